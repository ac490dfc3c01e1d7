package lookalike.catalog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Converts between numbers and blobs of the file: little-endian, float32 or, for doubles, float64. */
final class Blobs {

    private Blobs() {}

    static byte[] bytes(float[] numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, numbers.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(numbers);
        return buffer.array();
    }

    /** @throws IllegalArgumentException if the bytes are no numbers, or one of them is not finite */
    static float[] floats(byte[] bytes) {
        requireWhole(bytes, Float.BYTES);
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        for (float number : numbers) {
            requireFinite(number);
        }
        return numbers;
    }

    static byte[] bytes(double[] numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(Double.BYTES, numbers.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer.asDoubleBuffer().put(numbers);
        return buffer.array();
    }

    /** @throws IllegalArgumentException if the bytes are no numbers, or one of them is not finite */
    static double[] doubles(byte[] bytes) {
        requireWhole(bytes, Double.BYTES);
        double[] numbers = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(numbers);
        for (double number : numbers) {
            requireFinite(number);
        }
        return numbers;
    }

    private static void requireWhole(byte[] bytes, int size) {
        if (bytes.length % size != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are no numbers of " + size);
        }
    }

    private static void requireFinite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a number is " + number);
        }
    }
}

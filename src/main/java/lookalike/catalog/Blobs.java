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
        require(bytes.length % Float.BYTES == 0, bytes.length + " bytes are no numbers of four");
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        for (float number : numbers) {
            require(Float.isFinite(number), "a number is " + number);
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
        require(bytes.length % Double.BYTES == 0, bytes.length + " bytes are no numbers of eight");
        double[] numbers = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(numbers);
        for (double number : numbers) {
            require(Double.isFinite(number), "a number is " + number);
        }
        return numbers;
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

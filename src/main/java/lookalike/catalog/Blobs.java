package lookalike.catalog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers as they stand in the file: little-endian, float32 or, of doubles, float64. */
final class Blobs {

    private Blobs() {}

    static byte[] bytes(float[] numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(numbers);
        return buffer.array();
    }

    static float[] floats(byte[] bytes) {
        float[] numbers = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        return numbers;
    }

    static byte[] bytes(double[] numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asDoubleBuffer().put(numbers);
        return buffer.array();
    }

    static double[] doubles(byte[] bytes) {
        double[] numbers = new double[bytes.length / 8];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(numbers);
        return numbers;
    }
}

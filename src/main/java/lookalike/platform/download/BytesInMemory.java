package lookalike.platform.download;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Keeps the bytes of an answer in memory. */
final class BytesInMemory implements ByteSink<byte[]> {

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    @Override
    public void take(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        received.writeBytes(bytes);
    }

    @Override
    public byte[] end() {
        return received.toByteArray();
    }
}

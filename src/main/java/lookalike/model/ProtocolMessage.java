package lookalike.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A protocol buffers message, written field by field. */
public final class ProtocolMessage {

    private final ByteArrayOutputStream out;

    /** An empty message. */
    public ProtocolMessage() {
        this(32);
    }

    /** @param size expected size in bytes, so that a large message is not copied as it grows */
    ProtocolMessage(int size) {
        out = new ByteArrayOutputStream(size);
    }

    /** Adds a number. */
    public ProtocolMessage number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    /** Adds a text. */
    public ProtocolMessage text(int field, String value) {
        return content(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds another message. */
    public ProtocolMessage message(int field, ProtocolMessage value) {
        return content(field, value.bytes());
    }

    /** Adds bytes. */
    public ProtocolMessage content(int field, byte[] value) {
        varint((long) field << 3 | 2);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    /** Adds a field of another message as it is. */
    ProtocolMessage field(ProtocolField field) {
        ByteBuffer whole = field.whole();
        out.write(whole.array(), whole.arrayOffset() + whole.position(), whole.remaining());
        return this;
    }

    /** The message as it is written to a file. */
    public byte[] bytes() {
        return out.toByteArray();
    }

    private void varint(long value) {
        long rest = value;
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}

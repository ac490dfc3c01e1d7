package lookalike.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a protocol buffers message, as it is in the message's bytes.
 *
 * @param number of the field in its message
 * @param isContent whether it holds bytes: a text, a message or several numbers
 * @param value of a field with one number; 0 if it holds bytes
 * @param bytes content of a field that holds bytes; empty for a number
 * @param all the whole field, including number and length
 */
record ProtocolField(int number, boolean isContent, long value, ByteBuffer bytes, ByteBuffer all) {

    private static final int CONTENT = 2;
    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    /**
     * The fields of a message, in their order.
     *
     * @throws BufferUnderflowException if the message ends inside a field
     * @throws IllegalArgumentException if it is not a message
     */
    static List<ProtocolField> of(ByteBuffer message) {
        ByteBuffer rest = message.duplicate();
        List<ProtocolField> fields = new ArrayList<>();
        while (rest.hasRemaining()) {
            fields.add(next(rest));
        }
        return fields;
    }

    private static ProtocolField next(ByteBuffer rest) {
        int start = rest.position();
        long tag = number(rest);
        int type = (int) tag & 7;
        ByteBuffer bytes = type == CONTENT ? bytes(rest) : NONE;
        long value = switch (type) {
            case 0 -> number(rest);
            case 1 -> rest.getLong();
            case CONTENT -> 0;
            case 5 -> rest.getInt();
            default -> throw new IllegalArgumentException("no type of a field");
        };
        ByteBuffer all = rest.slice(start, rest.position() - start);
        return new ProtocolField((int) (tag >>> 3), type == CONTENT, value, bytes, all);
    }

    /** The bytes in it, to be read from their start. */
    ByteBuffer content() {
        return bytes.duplicate();
    }

    /** All of its bytes, likewise. */
    ByteBuffer whole() {
        return all.duplicate();
    }

    /** The text in it. */
    String text() {
        return StandardCharsets.UTF_8.decode(content()).toString();
    }

    /** The numbers in it: a single one, or packed ones. */
    List<Long> numbers() {
        if (!isContent) {
            return List.of(value);
        }
        ByteBuffer packed = content();
        List<Long> numbers = new ArrayList<>();
        while (packed.hasRemaining()) {
            numbers.add(number(packed));
        }
        return numbers;
    }

    private static ByteBuffer bytes(ByteBuffer message) {
        long length = number(message);
        if (length < 0 || length > message.remaining()) {
            throw new IllegalArgumentException("longer than its message");
        }
        ByteBuffer content = message.slice(message.position(), (int) length);
        message.position(message.position() + (int) length);
        return content;
    }

    /** Reads a number of seven bits per byte, the lowest first. */
    private static long number(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = message.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of too many bytes");
    }
}

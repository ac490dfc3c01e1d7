package lookalike.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box of the ISO base media file format (ISO/IEC 14496-12, section 4.2).
 *
 * @param type four characters
 * @param content the bytes after the header, big-endian, from position 0 to the limit
 */
record IsoBox(String type, ByteBuffer content) {

    /** Size and type. */
    private static final int HEADER = 8;

    private static final int SIZE_IN_64_BITS = 1;
    private static final int TO_THE_END = 0;

    /**
     * The boxes that follow each other from the buffer's position on. A box that is longer than the data is cut off. Bytes that are not a
     * box end the list, because some phones write a trailer.
     */
    static List<IsoBox> in(ByteBuffer boxes) {
        ByteBuffer left = boxes.slice();
        List<IsoBox> found = new ArrayList<>();
        while (left.remaining() >= HEADER) {
            int start = left.position();
            long size = left.getInt() & 0xffffffffL;
            String type = fourCharacters(left);
            if (size == SIZE_IN_64_BITS && left.remaining() >= Long.BYTES) {
                size = left.getLong();
            }
            long length = size == TO_THE_END ? left.remaining() : size - (left.position() - start);
            if (length < 0) {
                break;
            }
            int there = (int) Math.min(length, left.remaining());
            found.add(new IsoBox(type, left.slice(left.position(), there)));
            left.position(left.position() + there);
        }
        return found;
    }

    /** The first box of a type. */
    static Optional<IsoBox> first(List<IsoBox> boxes, String type) {
        return boxes.stream().filter(box -> box.type.equals(type)).findFirst();
    }

    /** The boxes inside this one, after skipping some bytes. */
    List<IsoBox> children(int skipped) {
        return in(reader().position(skipped));
    }

    /** Content of the box, to be read from its start. */
    ByteBuffer reader() {
        return content.duplicate();
    }

    /** A copy of the box's content. */
    byte[] bytes() {
        byte[] bytes = new byte[content.limit()];
        reader().get(bytes);
        return bytes;
    }

    /** The next four bytes as characters. */
    static String fourCharacters(ByteBuffer from) {
        byte[] four = new byte[4];
        from.get(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    /** Reads the version of a box that has one, and skips the flags. */
    static int version(ByteBuffer reader) {
        return reader.getInt() >>> 24;
    }

    /** An unsigned number of 16 bits, or of 32 bits that must not be more than an {@code int} holds. */
    static int number(ByteBuffer reader, boolean wide) {
        return wide ? Math.toIntExact(reader.getInt() & 0xffffffffL) : reader.getShort() & 0xffff;
    }
}

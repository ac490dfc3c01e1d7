package lookalike.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes TIFF files and similar data piece by piece; offsets count from the first byte. */
final class TiffBuilder {

    static final int SHORT = 3;
    static final int LONG = 4;
    static final int UNDEFINED = 7;
    static final int IFD = 13;

    private final ByteBuffer out;

    /** @param header first bytes of the file */
    TiffBuilder(ByteOrder order, byte[] header) {
        out = ByteBuffer.allocate(1 << 20).order(order).put(header);
    }

    /** A file with the normal header; the offset of the first directory is set at the end. */
    static TiffBuilder file(ByteOrder order) {
        return file(order, 42);
    }

    static TiffBuilder file(ByteOrder order, int version) {
        boolean big = order == ByteOrder.BIG_ENDIAN;
        byte[] header = ByteBuffer.allocate(8)
                .order(order)
                .putShort((short) (big ? 0x4d4d : 0x4949))
                .putShort((short) version)
                .array();
        return new TiffBuilder(order, header);
    }

    /** The tags of a directory, which may be added in any order. */
    static final class Directory {

        private final List<Tag> tags = new ArrayList<>();

        Directory tag(int tag, int type, long... values) {
            tags.add(new Tag(tag, type, values));
            return this;
        }

        /** A tag of bytes. */
        Directory bytes(int tag, byte[] bytes) {
            long[] values = new long[bytes.length];
            Arrays.setAll(values, i -> bytes[i]);
            return tag(tag, UNDEFINED, values);
        }

        /** A tag of letters. */
        Directory text(int tag, String text) {
            return tag(tag, 2, (text + "\0").chars().asLongStream().toArray());
        }
    }

    private record Tag(int number, int type, long[] values) {

        int size() {
            return values.length
                    * switch (type) {
                        case SHORT -> 2;
                        case LONG, IFD -> 4;
                        default -> 1;
                    };
        }
    }

    static Directory directory() {
        return new Directory();
    }

    /** Writes bytes. Returns their offset. */
    int add(byte[] bytes) {
        int at = out.position();
        out.put(bytes);
        return at;
    }

    /** Writes a directory, and the values that do not fit into its tags. Returns its offset. */
    int add(Directory directory, int next) {
        directory.tags.sort((a, b) -> Integer.compare(a.number, b.number));
        List<Integer> offsets = new ArrayList<>();
        for (Tag tag : directory.tags) {
            offsets.add(out.position());
            if (tag.size() > 4) {
                put(tag);
            }
        }
        int at = out.position();
        out.putShort((short) directory.tags.size());
        for (int i = 0; i < directory.tags.size(); i++) {
            Tag tag = directory.tags.get(i);
            out.putShort((short) tag.number).putShort((short) tag.type).putInt(tag.values.length);
            int field = out.position();
            if (tag.size() > 4) {
                out.putInt(offsets.get(i));
            } else {
                put(tag);
            }
            out.position(field + 4);
        }
        out.putInt(next);
        return at;
    }

    private void put(Tag tag) {
        for (long value : tag.values) {
            switch (tag.type) {
                case SHORT -> out.putShort((short) value);
                case LONG, IFD -> out.putInt((int) value);
                default -> out.put((byte) value);
            }
        }
    }

    /** The file with the offset of its first directory in the header. */
    byte[] build(int first) {
        out.putInt(4, first);
        return bytes();
    }

    /** The bytes so far. */
    byte[] bytes() {
        return Arrays.copyOf(out.array(), out.position());
    }
}

package lookalike.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tags in the first directory of a TIFF file, a BigTIFF file or an EXIF block (TIFF 6.0, section 2; BigTIFF as libtiff
 * describes it). Follows what is there: a directory that is cut off gives the tags before the cut.
 *
 * @param entries by the tag's number; none if the bytes are no TIFF file
 */
record TiffTags(Map<Integer, Entry> entries) {

    private static final int MAKE = 271;
    private static final int SUB_DIRECTORIES = 330;
    private static final int EXTRA_SAMPLES = 338;
    private static final int SAMPLE_FORMAT = 339;
    private static final int DNG_VERSION = 50706;

    private static final int CLASSIC = 42;
    private static final int BIG = 43;

    TiffTags {
        entries = Map.copyOf(entries);
    }

    /**
     * One tag.
     *
     * @param value the first of its values, if it is a whole number; otherwise 0
     * @param count how many values it has
     * @param position where the first value is, from the start of the bytes
     * @param size bytes of one value
     * @param order of these bytes
     */
    record Entry(long value, long count, int position, int size, ByteOrder order) {

        /** Writes another value in the place of the first one. */
        void overwrite(int value, Bytes file) {
            for (int i = 0; i < size; i++) {
                int shift = 8 * (order == ByteOrder.LITTLE_ENDIAN ? i : size - 1 - i);
                file.put(position + i, (byte) (shift < Integer.SIZE ? value >> shift : 0));
            }
        }
    }

    /** A file that can be written to. */
    @FunctionalInterface
    interface Bytes {
        void put(int position, byte value);
    }

    static TiffTags of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** The tags of a TIFF file that is a part of other bytes. */
    static TiffTags of(byte[] bytes, int from, int to) {
        Map<Integer, Entry> entries = new HashMap<>();
        ByteBuffer file = ByteBuffer.wrap(bytes, 0, to);
        int version = to - from >= 8 ? version(file, from) : 0;
        if (version == CLASSIC || version == BIG && to - from >= 16) {
            new Directory(file, from, version == BIG).read(entries);
        }
        return new TiffTags(entries);
    }

    Optional<Entry> entry(int tag) {
        return Optional.ofNullable(entries.get(tag));
    }

    /** The first value of a tag. */
    long value(int tag, long otherwise) {
        return entries.containsKey(tag) ? entries.get(tag).value() : otherwise;
    }

    /** Whether a camera wrote its sensor's data: Adobe's DNG says so; others name the maker and have directories below. */
    boolean areOfRawFile() {
        return entries.containsKey(DNG_VERSION) || entries.containsKey(MAKE) && entries.containsKey(SUB_DIRECTORIES);
    }

    /** Tests whether the colours are multiplied with their alpha already ("associated alpha", TIFF 6.0, section 18). */
    boolean hasPremultipliedAlpha() {
        return value(EXTRA_SAMPLES, 0) == 1;
    }

    /** Tests whether the samples are whole numbers without a sign, as in most files. */
    boolean haveWholeSamples() {
        return value(SAMPLE_FORMAT, 1) == 1;
    }

    /** Finds the byte order, too; 0 if this is no TIFF file. */
    private static int version(ByteBuffer file, int from) {
        int order = file.getShort(from);
        file.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return order == 0x4949 || order == 0x4d4d ? file.getShort(from + 2) : 0;
    }

    /**
     * The first directory.
     *
     * @param from where the TIFF file begins: all its offsets count from there
     * @param big whether offsets and counts have 8 bytes
     */
    private record Directory(ByteBuffer file, int from, boolean big) {

        void read(Map<Integer, Entry> entries) {
            int word = big ? 8 : 4;
            long start = from + offset(from + (big ? 8 : 4));
            int countSize = big ? 8 : 2;
            if (start < from || start > file.limit() - countSize) {
                return;
            }
            long count = big ? file.getLong((int) start) : file.getShort((int) start) & 0xffff;
            int length = 4 + 2 * word;
            for (long at = start + countSize; count > 0 && at + length <= file.limit(); at += length, count--) {
                entries.putIfAbsent(file.getShort((int) at) & 0xffff, entry((int) at, word));
            }
        }

        private Entry entry(int at, int word) {
            int type = file.getShort(at + 2);
            int size = sizeOf(type);
            long count = offset(at + 4);
            boolean inside = count >= 0 && count <= word / size;
            long position = inside ? at + 4 + word : from + offset(at + 4 + word);
            if (position < 0 || position > file.limit() - size) {
                return new Entry(0, count, at + 4 + word, 0, file.order());
            }
            return new Entry(whole(type, (int) position), count, (int) position, size, file.order());
        }

        private long offset(int at) {
            return big ? file.getLong(at) : file.getInt(at) & 0xffffffffL;
        }

        private long whole(int type, int at) {
            return switch (type) {
                case 1, 7 -> file.get(at) & 0xff;
                case 3 -> file.getShort(at) & 0xffff;
                case 4, 13 -> file.getInt(at) & 0xffffffffL;
                case 8 -> file.getShort(at);
                case 9 -> file.getInt(at);
                case 16, 17, 18 -> file.getLong(at);
                default -> 0;
            };
        }

        private static int sizeOf(int type) {
            return switch (type) {
                case 3, 8 -> 2;
                case 4, 9, 11, 13 -> 4;
                case 5, 10, 12, 16, 17, 18 -> 8;
                default -> 1;
            };
        }
    }
}

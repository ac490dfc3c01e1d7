package lookalike.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads directories of a TIFF file, a BigTIFF file or an EXIF block (TIFF 6.0, section 2; BigTIFF as libtiff describes it).
 * Tolerates damage: a truncated directory gives the tags before the cut, and one outside the file gives none.
 *
 * @param base where the TIFF file begins: all its offsets count from there
 * @param big whether offsets and counts have 8 bytes
 */
record TiffReader(FileBytes file, long base, ByteOrder order, boolean big) {

    private static final int CLASSIC = 42;
    private static final int BIG = 43;

    /** More entries than any directory has; a classic one cannot have more. */
    private static final long MOST_ENTRIES = 0xffff;

    /** The reader of a TIFF file that begins at an offset of a file; empty if there is none. */
    static Optional<TiffReader> of(FileBytes file, long base) {
        ByteBuffer start = file.part(base, 8);
        Optional<ByteOrder> order = start.limit() < 8 ? Optional.empty() : order(start);
        int version = order.map(known -> start.order(known).getShort(2)).orElse((short) 0);
        return (version == CLASSIC || version == BIG) && (version == CLASSIC || file.there(base, 16) == 16)
                ? Optional.of(new TiffReader(file, base, order.get(), version == BIG))
                : Optional.empty();
    }

    /** The byte order that two letters stand for; empty for other letters. */
    static Optional<ByteOrder> order(ByteBuffer letters) {
        return switch (letters.getShort(0)) {
            case 0x4949 -> Optional.of(ByteOrder.LITTLE_ENDIAN);
            case 0x4d4d -> Optional.of(ByteOrder.BIG_ENDIAN);
            default -> Optional.empty();
        };
    }

    /** The first directory. */
    TiffTags first() {
        ByteBuffer place = part(base + (big ? 8 : 4), word());
        return place.limit() < word() ? TiffTags.NONE : at(offset(place, 0));
    }

    /** The directory at an offset. */
    TiffTags at(long offset) {
        int countSize = big ? 8 : 2;
        int entrySize = 4 + 2 * word();
        long start = base + offset;
        Map<Integer, TiffTags.Entry> entries = new HashMap<>();
        if (offset < 0 || file.there(start, countSize) < countSize) {
            return TiffTags.NONE;
        }
        ByteBuffer head = part(start, countSize);
        long count = Math.min(MOST_ENTRIES, big ? head.getLong() : head.getShort() & 0xffff);
        ByteBuffer directory = part(start + countSize, (int) Math.max(0, count) * entrySize + word());
        int at = 0;
        for (; at < count * entrySize && at + entrySize <= directory.limit(); at += entrySize) {
            entries.putIfAbsent(directory.getShort(at) & 0xffff, entry(directory, at, start + countSize));
        }
        boolean whole = at == count * entrySize && at + word() <= directory.limit();
        return new TiffTags(entries, whole ? offset(directory, at) : 0);
    }

    /** The first integers of an entry, up to a maximum number; fewer if the file ends earlier. */
    long[] values(TiffTags.Entry entry, int most) {
        int count = (int) Math.max(0, Math.min(entry.count(), most));
        ByteBuffer values = part(entry.position(), count * entry.size());
        long[] numbers = new long[entry.size() == 0 ? 0 : values.limit() / entry.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = whole(entry.type(), values, i * entry.size());
        }
        return numbers;
    }

    private TiffTags.Entry entry(ByteBuffer directory, int at, long start) {
        int type = directory.getShort(at + 2);
        int size = sizeOf(type);
        long count = offset(directory, at + 4);
        boolean inside = count >= 0 && count <= word() / size;
        long field = start + at + 4 + word();
        long position = inside ? field : base + offset(directory, at + 4 + word());
        if (file.there(position, size) < size) {
            return new TiffTags.Entry(type, 0, count, field, 0, order);
        }
        long value = inside ? whole(type, directory, at + 4 + word()) : whole(type, part(position, size), 0);
        return new TiffTags.Entry(type, value, count, position, size, order);
    }

    private ByteBuffer part(long from, int most) {
        return file.part(from, most).order(order);
    }

    /** Bytes of an offset. */
    private int word() {
        return big ? 8 : 4;
    }

    private long offset(ByteBuffer from, int at) {
        return big ? from.getLong(at) : from.getInt(at) & 0xffffffffL;
    }

    private static long whole(int type, ByteBuffer from, int at) {
        return switch (type) {
            case 1, 7 -> from.get(at) & 0xff;
            case 3 -> from.getShort(at) & 0xffff;
            case 4, 13 -> from.getInt(at) & 0xffffffffL;
            case 8 -> from.getShort(at);
            case 9 -> from.getInt(at);
            case 16, 17, 18 -> from.getLong(at);
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

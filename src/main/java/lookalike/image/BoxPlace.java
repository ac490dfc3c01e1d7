package lookalike.image;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The place of an {@link IsoBox} in a file that is not in memory.
 *
 * @param type four characters
 * @param from the first byte behind the header
 * @param to the byte behind the last one
 */
record BoxPlace(String type, long from, long to) {

    private static final int HEADER = 8;
    private static final int SIZE_IN_64_BITS = 1;
    private static final int TO_THE_END = 0;

    /** More boxes than any camera writes into one box; further ones are ignored. */
    private static final int MOST = 200;

    /** The boxes of a file. */
    static List<BoxPlace> in(FileBytes file) {
        return in(file, 0, file.length());
    }

    private static List<BoxPlace> in(FileBytes file, long start, long end) {
        List<BoxPlace> found = new ArrayList<>();
        long at = start;
        while (at >= 0 && at + HEADER <= end && found.size() < MOST) {
            ByteBuffer header = file.part(at, 2 * HEADER);
            if (header.limit() < HEADER) {
                break;
            }
            long size = header.getInt() & 0xffffffffL;
            String type = IsoBox.fourCharacters(header);
            boolean wide = size == SIZE_IN_64_BITS && header.remaining() == Long.BYTES;
            long length = size == TO_THE_END ? end - at : wide ? header.getLong() : size;
            long from = at + (wide ? 2 * HEADER : HEADER);
            if (length < from - at) {
                break;
            }
            at += length;
            found.add(new BoxPlace(type, from, at < 0 ? end : Math.min(at, end)));
        }
        return found;
    }

    /** The first box of a type inside. */
    Optional<BoxPlace> child(FileBytes file, String wanted) {
        return children(file, 0, wanted).stream().findFirst();
    }

    /** The boxes of a type inside this one, after skipping some bytes. */
    List<BoxPlace> children(FileBytes file, int skipped, String type) {
        return in(file, from + skipped, to).stream()
                .filter(box -> box.type.equals(type))
                .toList();
    }
}

package lookalike.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/**
 * The tags in the first directory of a TIFF file (TIFF 6.0, section 2).
 *
 * @param numbers of the tags; none if the file is no TIFF file
 */
record TiffTags(Set<Integer> numbers) {

    private static final int MAKE = 271;
    private static final int SUB_DIRECTORIES = 330;
    private static final int DNG_VERSION = 50706;

    static TiffTags of(byte[] bytes) {
        Set<Integer> numbers = new HashSet<>();
        ByteBuffer file = ByteBuffer.wrap(bytes);
        if (bytes.length >= 8 && isTiff(file)) {
            long start = file.getInt(4) & 0xffffffffL;
            int count = start + 2 <= bytes.length ? file.getShort((int) start) & 0xffff : 0;
            for (long at = start + 2; count > 0 && at + 12 <= bytes.length; at += 12, count--) {
                numbers.add(file.getShort((int) at) & 0xffff);
            }
        }
        return new TiffTags(numbers);
    }

    /** Whether a camera wrote its sensor's data: Adobe's DNG says so; others name the maker and have directories below. */
    boolean areOfRawFile() {
        return numbers.contains(DNG_VERSION) || numbers.contains(MAKE) && numbers.contains(SUB_DIRECTORIES);
    }

    /** Finds the byte order, too. */
    private static boolean isTiff(ByteBuffer file) {
        int order = file.getShort(0);
        file.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return (order == 0x4949 || order == 0x4d4d) && file.getShort(2) == 42;
    }
}

package lookalike.image;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places of the bytes of a file's items: the {@code iloc} box (ISO/IEC 14496-12, section 8.11.3). */
final class ItemLocations {

    /**
     * Construction methods: bytes of the file, bytes of the {@code idat} box. The third, bytes of other items, is not used for pictures.
     */
    private static final int IN_FILE = 0;

    private static final int IN_ITEM_DATA = 1;

    /** Offset from the start of the file or of the item data; a length of 0 reaches to the end. */
    private record Extent(int method, long offset, long length) {}

    private final Map<Integer, List<Extent>> extents = new HashMap<>();

    ItemLocations(IsoBox iloc) {
        ByteBuffer box = iloc.reader();
        int version = IsoBox.version(box);
        int sizes = box.getShort();
        int indexSize = version == 0 ? 0 : sizes & 0xf;
        for (int left = IsoBox.number(box, version >= 2); left > 0; left--) {
            int item = IsoBox.number(box, version >= 2);
            int method = version == 0 ? IN_FILE : box.getShort() & 0xf;
            box.getShort(); // the number of another file, which pictures do not use
            long base = integer(box, sizes >> 4 & 0xf);
            List<Extent> of = extents.computeIfAbsent(item, number -> new ArrayList<>());
            for (int more = box.getShort() & 0xffff; more > 0; more--) {
                integer(box, indexSize);
                long offset = base + integer(box, sizes >> 12 & 0xf);
                of.add(new Extent(method, offset, integer(box, sizes >> 8 & 0xf)));
            }
        }
    }

    /** An unsigned integer of 0, 4 or 8 bytes. */
    private static long integer(ByteBuffer box, int bytes) {
        return switch (bytes) {
            case 0 -> 0;
            case 4 -> box.getInt() & 0xffffffffL;
            case 8 -> box.getLong();
            default -> throw new IllegalArgumentException("an integer of " + bytes + " bytes");
        };
    }

    /**
     * The bytes of an item.
     *
     * @param itemData content of the {@code idat} box
     */
    byte[] bytes(int item, ByteBuffer file, ByteBuffer itemData) {
        List<ByteBuffer> pieces = new ArrayList<>();
        long length = 0;
        for (Extent extent : extents.getOrDefault(item, List.of())) {
            ByteBuffer source = extent.method() == IN_ITEM_DATA ? itemData : file;
            int offset = Math.toIntExact(extent.offset());
            int there = extent.length() == 0 ? source.limit() - offset : Math.toIntExact(extent.length());
            pieces.add(source.slice(offset, there));
            length += there;
        }
        if (length == 0 || length > file.limit()) {
            throw new IllegalArgumentException("item " + item + " has " + length + " bytes");
        }
        ByteBuffer all = ByteBuffer.allocate((int) length);
        pieces.forEach(all::put);
        return all.array();
    }
}

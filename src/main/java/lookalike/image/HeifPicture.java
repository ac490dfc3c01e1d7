package lookalike.image;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The primary picture of a HEIF or AVIF file as it is stored: in one part, or in a grid of tiles as phones write it.
 *
 * @param width in pixels, before it is cropped and turned
 * @param height in pixels
 * @param columns of the grid, 1 if there is none
 * @param parts row by row
 * @param properties of the picture and then of its first part, in the order in which they apply
 */
record HeifPicture(int width, int height, int columns, List<Part> parts, List<IsoBox> properties) {

    /** Maximum depth of pictures that are only another picture, turned. */
    private static final int MOST_DERIVATIONS = 4;

    /**
     * A picture or a tile that is coded by itself.
     *
     * @param item its number in the file
     * @param configuration of the decoder
     */
    record Part(int item, StillCoding coding, byte[] configuration) {}

    /**
     * The primary picture of a file.
     *
     * @return empty if it is coded in an unsupported way
     */
    static Optional<HeifPicture> of(HeifItems items) {
        return of(items, items.primary());
    }

    /** The picture of an item. */
    static Optional<HeifPicture> of(HeifItems items, int number) {
        int item = number;
        List<IsoBox> properties = new ArrayList<>(items.properties(item));
        for (int i = 0; i < MOST_DERIVATIONS && items.type(item).equals("iden"); i++) {
            item = items.sources(item).get(0);
            properties.addAll(0, items.properties(item));
        }
        return items.type(item).equals("grid") ? grid(items, item, properties) : single(items, item, properties);
    }

    private static Optional<HeifPicture> single(HeifItems items, int item, List<IsoBox> properties) {
        ByteBuffer size = IsoBox.first(properties, "ispe").orElseThrow().reader();
        IsoBox.version(size);
        int width = IsoBox.number(size, true);
        int height = IsoBox.number(size, true);
        return part(items, item).map(part -> new HeifPicture(width, height, 1, List.of(part), properties));
    }

    /** The bytes of a grid: version, flags, rows and columns less 1, width, height (ISO/IEC 23008-12, section 6.6.2.3). */
    private static Optional<HeifPicture> grid(HeifItems items, int item, List<IsoBox> properties) {
        ByteBuffer grid = ByteBuffer.wrap(items.bytes(item));
        boolean wide = (grid.getShort() & 1) != 0;
        int rows = (grid.get() & 0xff) + 1;
        int columns = (grid.get() & 0xff) + 1;
        int width = IsoBox.number(grid, wide);
        int height = IsoBox.number(grid, wide);
        List<Integer> tiles = items.sources(item);
        if (tiles.size() < rows * columns) {
            throw new IllegalArgumentException("a grid of " + rows * columns + " with " + tiles.size() + " tiles");
        }
        List<Part> parts = tiles.subList(0, rows * columns).stream()
                .flatMap(tile -> part(items, tile).stream())
                .toList();
        List<IsoBox> colours = items.properties(tiles.get(0)).stream()
                .filter(property -> property.type().equals("colr"))
                .toList();
        return parts.size() < rows * columns
                ? Optional.empty()
                : Optional.of(new HeifPicture(
                        width,
                        height,
                        columns,
                        parts,
                        Stream.concat(properties.stream(), colours.stream()).toList()));
    }

    /** Number of pixels. */
    long pixels() {
        return (long) width * height;
    }

    /** Of the grid, 1 if there is none. */
    int rows() {
        return parts.size() / columns;
    }

    private static Optional<Part> part(HeifItems items, int item) {
        return StillCoding.of(items.type(item))
                .map(coding -> new Part(
                        item,
                        coding,
                        IsoBox.first(items.properties(item), coding.configuration())
                                .map(IsoBox::bytes)
                                .orElse(new byte[0])));
    }
}

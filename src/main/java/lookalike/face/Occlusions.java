package lookalike.face;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lookalike.image.Raster;

/**
 * What a descriptor becomes when a part of the face is covered (Zeiler and Fergus, "Visualizing and understanding
 * convolutional networks", 2014, section 4.2).
 *
 * @param aligned the face as the network sees it
 * @param whole the descriptor of the face that is not covered
 * @param patches the descriptors with a soft patch over the face, row by row, {@link #COLUMNS} in a row and in a column
 * @param regions the descriptors with a region covered
 */
public record Occlusions(
        Raster aligned, Descriptor whole, List<Descriptor> patches, Map<FaceRegion, Descriptor> regions) {

    /** Patches in a row, and rows. */
    public static final int COLUMNS = 7;

    /** @throws IllegalArgumentException if a patch or a region is missing */
    public Occlusions {
        if (patches.size() != COLUMNS * COLUMNS || regions.size() != FaceRegion.values().length) {
            throw new IllegalArgumentException(
                    "%d patches and %d regions are not all".formatted(patches.size(), regions.size()));
        }
        patches = List.copyOf(patches);
        regions = Collections.unmodifiableMap(new EnumMap<>(regions));
    }

    /** What is laid over the face, in the order of the descriptors: the patches, then the regions. */
    static List<Cover> covers(Raster aligned, Landmarks landmarks) {
        int side = aligned.width();
        List<Cover> covers = new ArrayList<>();
        for (int i = 0; i < COLUMNS * COLUMNS; i++) {
            covers.add(Cover.patch(side, center(i % COLUMNS) * side - 0.5, center(i / COLUMNS) * side - 0.5));
        }
        for (FaceRegion region : FaceRegion.values()) {
            covers.add(Cover.region(side, RegionShape.of(region, landmarks)));
        }
        return covers;
    }

    /** @param descriptors of the whole face and of those behind the covers */
    static Occlusions of(Raster aligned, List<Descriptor> descriptors) {
        Map<FaceRegion, Descriptor> regions = new EnumMap<>(FaceRegion.class);
        int first = 1 + COLUMNS * COLUMNS;
        for (FaceRegion region : FaceRegion.values()) {
            regions.put(region, descriptors.get(first + region.ordinal()));
        }
        return new Occlusions(aligned, descriptors.get(0), descriptors.subList(1, first), regions);
    }

    /** The place of a patch's centre over the side of the face, 0..1. */
    private static double center(int index) {
        return (index + 0.5) / COLUMNS;
    }
}

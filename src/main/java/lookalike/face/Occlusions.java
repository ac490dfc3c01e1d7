package lookalike.face;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lookalike.image.Affine;
import lookalike.image.Raster;

/**
 * Descriptors of a face with parts of it covered (Zeiler and Fergus, "Visualizing and understanding
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

    /**
     * Place of an aligned face in its photo.
     *
     * @param fromPhoto maps the photo's pixels to those of the crop
     * @param side of the crop in pixels
     */
    record Crop(Affine fromPhoto, int side) {}

    /**
     * Covers that are laid over the face, in the order of the descriptors: the patches, then the regions.
     *
     * @param shown the crop that the patches divide evenly
     * @param own the crop that they are laid over: the same, or that of another network
     * @param landmarks in pixels of the latter
     */
    static List<OcclusionPatch> covers(Crop shown, Crop own, Landmarks landmarks) {
        Affine toPhoto = shown.fromPhoto.inverse();
        double scale = own.fromPhoto.scale() / shown.fromPhoto.scale();
        double span = scale * shown.side;
        List<OcclusionPatch> covers = new ArrayList<>();
        for (int i = 0; i < COLUMNS * COLUMNS; i++) {
            double x = center(i % COLUMNS) * shown.side - 0.5;
            double y = center(i / COLUMNS) * shown.side - 0.5;
            double photoX = toPhoto.mapX(x, y);
            double photoY = toPhoto.mapY(x, y);
            covers.add(OcclusionPatch.patch(
                    own.side, span, own.fromPhoto.mapX(photoX, photoY), own.fromPhoto.mapY(photoX, photoY)));
        }
        for (FaceRegion region : FaceRegion.values()) {
            covers.add(OcclusionPatch.region(own.side, span, RegionShape.of(region, landmarks)));
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

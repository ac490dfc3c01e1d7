package lookalike.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lookalike.image.Affine;
import lookalike.image.Photo;
import lookalike.image.Raster;
import lookalike.model.Model;
import lookalike.model.ModelCard;
import lookalike.model.ModelException;

/**
 * Finds the faces of a photo. The photo is searched at one size after the other; a face found at an earlier size is
 * kept as it was found then, so that a face has the same box whether only it or all faces were wanted.
 */
final class FaceDetector implements AutoCloseable {

    /** With a border this wide, over the photo's longer side, a face that fills the frame becomes half as large. */
    private static final double BORDER = 0.5;

    /** A box that lies in another one by more than this is a part of the same face. */
    private static final double PART_OF_A_FACE = 0.6;

    /** A part of a photo is enlarged to no more than this. */
    private static final int MOST_ENLARGED = 320;

    private static final Comparator<DetectedFace> BEST_FIRST = Comparator.comparingDouble(DetectedFace::score)
            .reversed()
            .thenComparing(f -> f.box().x())
            .thenComparing(f -> f.box().y());

    private final Network network;
    private final DetectorFamily family;

    /** @throws ModelException if the model is no detector of a known family, or not what its card says */
    FaceDetector(Model model) {
        family = DetectorFamily.of(model.card());
        network = new Network(model);
        try {
            family.outputs().forEach(network::lastDimension);
        } catch (ModelException e) {
            network.close();
            throw e;
        }
    }

    /** The faces, largest first, boxes in pixels of the upright photo. */
    List<DetectedFace> detect(Photo photo, FaceSearch search) {
        List<DetectedFace> found = new ArrayList<>();
        List<Integer> sides = family.sides(photo.longerSide());
        for (int side : sides) {
            merge(found, look(photo, side, 0));
            if (search == FaceSearch.FIRST && !found.isEmpty()) {
                break;
            }
        }
        if (found.isEmpty()) {
            int inner = (int) Math.round(sides.get(0) / (1 + 2 * BORDER));
            merge(found, look(photo, inner, (int) Math.round(inner * BORDER)));
        }
        found.sort(Comparator.comparingDouble((DetectedFace f) -> f.box().area())
                .reversed()
                .thenComparing(BEST_FIRST));
        return found;
    }

    /**
     * The faces in a part of a photo, enlarged until a face that takes up a third of it has the size that the network sees
     * best. Largest first, boxes in pixels of the upright photo.
     */
    List<DetectedFace> detect(Photo photo, FaceBox region) {
        int side = Math.max(
                network.card().input().multipleOf(), family.sides(MOST_ENLARGED).get(0));
        double scale = side / region.longerSide();
        Raster copy = photo.crop(
                new Affine(scale, 0, -region.x() * scale, 0, scale, -region.y() * scale),
                (int) Math.ceil(region.width() * scale),
                (int) Math.ceil(region.height() * scale));
        List<DetectedFace> found = new ArrayList<>();
        merge(found, look(photo, copy, new Placed(scale, region.x(), region.y(), 0)));
        found.sort(Comparator.comparingDouble((DetectedFace f) -> f.box().area())
                .reversed()
                .thenComparing(BEST_FIRST));
        return found;
    }

    long networkNanos() {
        return network.nanos();
    }

    @Override
    public void close() {
        network.close();
    }

    /** Runs the network on the photo with its longer side at {@code side} and a black border of {@code border}. */
    private List<DetectedFace> look(Photo photo, int side, int border) {
        double scale = (double) side / photo.longerSide();
        return look(photo, photo.scaled(scale), new Placed(scale, 0, 0, border));
    }

    /**
     * Where a copy of a part of the photo came from.
     *
     * @param scale pixels of the copy for each pixel of the photo
     * @param left of the part, in pixels of the photo
     * @param top of the part, in pixels of the photo
     * @param border around the copy, in its pixels
     */
    private record Placed(double scale, double left, double top, int border) {

        private FaceBox inPhoto(FaceBox box) {
            return new FaceBox(
                    left + (box.x() - border) / scale,
                    top + (box.y() - border) / scale,
                    box.width() / scale,
                    box.height() / scale);
        }
    }

    private List<DetectedFace> look(Photo photo, Raster copy, Placed placed) {
        ModelCard.Input input = network.card().input();
        List<Integer> fixed = input.fixedSize();
        int border = placed.border;
        int width = fixed != null ? fixed.get(0) : roundedUp(copy.width() + 2 * border, input.multipleOf());
        int height = fixed != null ? fixed.get(1) : roundedUp(copy.height() + 2 * border, input.multipleOf());
        Raster canvas = copy.onCanvas(width, height, border, border);
        List<DetectedFace> inInput = family.decode(network.run(List.of(canvas)), width, height);
        List<DetectedFace> inPhoto = new ArrayList<>();
        for (DetectedFace face : inInput) {
            FaceBox scaled = placed.inPhoto(face.box());
            if (isOn(photo, scaled)) {
                inPhoto.add(new DetectedFace(scaled, face.score()));
            }
        }
        return inPhoto;
    }

    /** Adds the new faces, best first, that overlap none that is there already: non-maximum suppression. */
    private void merge(List<DetectedFace> kept, List<DetectedFace> more) {
        double limit = network.card().detection().nms();
        int earlier = kept.size();
        for (DetectedFace face : more.stream().sorted(BEST_FIRST).toList()) {
            boolean known = false;
            for (int i = 0; i < kept.size() && !known; i++) {
                FaceBox other = kept.get(i).box();
                known = other.overlap(face.box()) > limit
                        || (i < earlier && other.containment(face.box()) > PART_OF_A_FACE);
            }
            if (!known) {
                kept.add(face);
            }
        }
    }

    /** Black padding holds no faces: the centre must lie in the photo. */
    private static boolean isOn(Photo photo, FaceBox box) {
        return box.centerX() >= 0
                && box.centerY() >= 0
                && box.centerX() <= photo.width()
                && box.centerY() <= photo.height();
    }

    private static int roundedUp(int value, int multiple) {
        return (value + multiple - 1) / multiple * multiple;
    }
}

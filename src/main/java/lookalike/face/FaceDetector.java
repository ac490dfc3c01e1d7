package lookalike.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    long networkNanos() {
        return network.nanos();
    }

    @Override
    public void close() {
        network.close();
    }

    /** Runs the network on the photo with its longer side at {@code side} and a black border of {@code border}. */
    private List<DetectedFace> look(Photo photo, int side, int border) {
        ModelCard.Input input = network.card().input();
        List<Integer> fixed = input.fixedSize();
        double scale = (double) side / photo.longerSide();
        Raster copy = photo.scaled(scale);
        int width = fixed != null ? fixed.get(0) : roundedUp(copy.width() + 2 * border, input.multipleOf());
        int height = fixed != null ? fixed.get(1) : roundedUp(copy.height() + 2 * border, input.multipleOf());
        Raster canvas = copy.onCanvas(width, height, border, border);
        List<DetectedFace> inInput = family.decode(network.run(List.of(canvas)), width, height);
        List<DetectedFace> inPhoto = new ArrayList<>();
        for (DetectedFace face : inInput) {
            FaceBox box = face.box();
            FaceBox scaled = new FaceBox(
                    (box.x() - border) / scale, (box.y() - border) / scale, box.width() / scale, box.height() / scale);
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

package lookalike.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lookalike.image.Photo;
import lookalike.image.Raster;
import lookalike.model.Model;
import lookalike.model.ModelCard;
import lookalike.model.ModelException;
import lookalike.task.CancelSignal;

/** Finds the boxes of faces in the views of a photo. Several threads may use it at once. */
final class FaceDetector implements AutoCloseable {

    /** The surest first; then from left to right. */
    static final Comparator<DetectedFace> SUREST_FIRST = Comparator.comparingDouble(DetectedFace::score)
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

    /** The card of the model. */
    ModelCard card() {
        return network.card();
    }

    /** The lengths to which a photo's longer side is scaled for a search, in order. */
    List<Integer> sides(int longerSideOfPhoto) {
        return family.sides(longerSideOfPhoto);
    }

    /**
     * The faces in each of the views, in the order of the views. Several views are searched on several threads.
     *
     * @param leastScore 0..1
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    List<List<DetectedFace>> look(Photo photo, List<View> views, double leastScore, CancelSignal cancel) {
        return SpareThreads.run(views, view -> look(photo, view, leastScore), cancel);
    }

    /**
     * The faces in a view, the surest first, without those that overlap a surer one (non-maximum suppression). Faces whose centres lie in
     * the black border are left out.
     *
     * @param leastScore 0..1
     * @return boxes in the photo's own pixels
     */
    List<DetectedFace> look(Photo photo, View view, double leastScore) {
        ModelCard.Input input = network.card().input();
        Raster picture = view.of(photo);
        int border = view.border();
        List<Integer> fixed = input.fixedSize();
        int width = fixed != null ? fixed.get(0) : roundedUp(picture.width() + 2 * border, input.multipleOf());
        int height = fixed != null ? fixed.get(1) : roundedUp(picture.height() + 2 * border, input.multipleOf());
        Raster canvas = picture.onCanvas(width, height, border, border);
        List<DetectedFace> found = new ArrayList<>();
        family.decode(network.run(List.of(canvas)), width, height, leastScore).stream()
                .map(face -> new DetectedFace(
                        view.toPhoto(face.box(), picture.width(), picture.height()), face.score(), view.turned()))
                .filter(face -> isOn(photo, face.box()))
                .sorted(SUREST_FIRST)
                .filter(face -> found.stream().noneMatch(other -> isSame(other, face)))
                .forEach(found::add);
        return found;
    }

    /** Tests whether two boxes overlap so much that they belong to one face. */
    boolean isSame(DetectedFace one, DetectedFace other) {
        return one.box().overlap(other.box()) > network.card().detection().nms();
    }

    Network network() {
        return network;
    }

    @Override
    public void close() {
        network.close();
    }

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

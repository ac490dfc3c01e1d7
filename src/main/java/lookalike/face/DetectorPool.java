package lookalike.face;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.image.Photo;
import lookalike.model.Model;
import lookalike.model.ModelException;
import lookalike.task.CancelSignal;

/**
 * A detector, and further ones for photos that are searched in many views, each on a thread of its own. The further ones are opened when
 * they are first needed. Used by one thread at a time; holds native memory until it is closed.
 */
final class DetectorPool implements AutoCloseable {

    private final Model model;
    private final List<FaceDetector> detectors = new ArrayList<>();

    /** @throws ModelException if the model is not a detector of a known family, or not what its card says */
    DetectorPool(Model model) {
        this.model = model;
        detectors.add(new FaceDetector(model));
    }

    /** The detector for one view at a time. */
    FaceDetector first() {
        return detectors.get(0);
    }

    /**
     * The faces in each of the views, in the order of the views.
     *
     * @param leastScore 0..1
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    List<List<DetectedFace>> look(Photo photo, List<View> views, double leastScore, CancelSignal cancel) {
        int threads = SpareThreads.forParts(views.size());
        while (detectors.size() < threads) {
            detectors.add(new FaceDetector(model));
        }
        return SpareThreads.run(
                detectors.subList(0, threads),
                views,
                (detector, view) -> detector.look(photo, view, leastScore),
                cancel);
    }

    /** The networks that are open. */
    Stream<Network> networks() {
        return detectors.stream().map(FaceDetector::network);
    }

    @Override
    public void close() {
        detectors.forEach(FaceDetector::close);
    }
}

package lookalike.ui.common;

import java.util.Optional;
import java.util.function.Supplier;
import lookalike.face.DetectedFace;
import lookalike.face.FaceCrop;
import lookalike.face.FaceLandmarks;
import lookalike.face.Landmarks;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.Raster;
import lookalike.model.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Crops portraits of faces from photos when only their boxes are known, with the eyes of all on one line. The network that finds the eyes
 * is opened when it is first needed. Slow, not for the FX thread; thread-safe.
 */
final class PortraitMaker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PortraitMaker.class);

    private Optional<Supplier<LoadedModels>> models = Optional.empty();
    private Optional<LoadedModels> opened = Optional.empty();
    private Optional<FaceLandmarks> finder = Optional.empty();

    /**
     * A picture of a face.
     *
     * @param raster of the size that was asked for
     * @param aligned whether the eyes were found; false if their place is a guess from the box
     */
    record Portrait(Raster raster, boolean aligned) {}

    /** Sets the networks to use from now on. */
    synchronized void use(Supplier<LoadedModels> wanted) {
        models = Optional.of(wanted);
    }

    /**
     * The portrait of a face.
     *
     * @param face in pixels of the photo
     * @param width of the picture in pixels
     * @param height likewise
     */
    Portrait of(Photo photo, DetectedFace face, int width, int height) {
        return landmarks(photo, face)
                .map(points -> new Portrait(FaceCrop.portrait(photo, points, width, height), true))
                .orElseGet(() -> new Portrait(FaceCrop.portrait(photo, face, width, height), false));
    }

    /** The landmarks of a face; empty without networks. */
    synchronized Optional<Landmarks> landmarks(Photo photo, DetectedFace face) {
        try {
            models.map(Supplier::get).ifPresent(this::open);
        } catch (ModelException e) {
            LOG.warn("faces are cut out by their boxes: {}", e.getMessage());
            models = Optional.empty();
        }
        return finder.map(found -> found.of(photo, face));
    }

    /** Releases the network. */
    @Override
    public synchronized void close() {
        models = Optional.empty();
        release();
    }

    private void open(LoadedModels wanted) {
        if (opened.filter(wanted::equals).isEmpty()) {
            release();
            finder = Optional.of(new FaceLandmarks(wanted));
            opened = Optional.of(wanted);
        }
    }

    private void release() {
        finder.ifPresent(FaceLandmarks::close);
        finder = Optional.empty();
        opened = Optional.empty();
    }
}

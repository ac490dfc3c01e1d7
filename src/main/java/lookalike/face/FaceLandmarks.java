package lookalike.face;

import java.util.List;
import lookalike.image.Photo;
import lookalike.model.ModelException;

/**
 * Landmarks of faces whose places are known already: the landmark network alone, without detector and descriptor. Safe between
 * threads, one at a time. Holds native memory until it is closed.
 */
public final class FaceLandmarks implements AutoCloseable {

    private final LandmarkFinder finder;

    /** @throws ModelException if the network is not what its card says */
    public FaceLandmarks(LoadedModels models) {
        finder = new LandmarkFinder(models.landmarks());
    }

    /**
     * The landmarks of a face, in pixels of the photo.
     *
     * @param face in pixels of the photo
     */
    public synchronized Landmarks of(Photo photo, DetectedFace face) {
        return new FaceJudge(photo, finder).of(List.of(face)).get(0).landmarks();
    }

    @Override
    public synchronized void close() {
        finder.close();
    }
}

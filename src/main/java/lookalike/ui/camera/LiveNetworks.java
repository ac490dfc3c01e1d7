package lookalike.ui.camera;

import java.util.List;
import java.util.Optional;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.face.QualityIssue;
import lookalike.image.Photo;
import lookalike.image.Raster;

/**
 * Two pipelines for the pictures of a camera: one finds faces while the other describes them. They are opened when first needed; once
 * closed, they find nothing.
 */
final class LiveNetworks implements AutoCloseable {

    private static final String NAME = "camera";

    private final LoadedModels models;
    private final Object finding = new Object();
    private final Object describing = new Object();
    private FacePipeline finder;
    private FacePipeline describer;
    private volatile boolean closed;

    LiveNetworks(LoadedModels models) {
        this.models = models;
    }

    /** Largest distance of two faces of one person according to the descriptor's card; null if the card does not state it. */
    Double threshold() {
        var threshold = models.descriptor().card().threshold();
        return threshold == null ? null : threshold.euclidean();
    }

    /** The faces of a picture, the largest first. */
    List<DetectedFace> find(Raster picture) {
        synchronized (finding) {
            if (closed) {
                return List.of();
            }
            if (finder == null) {
                finder = new FacePipeline(models);
            }
            try (Photo photo = Photo.of(NAME, picture)) {
                return finder.detect(photo);
            }
        }
    }

    /** Opens the networks that describe faces, so that the first face need not wait for them. */
    void warmUp() {
        synchronized (describing) {
            if (describer == null && !closed) {
                describer = new FacePipeline(models);
            }
        }
    }

    /** A face with its descriptor; empty if it turns out not to be a face. */
    Optional<Face> describe(Raster picture, DetectedFace place) {
        synchronized (describing) {
            warmUp();
            if (closed) {
                return Optional.empty();
            }
            try (Photo photo = Photo.of(NAME, picture)) {
                return Optional.of(describer.faceAt(photo, place))
                        .filter(face -> !face.issues().contains(QualityIssue.NOT_A_FACE));
            }
        }
    }

    /** Closes the networks after running work. */
    @Override
    public void close() {
        closed = true;
        synchronized (finding) {
            if (finder != null) {
                finder.close();
                finder = null;
            }
        }
        synchronized (describing) {
            if (describer != null) {
                describer.close();
                describer = null;
            }
        }
    }
}

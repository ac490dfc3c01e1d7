package lookalike.ui.compare;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.face.PipelineModels;
import lookalike.image.Photo;

/**
 * Looks at probe photos with a pipeline of its own, which is opened when it is first needed. Slow, not for the FX thread; one
 * photo at a time.
 */
final class Probes {

    private final Supplier<PipelineModels> models;
    private FacePipeline pipeline;

    Probes(Supplier<PipelineModels> models) {
        this.models = models;
    }

    /** Reads a photo and finds its faces. */
    synchronized ProbePhoto read(ProbePhoto.Source source) {
        return ProbePhoto.read(source, pipeline());
    }

    /**
     * The face in a box that was drawn on a photo, which is opened again for it; empty if it is another photo by now.
     *
     * @param drawn in pixels of the photo
     */
    synchronized Optional<ProbeFace> faceIn(ProbePhoto photo, FaceBox drawn) {
        try (Photo opened = photo.source().open()) {
            if (!photo.isLike(opened)) {
                return Optional.empty();
            }
            Face face = pipeline().faceIn(opened, drawn);
            return Optional.of(ProbeFace.of(opened, face, true));
        }
    }

    /** Does something with the pipeline, one piece of work at a time. */
    synchronized <T> T with(Function<FacePipeline, T> work) {
        return work.apply(pipeline());
    }

    /** The largest distance of two faces of one person, as the descriptor's card has it; null if it does not tell. */
    Double threshold() {
        var threshold = models.get().descriptor().card().threshold();
        return threshold == null ? null : threshold.euclidean();
    }

    /** Closes the pipeline after the work that is under way. */
    synchronized void close() {
        if (pipeline != null) {
            pipeline.close();
            pipeline = null;
        }
    }

    private FacePipeline pipeline() {
        if (pipeline == null) {
            pipeline = new FacePipeline(models.get());
        }
        return pipeline;
    }
}

package lookalike.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import lookalike.catalog.ExactModels;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.face.PipelineModels;
import lookalike.image.Photo;
import lookalike.index.DatasetModels;

/**
 * Looks at probe photos with a pipeline of its own, which is opened when it is first needed. Slow, not for the FX thread; one
 * photo at a time.
 */
final class Probes {

    private final Supplier<PipelineModels> models;
    private FacePipeline pipeline;
    private PipelineModels opened;

    Probes(Supplier<PipelineModels> models) {
        this.models = models;
    }

    /** Reads a photo and finds its faces. */
    synchronized ProbePhoto read(ProbePhoto.Source source) {
        FacePipeline current = pipeline();
        return ProbePhoto.read(source, current, DatasetModels.exact(opened));
    }

    /** The present networks. */
    ExactModels choice() {
        return DatasetModels.exact(models.get());
    }

    /** Looks at a photo again with the present networks; what was marked by hand is described where it was marked. */
    synchronized Optional<ProbePhoto> again(ProbePhoto photo) {
        try (Photo picture = photo.source().open()) {
            if (!photo.isLike(picture)) {
                return Optional.empty();
            }
            FacePipeline current = pipeline();
            List<ProbeFace> faces = new ArrayList<>(ProbePhoto.facesIn(picture, current));
            photo.faces().stream()
                    .filter(ProbeFace::byHand)
                    .map(ProbeFace::face)
                    .map(face -> current.faceAt(picture, face.detected()))
                    .map(face -> ProbeFace.of(picture, face, true))
                    .forEach(faces::add);
            return Optional.of(photo.with(faces, DatasetModels.exact(opened)));
        }
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
        PipelineModels wanted = models.get();
        if (pipeline != null && opened != wanted) {
            close();
        }
        if (pipeline == null) {
            pipeline = new FacePipeline(wanted);
            opened = wanted;
        }
        return pipeline;
    }
}

package lookalike.ui.compare.core;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.PhotoGuard;
import lookalike.model.ModelSelection;
import lookalike.task.CancelSignal;

/**
 * Analyses probe photos with its own pipeline, which is opened when it is first needed. Slow, not for the FX thread; one photo at a time.
 */
final class ProbeReader {

    private final Supplier<LoadedModels> models;
    private final ProbeSession.Finder finder;
    private FacePipeline pipeline;
    private LoadedModels opened;

    ProbeReader(Supplier<LoadedModels> models) {
        this(models, FacePipeline::allFaces);
    }

    /** @param finder finds all faces of a photo with a pipeline */
    ProbeReader(Supplier<LoadedModels> models, ProbeSession.Finder finder) {
        this.models = models;
        this.finder = finder;
    }

    /**
     * Reads a photo and finds its faces.
     *
     * @param early receives the photo with the faces found first, if more may follow
     */
    synchronized ProbePhoto read(ProbePhoto.Source source, CancelSignal cancel, Consumer<ProbePhoto> early) {
        return PhotoGuard.guard(source.name(), () -> found(source, cancel, early));
    }

    private ProbePhoto found(ProbePhoto.Source source, CancelSignal cancel, Consumer<ProbePhoto> early) {
        FacePipeline current = pipeline();
        try (Photo photo = source.open()) {
            ProbeSession session = new ProbeSession(source, photo, opened.selection());
            session.beginPicture();
            ProbePhoto[] first = new ProbePhoto[1];
            List<Face> all = finder.find(current, photo, cancel, faces -> {
                first[0] = session.with(faces, false);
                early.accept(first[0]);
            });
            return first[0] == null ? session.with(all, true) : session.completed(first[0], all);
        }
    }

    /** Finds the faces of a photo that are still missing; none if its file contains another picture by now. */
    synchronized ProbePhoto complete(ProbePhoto photo, CancelSignal cancel) {
        return PhotoGuard.guard(photo.source().name(), () -> completed(photo, cancel));
    }

    private ProbePhoto completed(ProbePhoto photo, CancelSignal cancel) {
        FacePipeline current = pipeline();
        try (Photo picture = photo.source().open()) {
            if (!photo.isLike(picture)) {
                return photo.completed(List.of());
            }
            ProbeSession session = new ProbeSession(photo.source(), picture, photo.models());
            return session.completed(photo, finder.find(current, picture, cancel, early -> {}));
        }
    }

    /** The present networks. */
    ModelSelection choice() {
        return models.get().selection();
    }

    /** Analyses a photo again with the present networks; faces that were marked by hand are described where they were marked. */
    synchronized Optional<ProbePhoto> again(ProbePhoto photo, CancelSignal cancel) {
        return PhotoGuard.guard(photo.source().name(), () -> anew(photo, cancel));
    }

    private Optional<ProbePhoto> anew(ProbePhoto photo, CancelSignal cancel) {
        try (Photo picture = photo.source().open()) {
            if (!photo.isLike(picture)) {
                return Optional.empty();
            }
            FacePipeline current = pipeline();
            ModelSelection present = opened.selection();
            ProbeSession session = new ProbeSession(photo.source(), picture, present);
            List<Face> found = finder.find(current, picture, cancel, early -> {});
            if (photo.faces().isEmpty()) {
                return Optional.of(session.with(found, true));
            }
            ProbePhoto now = session.completed(photo.unseen(present), found);
            for (ProbeFace face : photo.faces()) {
                if (face.byHand()) {
                    now = now.with(ProbeFace.of(
                            picture, current.faceAt(picture, face.face().detected()), true));
                }
            }
            return Optional.of(now);
        }
    }

    /**
     * The face in a box drawn on a photo, which is opened again for this; empty if it is another photo by now.
     *
     * @param drawn in pixels of the photo
     */
    synchronized Optional<ProbeFace> faceIn(ProbePhoto photo, FaceBox drawn) {
        return PhotoGuard.guard(photo.source().name(), () -> marked(photo, drawn));
    }

    private Optional<ProbeFace> marked(ProbePhoto photo, FaceBox drawn) {
        try (Photo opened = photo.source().open()) {
            if (!photo.isLike(opened)) {
                return Optional.empty();
            }
            Face face = pipeline().faceIn(opened, drawn);
            return Optional.of(ProbeFace.of(opened, face, true));
        }
    }

    /** Runs work with the pipeline, one call at a time. */
    synchronized <T> T with(Function<FacePipeline, T> work) {
        return work.apply(pipeline());
    }

    /** The largest distance of two faces of one person according to the descriptor's card; null if the card does not state it. */
    Double threshold() {
        var threshold = models.get().descriptor().card().threshold();
        return threshold == null ? null : threshold.euclidean();
    }

    /** Closes the pipeline after running work. */
    synchronized void close() {
        if (pipeline != null) {
            pipeline.close();
            pipeline = null;
        }
    }

    private FacePipeline pipeline() {
        LoadedModels wanted = models.get();
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

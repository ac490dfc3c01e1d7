package lookalike.ui.compare.core;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.ClipAddress;
import lookalike.image.Photo;
import lookalike.image.PhotoGuard;
import lookalike.image.PhotoProblem;
import lookalike.model.ModelSelection;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.track.ClipAnalyser;
import lookalike.track.ClipPeople;
import lookalike.track.Track;

/** Finds the people of probe clips with a separate pipeline, so that photos need not wait. Slow, not for the FX thread. */
final class ClipProbeReader {

    private final Supplier<LoadedModels> models;

    ClipProbeReader(Supplier<LoadedModels> models) {
        this.models = models;
    }

    /**
     * Result of searching a clip.
     *
     * @param photo the best frame of the person seen longest; the first frame if no person is found
     * @param remark problem of a clip that could still be used
     */
    record Found(ProbePhoto photo, Optional<PhotoProblem> remark) {}

    /**
     * Finds the people of a clip.
     *
     * @param early receives a frame with the people found so far, about once a second
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    Found read(ProbePhoto.Source clip, Progress progress, CancelSignal cancel, Consumer<ProbePhoto> early) {
        return PhotoGuard.guard(clip.name(), () -> found(clip, progress, cancel, early));
    }

    private Found found(ProbePhoto.Source clip, Progress progress, CancelSignal cancel, Consumer<ProbePhoto> early) {
        LoadedModels present = models.get();
        ModelSelection exact = present.selection();
        Path file = clip.file().orElseThrow();
        ProbePhoto[] shown = new ProbePhoto[1];
        ClipFaces faces = new ClipFaces(
                file,
                people -> {
                    ClipScene scene = new ClipScene(clip, people, 0, 0);
                    shown[0] = shown[0] == null ? frame(scene, exact) : shown[0].in(scene);
                    early.accept(shown[0]);
                },
                cancel);
        ClipPeople found;
        try (FacePipeline pipeline = new FacePipeline(present)) {
            found = ClipAnalyser.of(pipeline, present).analyse(file, progress, cancel, faces);
        }
        List<Track> tracks = found.tracks().stream().filter(Track::isDescribed).toList();
        ProbePhoto photo =
                tracks.isEmpty() ? nobody(clip, exact) : frame(new ClipScene(clip, faces.people(tracks), 0, 0), exact);
        return new Found(photo, found.remark());
    }

    /** Opens a frame of a clip. */
    ProbePhoto frame(ClipScene scene, ModelSelection exact) {
        ProbePhoto.Source source = scene.clip().frame(scene.frame().seconds());
        try (Photo photo = source.open()) {
            return ProbePhoto.of(
                            source,
                            photo,
                            Collections.singletonList(
                                    ProbeFace.of(photo, scene.frame().face(), false)),
                            exact,
                            true)
                    .in(scene);
        }
    }

    private static ProbePhoto nobody(ProbePhoto.Source clip, ModelSelection exact) {
        ProbePhoto.Source first = clip.frame(0);
        try (Photo photo = first.open()) {
            return ProbePhoto.of(first, photo, List.of(), exact, true);
        }
    }

    /** Path that addresses a frame where a photo file is expected. */
    static Path address(Path clip, double seconds) {
        return clip.resolveSibling(clip.getFileName() + ClipAddress.fragment(seconds));
    }
}

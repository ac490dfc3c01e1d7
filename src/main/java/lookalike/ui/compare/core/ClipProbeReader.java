package lookalike.ui.compare.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import lookalike.face.FaceCrop;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.ClipAddress;
import lookalike.image.Photo;
import lookalike.image.PhotoProblem;
import lookalike.image.PhotoReader;
import lookalike.model.ModelSelection;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.track.ClipAnalyser;
import lookalike.track.ClipPeople;
import lookalike.track.Track;
import lookalike.track.TrackFrame;
import lookalike.ui.common.Pictures;

/**
 * Finds the people of probe clips with a pipeline that is open meanwhile: photos need not wait for it. Slow, not for the FX
 * thread.
 */
final class ClipProbeReader {

    private static final int FACE_SIDE = 96;

    private final Supplier<LoadedModels> models;

    ClipProbeReader(Supplier<LoadedModels> models) {
        this.models = models;
    }

    /**
     * Result of the search of a clip.
     *
     * @param photo the best frame of the person that is seen longest; the first frame if no person is found
     * @param remark fault of a clip that could be used nevertheless
     */
    record Found(ProbePhoto photo, Optional<PhotoProblem> remark) {}

    /** Finds the people of a clip. */
    Found read(ProbePhoto.Source clip, Progress progress, CancelSignal cancel) {
        LoadedModels present = models.get();
        ModelSelection exact = present.selection();
        ClipPeople found;
        try (FacePipeline pipeline = new FacePipeline(present)) {
            found = ClipAnalyser.of(pipeline, present).analyse(clip.file().orElseThrow(), progress, cancel);
        }
        List<Track> tracks = found.tracks().stream().filter(Track::isDescribed).toList();
        ProbePhoto photo = tracks.isEmpty()
                ? nobody(clip, exact)
                : frame(new ClipScene(clip, people(clip, tracks, cancel), 0, 0), exact);
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

    private static List<ClipPerson> people(ProbePhoto.Source clip, List<Track> tracks, CancelSignal cancel) {
        Map<TrackFrame, Image> pictures = pictures(clip.file().orElseThrow(), tracks, cancel);
        return tracks.stream()
                .map(track -> new ClipPerson(
                        track.ranges(),
                        track.best().stream()
                                .map(best -> new ClipPerson.Moment(best.seconds(), best.face(), pictures.get(best)))
                                .toList()))
                .toList();
    }

    /** Pictures of all best frames; a frame that shows several people is opened once. */
    private static Map<TrackFrame, Image> pictures(Path clip, List<Track> tracks, CancelSignal cancel) {
        List<TrackFrame> frames = new ArrayList<>(
                tracks.stream().flatMap(track -> track.best().stream()).toList());
        frames.sort(Comparator.comparingDouble(TrackFrame::seconds));
        Map<TrackFrame, Image> pictures = new IdentityHashMap<>();
        for (int from = 0, to; from < frames.size(); from = to) {
            cancel.throwIfCancelled();
            double seconds = frames.get(from).seconds();
            to = from
                    + (int) frames.stream()
                            .skip(from)
                            .takeWhile(frame -> frame.seconds() == seconds)
                            .count();
            try (Photo photo = PhotoReader.read(address(clip, seconds))) {
                frames.subList(from, to)
                        .forEach(frame -> pictures.put(
                                frame,
                                Pictures.of(FaceCrop.close(photo, frame.face().box(), FACE_SIDE))));
            }
        }
        return pictures;
    }

    /** Path of a frame, for whatever opens photos. */
    static Path address(Path clip, double seconds) {
        return clip.resolveSibling(clip.getFileName() + ClipAddress.fragment(seconds));
    }
}

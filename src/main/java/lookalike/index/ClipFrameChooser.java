package lookalike.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.face.QualityIssue;
import lookalike.image.ClipAddress;
import lookalike.image.Photo;
import lookalike.image.PhotoGuard;
import lookalike.image.PhotoReader;
import lookalike.image.UnreadablePhotoException;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.track.ClipAnalyser;
import lookalike.track.Track;
import lookalike.track.TrackFrame;

/**
 * Chooses the frames with which a clip in a person's folder represents the person: good frames, spread over the clip, of the person who
 * is seen longest. A frame counts only if that person would be taken for its labelled face. Holds native memory until it is closed.
 */
final class ClipFrameChooser implements AutoCloseable {

    /** Boxes from two searches that overlap by at least this much belong to one face. */
    private static final double SAME_FACE = 0.5;

    private final FacePipeline pipeline;
    private final ClipAnalyser clips;

    ClipFrameChooser(LoadedModels models) {
        pipeline = new FacePipeline(models);
        clips = ClipAnalyser.of(pipeline, models);
    }

    /**
     * The frames of a clip, in order; empty if the clip cannot be read or shows no main person.
     *
     * @param progress of the search for people, which takes most of the time
     * @param cancel pauses or stops the work
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    List<ClipAddress> frames(Path clip, Progress progress, CancelSignal cancel) {
        try {
            return PhotoGuard.guard(clip.toString(), () -> labelled(clip, progress, cancel));
        } catch (UnreadablePhotoException e) {
            return List.of(); // the worker that takes the clip for a photo says why
        }
    }

    private List<ClipAddress> labelled(Path clip, Progress progress, CancelSignal cancel) {
        List<ClipAddress> frames = new ArrayList<>();
        for (Track track : clips.analyse(clip, progress, cancel).tracks()) {
            for (TrackFrame frame : track.best()) {
                cancel.awaitResume();
                ClipAddress address = ClipAddress.of(clip, frame.seconds());
                if (isLabelled(frame.face(), address, cancel)) {
                    frames.add(address);
                }
            }
            if (!frames.isEmpty()) {
                break;
            }
        }
        frames.sort((a, b) -> Double.compare(a.seconds(), b.seconds()));
        return frames;
    }

    private boolean isLabelled(Face face, ClipAddress address, CancelSignal cancel) {
        try (Photo photo = PhotoReader.read(Path.of(address.toString()), cancel)) {
            Optional<Face> main = pipeline.labelledFace(photo, cancel).main();
            return main.filter(found -> found.box().overlap(face.box()) >= SAME_FACE)
                    .filter(found -> !found.issues().contains(QualityIssue.NOT_A_FACE))
                    .isPresent();
        }
    }

    @Override
    public void close() {
        pipeline.close();
    }
}

package lookalike.track;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.face.QualityIssue;
import lookalike.image.ClipFrame;
import lookalike.image.ClipReader;
import lookalike.model.ModelCard;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.jspecify.annotations.Nullable;

/** Finds the people of clips: follows the faces of the sampled frames from frame to frame, and recognises them after a cut. */
public final class ClipAnalyser {

    /** Share of a clip from which on the number of its frames can be estimated. */
    private static final double MEAGRE = 0.01;

    /** Shortest time between two reports of the people found so far. */
    private static final long REPORT_NANOS = 1_000_000_000L;

    private static final Comparator<Track> LONGEST_FIRST =
            Comparator.comparingInt(Track::frames).reversed().thenComparingInt(Track::id);

    private final FacePipeline pipeline;
    private final @Nullable Double threshold;

    /**
     * Creates an analyser.
     *
     * @param threshold of the descriptor's card, see {@link TrackerSettings}
     */
    public ClipAnalyser(FacePipeline pipeline, @Nullable Double threshold) {
        this.pipeline = pipeline;
        this.threshold = threshold;
    }

    /** Creates an analyser with the threshold of these models. */
    public static ClipAnalyser of(FacePipeline pipeline, LoadedModels models) {
        ModelCard.@Nullable Threshold threshold = models.descriptor().card().threshold();
        return new ClipAnalyser(pipeline, threshold == null ? null : threshold.euclidean());
    }

    /**
     * Finds the people of a clip.
     *
     * @param progress in frames; their total is estimated from the part that has been read
     * @param cancel pauses or ends the work, between two frames or sooner
     * @throws lookalike.image.UnreadablePhotoException if the clip cannot be read at all
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public ClipPeople analyse(Path clip, Progress progress, CancelSignal cancel) {
        return analyse(clip, progress, cancel, ClipListener.NONE);
    }

    /**
     * The same with a listener; the result does not depend on it.
     *
     * @param listener receives the frames, and the people found so far
     */
    public ClipPeople analyse(Path clip, Progress progress, CancelSignal cancel, ClipListener listener) {
        try (ClipReader reader = ClipReader.open(clip, cancel)) {
            long done = 0;
            long reported = System.nanoTime() - REPORT_NANOS;
            FaceTracker tracker = new FaceTracker(TrackerSettings.clip(threshold, reader.interval()));
            try (ReadAhead frames = new ReadAhead(reader)) {
                for (Optional<ClipFrame> next = frames.next(); next.isPresent(); next = frames.next()) {
                    try (ClipFrame frame = next.get()) {
                        cancel.awaitResume();
                        if (frame.newScene()) {
                            tracker.cut();
                        }
                        List<Face> faces = faces(frame, cancel);
                        tracker.add(frame.seconds(), faces);
                        listener.searched(frame.photo(), faces);
                    }
                    if (System.nanoTime() - reported >= REPORT_NANOS && report(tracker, listener)) {
                        reported = System.nanoTime();
                    }
                    progress.report(++done, Math.max(done, Math.round(done / Math.max(MEAGRE, frames.done()))));
                }
            }
            tracker.merge();
            progress.report(done, done);
            return new ClipPeople(
                    tracker.tracks().stream()
                            .filter(ClipAnalyser::isPerson)
                            .sorted(LONGEST_FIRST)
                            .toList(),
                    reader.duration(),
                    reader.remark());
        }
    }

    /** Reports the people found so far, if there are any. */
    private static boolean report(FaceTracker tracker, ClipListener listener) {
        List<Track> people =
                tracker.tracks().stream().filter(ClipAnalyser::isPerson).toList();
        if (!people.isEmpty()) {
            listener.found(people);
        }
        return !people.isEmpty();
    }

    /** Tests whether a track is more than a doubtful face in a single frame. */
    private static boolean isPerson(Track track) {
        return track.frames() > 1 || track.best().get(0).face().issues().isEmpty();
    }

    private List<Face> faces(ClipFrame frame, CancelSignal cancel) {
        return pipeline.largeFaces(frame.photo(), cancel).stream()
                .filter(face -> !face.issues().contains(QualityIssue.NOT_A_FACE))
                .toList();
    }
}

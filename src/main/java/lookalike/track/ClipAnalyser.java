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

/** Finds the people of clips: the faces of the sampled frames, followed from frame to frame, and known again after a cut. */
public final class ClipAnalyser {

    /** A share of a clip that tells how many frames there will be. */
    private static final double MEAGRE = 0.01;

    private static final Comparator<Track> LONGEST_FIRST =
            Comparator.comparingInt(Track::frames).reversed().thenComparingInt(Track::id);

    private final FacePipeline pipeline;
    private final Double threshold;

    /**
     * An analyser.
     *
     * @param threshold of the descriptor's card, see {@link TrackerSettings}
     */
    public ClipAnalyser(FacePipeline pipeline, Double threshold) {
        this.pipeline = pipeline;
        this.threshold = threshold;
    }

    /** An analyser that takes the threshold of these models. */
    public static ClipAnalyser of(FacePipeline pipeline, LoadedModels models) {
        ModelCard.Threshold threshold = models.descriptor().card().threshold();
        return new ClipAnalyser(pipeline, threshold == null ? null : threshold.euclidean());
    }

    /**
     * The people of a clip.
     *
     * @param progress in frames, as many as there will be going by those until then
     * @param cancel makes it wait, or ends it, between two frames or sooner
     * @throws lookalike.image.UnreadablePhotoException if the clip cannot be read at all
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public ClipPeople analyse(Path clip, Progress progress, CancelSignal cancel) {
        try (ClipReader reader = ClipReader.open(clip, cancel)) {
            long done = 0;
            FaceTracker tracker = new FaceTracker(TrackerSettings.clip(threshold, reader.interval()));
            try (ReadAhead frames = new ReadAhead(reader)) {
                for (Optional<ClipFrame> next = frames.next(); next.isPresent(); next = frames.next()) {
                    try (ClipFrame frame = next.get()) {
                        cancel.awaitResume();
                        if (frame.newScene()) {
                            tracker.cut();
                        }
                        tracker.add(frame.seconds(), faces(frame, cancel));
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

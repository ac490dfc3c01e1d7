package lookalike.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lookalike.cli.JsonAnswers.Agreement;
import lookalike.cli.JsonAnswers.Box;
import lookalike.cli.JsonAnswers.MatchRow;
import lookalike.dataset.Credits;
import lookalike.face.Descriptor;
import lookalike.match.AnswerStability;
import lookalike.match.Conclusion;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.match.Ranking;
import lookalike.track.Track;
import lookalike.track.TrackFrame;
import org.jspecify.annotations.Nullable;

/** The parts of an answer that clips have instead of faces. Scripts depend on their fields. */
final class ClipAnswers {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private ClipAnswers() {}

    /** Seconds from the clip's start. */
    record Range(double start, double end) {}

    /** A frame that is used to compare a person. */
    record BestFrame(double time, Box box, double quality) {

        static BestFrame of(TrackFrame frame) {
            return new BestFrame(
                    milliseconds(frame.seconds()), Box.of(frame.face().box()), frame.quality());
        }
    }

    /** The appearances of a person, written as fields of the track. */
    record Appearances(double start, double end, List<Range> ranges, int frames, List<BestFrame> best) {

        static Appearances of(Track track) {
            return new Appearances(
                    milliseconds(track.start()),
                    milliseconds(track.end()),
                    track.ranges().stream()
                            .map(range -> new Range(milliseconds(range.start()), milliseconds(range.end())))
                            .toList(),
                    track.frames(),
                    track.best().stream().map(BestFrame::of).toList());
        }

        /** The appearances in words. */
        String words() {
            BestFrame first = best.get(0);
            return String.format(
                    Locale.ROOT,
                    "%s, %d %s, best at %s (%.0f,%.0f, %.0f x %.0f px, quality %.2f)",
                    ranges.stream().map(ClipAnswers::words).collect(Collectors.joining(", ")),
                    frames,
                    frames == 1 ? "frame" : "frames",
                    clock(first.time),
                    first.box.x(),
                    first.box.y(),
                    first.box.w(),
                    first.box.h(),
                    first.quality);
        }
    }

    /** Number of best frames, and how many of them have, on their own, the same most similar person as all of them combined. */
    record Stability(int frames, int agreeing) {

        /** Null if there is only one frame. */
        static @Nullable Stability of(Track track, Matcher matcher, Ranking ranking) {
            List<Descriptor> frames = track.best().stream()
                    .map(frame -> frame.face().descriptor())
                    .toList();
            if (frames.size() < 2) {
                return null;
            }
            AnswerStability found = AnswerStability.of(matcher, ranking, frames);
            return new Stability(found.photos(), found.agreeing());
        }
    }

    /** A person in a clip, with the matches of the best frames combined. */
    record MatchedTrack(
            @JsonUnwrapped Appearances appearances,
            String verdict,
            String sentence,
            Agreement agreement,
            @Nullable Stability stability,
            List<MatchRow> matches) {

        static MatchedTrack of(Track track, Matcher matcher, Order order, int top) {
            Credits credits = matcher.gallery().credits();
            Ranking ranking = matcher.rank(track.query());
            Conclusion conclusion = ranking.conclusion();
            return new MatchedTrack(
                    Appearances.of(track),
                    conclusion.verdict().id(),
                    MatchTable.sentence(conclusion, matcher.fit().source()),
                    new Agreement(conclusion.agreed(), conclusion.common(), conclusion.of()),
                    Stability.of(track, matcher, ranking),
                    ranking.top(order, top).stream()
                            .map(match -> MatchRow.of(match, credits))
                            .toList());
        }
    }

    /** A person in a clip, with the descriptor of the best frames combined. */
    record DescribedTrack(@JsonUnwrapped Appearances appearances, String model, float[] descriptor) {

        static DescribedTrack of(Track track) {
            Descriptor query = track.query();
            return new DescribedTrack(Appearances.of(track), query.model().id(), query.values());
        }
    }

    private static String words(Range range) {
        return range.start == range.end ? clock(range.start) : clock(range.start) + "-" + clock(range.end);
    }

    /** Formats a time, for example as 0:12.5 or 1:02:03.0. */
    private static String clock(double seconds) {
        double tenths = Math.round(10 * seconds) / 10.0;
        int hours = (int) (tenths / HOUR);
        int minutes = (int) (tenths % HOUR / MINUTE);
        return hours == 0
                ? String.format(Locale.ROOT, "%d:%04.1f", minutes, tenths % MINUTE)
                : String.format(Locale.ROOT, "%d:%02d:%04.1f", hours, minutes, tenths % MINUTE);
    }

    private static double milliseconds(double seconds) {
        return Math.round(1000 * seconds) / 1000.0;
    }
}

package lookalike.ui.compare.chart;

import java.util.List;
import java.util.stream.IntStream;
import lookalike.match.Match;
import lookalike.match.Measure;
import lookalike.match.Similarity;
import lookalike.stats.SimilarityScale;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.text.ResultText;

/**
 * Axis for the bars of one measure: the similarity, 0 to 100, or without a calibration the raw distance from 0 to the largest in the list.
 *
 * @param measure that is drawn
 * @param end value at the end of the axis
 * @param calibrated whether it is the similarity
 */
record ChartAxis(Measure measure, double end, boolean calibrated) {

    private static final int STEPS = 5;

    /** The axis for some matches, at least one. */
    static ChartAxis of(Measure measure, List<Match> matches) {
        boolean calibrated = matches.get(0).similarity().isPresent();
        double farthest = matches.stream()
                .mapToDouble(match -> match.by(measure).distance())
                .max()
                .orElse(1);
        return new ChartAxis(measure, calibrated ? SimilarityScale.IDENTICAL : Math.max(1e-6, farthest), calibrated);
    }

    /** Length of a match's bar as a share of the axis, 0..1. */
    double share(Match match) {
        return match.similarity()
                        .map(similarity -> value(similarity))
                        .orElse(match.by(measure).distance())
                / end;
    }

    private double value(Similarity similarity) {
        return similarity.by(measure);
    }

    /** Place of a value on the axis, 0..1. */
    double place(double value) {
        return value / end;
    }

    /** The values that the axis names. */
    double[] ticks() {
        return IntStream.rangeClosed(0, STEPS).mapToDouble(i -> end * i / STEPS).toArray();
    }

    /** A value in words. */
    String words(double value) {
        return calibrated ? Integer.toString((int) value) : ResultText.distance(value);
    }

    /** Title of the axis. */
    String title() {
        return Texts.get(calibrated ? "chart.similarity" : "chart.distanceAxis");
    }
}

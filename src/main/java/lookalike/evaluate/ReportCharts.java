package lookalike.evaluate;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The charts of a report's page. */
final class ReportCharts {

    private static final double[] RATES = {1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1};

    private ReportCharts() {}

    /** Accepted genuine comparisons against false accepts. */
    static SvgChart roc(Verification euclidean, Verification mahalanobis) {
        return new SvgChart(
                        new SvgChart.Axis(1e-5, 1, true, "false-accept rate"),
                        new SvgChart.Axis(0, 1, false, "true-accept rate"))
                .rows(ReportCharts::percent, 0, 0.25, 0.5, 0.75, 1)
                .columns(ReportCharts::rate, RATES)
                .line("euclidean", euclidean.roc())
                .line("mahalanobis", mahalanobis.roc());
    }

    /** Chart of the rates at which the right person is among the first n. */
    static SvgChart cmc(EvaluationReport report) {
        List<Identification> ours = report.comparison().identification().stream()
                .filter(row -> report.comparison().verification().values().stream()
                        .anyMatch(v -> v.measure() == row.measure() && v.aggregate() == row.aggregate()))
                .toList();
        double least = ours.stream().mapToDouble(Identification::rank1).min().orElse(0);
        double from = Math.max(0, Math.floor(20 * least - 0.5) / 20);
        SvgChart chart = new SvgChart(
                        new SvgChart.Axis(1, 20, false, "rank"), new SvgChart.Axis(from, 1, false, "share of photos"))
                .rows(ReportCharts::percent, from, (from + 1) / 2, 1)
                .columns(rank -> String.format(Locale.ROOT, "%.0f", rank), 1, 5, 10, 15, 20);
        for (int i = 0; i < ours.size(); i++) {
            double[] cmc = ours.get(i).cmc();
            chart.line(
                    ours.get(i).measure().isMahalanobis() ? "mahalanobis" : "euclidean",
                    IntStream.range(0, cmc.length)
                            .mapToObj(r -> new double[] {r + 1, cmc[r]})
                            .toArray(double[][]::new));
        }
        return chart;
    }

    /** Genuine comparisons and impostors by distance. */
    static SvgChart histogram(Verification each) {
        double highest = DoubleStream.concat(
                        Arrays.stream(each.genuineHistogram()), Arrays.stream(each.impostorHistogram()))
                .max()
                .orElse(1);
        double top = each.top();
        return new SvgChart(
                        new SvgChart.Axis(0, top, false, "distance"),
                        new SvgChart.Axis(0, 1.05 * highest, false, "share of comparisons"))
                .rows(ReportCharts::percent, 0, highest / 2, highest)
                .columns(d -> String.format(Locale.ROOT, "%.3g", d), 0, top / 4, top / 2, 3 * top / 4, top)
                .bars("different", each.impostorHistogram(), top)
                .bars("same", each.genuineHistogram(), top);
    }

    /** Squared distances against those of a normal distribution. */
    static SvgChart qq(NormalityReport normality) {
        double[][] points = normality.qq();
        double end = Math.max(points[points.length - 1][0], points[points.length - 1][1]);
        return new SvgChart(
                        new SvgChart.Axis(0, end, false, "expected if normal (chi-squared)"),
                        new SvgChart.Axis(0, end, false, "observed"))
                .rows(value -> String.format(Locale.ROOT, "%.0f", value), 0, end / 2, end)
                .columns(value -> String.format(Locale.ROOT, "%.0f", value), 0, end / 2, end)
                .line("expected", new double[][] {{0, 0}, {end, end}})
                .dots(points);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** A rate without superfluous digits. */
    private static String rate(double rate) {
        return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(100 * rate) + " %";
    }
}

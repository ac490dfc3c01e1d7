package lookalike.ui.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.ScatterChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.Identification;
import lookalike.evaluate.OpenSetCurves;
import lookalike.evaluate.Verification;
import lookalike.match.Measure;
import lookalike.ui.common.Texts;

/** The charts of a report: CMC, ROC, both histograms, Q-Q. */
final class AccuracyCharts {

    private AccuracyCharts() {}

    static List<Region> of(EvaluationReport report) {
        List<Region> charts = new ArrayList<>();
        charts.add(cmc(report));
        charts.add(roc(report));
        report.comparison().verification().forEach((measure, each) -> charts.add(histogram(measure, each)));
        if (report.spread().normality().qq().length > 0) {
            charts.add(qq(report.spread().normality().qq()));
        }
        return charts;
    }

    /** Name of one of the two measures. */
    private static String name(Measure measure) {
        return Texts.get(measure == Measure.EUCLIDEAN ? "chart.euclidean" : "chart.mahalanobis");
    }

    private static Region cmc(EvaluationReport report) {
        double least = report.comparison().identification().stream()
                .mapToDouble(Identification::rank1)
                .min()
                .orElse(0);
        double from = least > 0.98 ? 0.98 : least > 0.96 ? 0.96 : Math.floor(10 * least) / 10;
        LineChart<Number, Number> chart = lines(
                "accuracy.cmc",
                axis("accuracy.rank", 1, 20, 1, v -> number("%.0f", v)),
                axis("accuracy.share", from, 1, (1 - from) / 4, v -> number("%.4g %%", 100 * v)));
        report.comparison()
                .verification()
                .forEach((measure, verified) -> report.comparison().identification().stream()
                        .filter(row -> row.measure() == verified.measure() && row.aggregate() == verified.aggregate())
                        .forEach(row -> chart.getData().add(series(name(measure), row))));
        return chart;
    }

    private static XYChart.Series<Number, Number> series(String name, Identification row) {
        double[][] points = new double[row.cmc().length][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {i + 1, row.cmc()[i]};
        }
        return series(name, points);
    }

    private static Region roc(EvaluationReport report) {
        LineChart<Number, Number> chart = lines(
                "accuracy.roc",
                axis("accuracy.falseAccepts", -5, 0, 1, v -> number("%.4g %%", 100 * Math.pow(10, v))),
                share("accuracy.trueAccepts"));
        report.comparison().verification().forEach((measure, each) -> {
            double[][] points = new double[each.roc().length][];
            for (int i = 0; i < points.length; i++) {
                points[i] = new double[] {Math.log10(each.roc()[i][0]), each.roc()[i][1]};
            }
            chart.getData().add(series(name(measure), points));
        });
        return chart;
    }

    /** Share of missed people against that of accepted strangers, with a line for each gallery size. */
    static Region det(OpenSetCurves curves) {
        NumberAxis missed = share("strangers.missed");
        boolean anyMissed = curves.sizes().stream()
                .flatMap(size -> Arrays.stream(size.det()))
                .anyMatch(point -> point[1] > 0);
        missed.setAutoRanging(anyMissed); // a range from zero to zero would have only one tick
        LineChart<Number, Number> chart = lines(
                "strangers.chart",
                axis("strangers.passed", -3, 0, 1, v -> number("%.4g %%", 100 * Math.pow(10, v))),
                missed);
        chart.getStyleClass().remove("measure-chart");
        for (OpenSetCurves.GallerySize size : curves.sizes()) {
            double[][] points = Arrays.stream(size.det())
                    .map(point -> new double[] {Math.log10(point[0]), point[1]})
                    .toArray(double[][]::new);
            chart.getData().add(series(Texts.count("strangers.people", size.people()), points));
        }
        return chart;
    }

    private static Region histogram(Measure measure, Verification each) {
        double step = Math.pow(10, Math.floor(Math.log10(each.top())));
        NumberAxis distance = axis(
                "accuracy.distance", 0, each.top(), each.top() / step < 3 ? step / 2 : step, v -> number("%.3g", v));
        NumberAxis share = share("accuracy.shareOfComparisons");
        share.setAutoRanging(true);
        AreaChart<Number, Number> chart = new AreaChart<>(distance, share);
        chart.setCreateSymbols(false);
        chart.getData().add(series(Texts.get("accuracy.same"), bars(each.genuineHistogram(), each.top())));
        chart.getData().add(series(Texts.get("accuracy.different"), bars(each.impostorHistogram(), each.top())));
        chart.getStyleClass().add("people-chart");
        Region region = titled(chart, name(measure));
        ((Label) chart.lookup(".chart-title")).setGraphic(swatch(measure));
        return region;
    }

    private static Region swatch(Measure measure) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("measure-swatch", measure.id());
        return swatch;
    }

    private static double[][] bars(double[] heights, double top) {
        double[][] points = new double[heights.length][];
        for (int i = 0; i < heights.length; i++) {
            points[i] = new double[] {(i + 0.5) * top / heights.length, heights[i]};
        }
        return points;
    }

    private static Region qq(double[][] points) {
        double end = Math.ceil(Math.max(points[points.length - 1][0], points[points.length - 1][1]) / 10) * 10;
        ScatterChart<Number, Number> chart = new ScatterChart<>(
                axis("accuracy.expected", 0, end, end / 5, v -> number("%.0f", v)),
                axis("accuracy.observed", 0, end, end / 5, v -> number("%.0f", v)));
        chart.getData().add(series(Texts.get("accuracy.photosOf"), points));
        double[][] line = new double[101][];
        for (int i = 0; i <= 100; i++) {
            line[i] = new double[] {i * end / 100, i * end / 100};
        }
        chart.getData().add(series(Texts.get("accuracy.ifNormal"), line));
        chart.getStyleClass().add("qq-chart");
        return titled(chart, Texts.get("accuracy.qq"));
    }

    private static LineChart<Number, Number> lines(String title, NumberAxis x, NumberAxis y) {
        LineChart<Number, Number> chart = new LineChart<>(x, y);
        chart.setCreateSymbols(false);
        chart.getStyleClass().add("measure-chart");
        titled(chart, Texts.get(title));
        return chart;
    }

    private static Region titled(XYChart<Number, Number> chart, String title) {
        chart.setTitle(title);
        chart.setAnimated(false);
        chart.getStyleClass().add("accuracy-chart");
        return chart;
    }

    private static NumberAxis share(String title) {
        return axis(title, 0, 1, 0.2, v -> number("%.4g %%", 100 * v));
    }

    private static NumberAxis axis(String title, double from, double to, double step, DoubleFunction<String> words) {
        NumberAxis axis = new NumberAxis(Texts.get(title), from, to, step);
        axis.setMinorTickVisible(false);
        axis.setTickLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Number value) {
                return words.apply(value.doubleValue());
            }

            @Override
            public Number fromString(String typed) {
                throw new UnsupportedOperationException("nobody types into an axis");
            }
        });
        return axis;
    }

    private static String number(String format, double value) {
        // Rounded first, because the axes accumulate inexact steps.
        return Texts.format(format, Math.round(value * 1e6) / 1e6)
                .replaceAll("([.,]\\d*?)0+(?=\\D|$)", "$1")
                .replaceAll("[.,](?=\\D|$)", "");
    }

    private static XYChart.Series<Number, Number> series(String name, double[][] points) {
        XYChart.Series<Number, Number> series = new XYChart.Series<>();
        series.setName(name);
        for (double[] point : points) {
            series.getData().add(new XYChart.Data<>(point[0], point[1]));
        }
        return series;
    }
}

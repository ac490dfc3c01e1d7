package lookalike.ui.accuracy;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.evaluate.Covariances;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.Identification;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** Result of an evaluation: the verdict, the table, the charts, the answer about normality. */
final class ReportPane extends VBox {

    private static final double CHART_HEIGHT = 270;

    ReportPane(EvaluationReport report) {
        super(14);
        getStyleClass().add("report");
        getChildren().add(words("report-verdict", EvaluationText.verdict(report), "report-verdict"));
        EvaluationText.notes(report).forEach(note -> getChildren().add(words(null, note, "sentence")));
        getChildren()
                .add(words(
                        null,
                        Texts.get(
                                "accuracy.basis",
                                report.data().people(),
                                report.data().photos(),
                                report.data().nearDuplicates(),
                                report.data().probes()),
                        "muted"));
        if (!report.comparison().identification().isEmpty()) {
            getChildren().add(identification(report.comparison().identification()));
            getChildren().add(words(null, unfloored(report.comparison().unflooredDiagonal()), "muted"));
            getChildren().add(charts(report));
            getChildren().add(verification(report));
        } else {
            getChildren().add(normality(report));
        }
        getChildren().add(covariances(report.spread().covariances()));
    }

    private static Label words(String id, String text, String style) {
        Label label = Controls.wrapped(text);
        label.setId(id);
        label.getStyleClass().add(style);
        return label;
    }

    private static Node identification(List<Identification> rows) {
        return new FigureTable<>("identification", rows)
                .column(Texts.get("accuracy.measure"), 360, row -> MeasureText.measure(row.measure(), row.aggregate()))
                .column(Texts.get("accuracy.first"), 90, row -> percent(row.rank1()))
                .column(Texts.get("accuracy.interval"), 160, row -> percent(row.low()) + " – " + percent(row.high()))
                .column(Texts.get("accuracy.firstFive"), 90, row -> percent(row.rank5()));
    }

    private static Node verification(EvaluationReport report) {
        return new FigureTable<>(
                        "verification",
                        List.copyOf(report.comparison().verification().values()))
                .column(Texts.get("accuracy.measure"), 260, row -> MeasureText.measure(row.measure(), row.aggregate()))
                .column(Texts.get("accuracy.auc"), 90, row -> Texts.format("%.4f", row.auc()))
                .column(Texts.get("accuracy.eer"), 100, row -> Texts.format("%.2f %%", 100 * row.eer()))
                .column(Texts.get("accuracy.tarHundredth"), 110, row -> percent(row.tarAtFar1()))
                .column(Texts.get("accuracy.tarThousandth"), 110, row -> percent(row.tarAtFar01()))
                .column(
                        Texts.get("accuracy.missed"),
                        180,
                        row -> report.comparison().openSet().values().stream()
                                .filter(open -> open.measure() == row.measure())
                                .map(open -> percent(open.fnirAtFpir1()))
                                .findFirst()
                                .orElse(""));
    }

    private static Node covariances(List<Covariances> rows) {
        return new FigureTable<>("covariances", rows)
                .column(Texts.get("accuracy.estimator"), 260, row -> MeasureText.estimator(row.estimator()))
                .column(Texts.get("accuracy.source"), 150, row -> MeasureText.source(row.source()))
                .column(Texts.get("accuracy.freedom"), 120, row -> Texts.format("%,d", row.degreesOfFreedom()))
                .column(
                        Texts.get("accuracy.shrinkage"),
                        170,
                        row -> Texts.format("%.3f · %s", row.shrinkage(), MeasureText.shrinkageBy(row.shrinkageBy())))
                .column(Texts.get("accuracy.condition"), 110, row -> Texts.format("%,.1f", row.conditionNumber()));
    }

    /** The answer about the assumption, beside its chart. */
    private static VBox normality(EvaluationReport report) {
        Label title = new Label(Texts.get("accuracy.normality"));
        title.getStyleClass().add("section-title");
        VBox box = new VBox(
                8,
                title,
                words("normality", EvaluationText.normality(report.spread().normality()), "figures"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node charts(EvaluationReport report) {
        GridPane grid = new GridPane();
        grid.setHgap(14);
        grid.setVgap(14);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            half.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(half);
        }
        List<Region> charts = new ArrayList<>(AccuracyCharts.of(report));
        charts.add(normality(report));
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).setPrefHeight(CHART_HEIGHT);
            charts.get(i).setMinHeight(CHART_HEIGHT);
            grid.add(charts.get(i), i % 2, i / 2);
        }
        return grid;
    }

    private static String unfloored(Identification row) {
        return Texts.get("accuracy.unfloored", percent(row.rank1()));
    }

    private static String percent(double share) {
        return Texts.format("%.1f %%", 100 * share);
    }
}

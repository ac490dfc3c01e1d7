package lookalike.ui.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.evaluate.Covariances;
import lookalike.evaluate.DistanceMeasure;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.Identification;
import lookalike.evaluate.PhotoAggregate;
import lookalike.evaluate.Verification;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FigureTable;
import lookalike.ui.common.Texts;

/** Result of an evaluation: the verdict, the table, the charts, the answer about normality. */
final class ReportPane extends VBox {

    private final ShownEvaluation shown;
    private final Consumer<FigurePhotos> open;

    /** @param open shows the photos behind a figure */
    ReportPane(ShownEvaluation shown, Consumer<FigurePhotos> open) {
        super(14);
        this.shown = shown;
        this.open = open;
        EvaluationReport report = shown.report();
        getStyleClass().add("report");
        getChildren().add(words("report-verdict", EvaluationText.verdict(report), "report-verdict"));
        EvaluationText.notes(report).forEach(note -> getChildren().add(words(null, note, "sentence")));
        getChildren().add(words(null, EvaluationText.basis(report), "muted"));
        if (!report.comparison().identification().isEmpty()) {
            getChildren().add(identification(report.comparison().identification()));
            getChildren().add(words(null, unfloored(report.comparison().unflooredDiagonal()), "muted"));
            getChildren().add(charts(report));
            getChildren().add(verification(report));
            getChildren().add(new ReliabilityPane(report.reliability()));
        } else {
            getChildren().add(normality(report, new Label()));
        }
        getChildren().add(covariances(report.spread().covariances()));
    }

    private static Label words(String id, String text, String style) {
        Label label = Controls.wrapped(text);
        label.setId(id);
        label.getStyleClass().add(style);
        return label;
    }

    private Node identification(List<Identification> rows) {
        FigureTable<Identification> table = new FigureTable<>("identification", rows);
        table.column(Texts.get("accuracy.measure"), row -> MeasureText.measure(row.measure(), row.aggregate()));
        linked(
                table,
                Texts.get("accuracy.first"),
                row -> percent(row.rank1()),
                link(EvaluationFigure.NAMED_WRONGLY, Identification::measure, Identification::aggregate));
        table.column(Texts.get("accuracy.interval"), row -> percent(row.low()) + " – " + percent(row.high()));
        linked(
                table,
                Texts.get("accuracy.firstFive"),
                row -> percent(row.rank5()),
                link(EvaluationFigure.NOT_IN_FIRST_FIVE, Identification::measure, Identification::aggregate));
        return table;
    }

    private Node verification(EvaluationReport report) {
        FigureTable<Verification> table = new FigureTable<>(
                "verification", List.copyOf(report.comparison().verification().values()));
        table.column(Texts.get("accuracy.measure"), row -> MeasureText.measure(row.measure()))
                .column(Texts.get("accuracy.auc"), row -> Texts.format("%.4f", row.auc()))
                .column(Texts.get("accuracy.eer"), row -> Texts.format("%.2f %%", 100 * row.eer()));
        linked(
                table,
                Texts.get("accuracy.tarHundredth"),
                row -> percent(row.tarAtFar1()),
                link(EvaluationFigure.REJECTED_AT_HUNDREDTH, Verification::measure, Verification::aggregate));
        linked(
                table,
                Texts.get("accuracy.tarThousandth"),
                row -> percent(row.tarAtFar01()),
                link(EvaluationFigure.REJECTED_AT_THOUSANDTH, Verification::measure, Verification::aggregate));
        return table.column(
                Texts.get("accuracy.missed"),
                row -> report.comparison().openSet().values().stream()
                        .filter(each -> each.measure() == row.measure())
                        .map(each -> percent(each.fnirAtFpir1()))
                        .findFirst()
                        .orElse(""));
    }

    private static <R> void linked(FigureTable<R> table, String title, Function<R, String> text, PhotoLink<R> link) {
        table.column(title, row -> text.apply(row) + "  " + link.words(row), () -> new LinkedFigureCell<>(text, link));
    }

    private <R> PhotoLink<R> link(
            EvaluationFigure figure, Function<R, DistanceMeasure> measure, Function<R, PhotoAggregate> aggregate) {
        return new PhotoLink<>(
                row -> FigurePhotos.of(shown.kept().result(), figure, measure.apply(row), aggregate.apply(row)), open);
    }

    private static Node covariances(List<Covariances> rows) {
        return new FigureTable<>("covariances", rows)
                .column(Texts.get("accuracy.estimator"), row -> MeasureText.estimator(row.estimator()))
                .column(Texts.get("accuracy.source"), row -> MeasureText.source(row.source()))
                .column(Texts.get("accuracy.freedom"), row -> Texts.format("%,d", row.degreesOfFreedom()))
                .column(
                        Texts.get("accuracy.shrinkage"),
                        row -> Texts.format("%.3f · %s", row.shrinkage(), MeasureText.shrinkageBy(row.shrinkageBy())))
                .column(Texts.get("accuracy.condition"), row -> Texts.format("%,.1f", row.conditionNumber()));
    }

    /** The answer about the assumption, beside its chart. */
    private static VBox normality(EvaluationReport report, Label title) {
        title.setText(Texts.get("accuracy.normality"));
        title.getStyleClass().add("section-title");
        VBox box = new VBox(
                8,
                title,
                words("normality", EvaluationText.normality(report.spread().normality()), "figures"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node charts(EvaluationReport report) {
        Label title = new Label();
        List<Region> charts = new ArrayList<>(AccuracyCharts.of(report));
        charts.add(normality(report, title));
        return new ChartGrid(charts, title.fontProperty());
    }

    private static String unfloored(Identification row) {
        return Texts.get("accuracy.unfloored", percent(row.rank1()));
    }

    private static String percent(double share) {
        return Texts.format("%.1f %%", 100 * share);
    }
}

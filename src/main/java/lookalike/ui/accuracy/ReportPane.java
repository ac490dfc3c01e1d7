package lookalike.ui.accuracy;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.evaluate.Covariances;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.Identification;
import lookalike.evaluate.OpenSet;
import lookalike.evaluate.Verification;
import lookalike.ui.common.Texts;

/** What an evaluation found: the verdict, the table, the charts, the answer about normality. */
final class ReportPane extends VBox {

    private static final double CHART_HEIGHT = 270;
    private static final double ROW_HEIGHT = 34;

    ReportPane(EvaluationReport report) {
        super(14);
        getStyleClass().add("report");
        getChildren().add(words("report-verdict", report.verdict(), "report-verdict"));
        report.notes().forEach(note -> getChildren().add(words(null, note, "sentence")));
        getChildren()
                .add(words(
                        null,
                        Texts.get(
                                "accuracy.basis",
                                report.people(),
                                report.photos(),
                                report.nearDuplicates(),
                                report.probes()),
                        "muted"));
        if (!report.identification().isEmpty()) {
            getChildren().add(table(report.identification()));
            getChildren().add(words(null, unfloored(report.unflooredDiagonal()), "muted"));
            getChildren().add(charts(report));
            report.verification()
                    .forEach((measure, each) -> getChildren().add(words(null, verification(each), "figures")));
            report.openSet().forEach((measure, each) -> getChildren().add(words(null, openSet(each), "figures")));
        }
        report.covariances().forEach(each -> getChildren().add(words(null, covariance(each), "muted")));
        getChildren().add(words("normality", report.normality().sentence(), "sentence"));
    }

    private static Label words(String id, String text, String style) {
        Label label = new Label(text);
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Node table(List<Identification> rows) {
        TableView<Identification> table = new TableView<>();
        table.setId("identification");
        table.getColumns().add(column("accuracy.measure", ReportPane::name, 300));
        table.getColumns().add(column("accuracy.first", row -> percent(row.rank1()), 100));
        table.getColumns()
                .add(column("accuracy.interval", row -> percent(row.low()) + " – " + percent(row.high()), 170));
        table.getColumns().add(column("accuracy.firstFive", row -> percent(row.rank5()), 100));
        table.getItems().setAll(rows);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setFixedCellSize(ROW_HEIGHT);
        double height = ROW_HEIGHT * (rows.size() + 1.2);
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
        return table;
    }

    private static TableColumn<Identification, String> column(
            String key, Function<Identification, String> words, double width) {
        TableColumn<Identification, String> column = new TableColumn<>(Texts.get(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
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
        List<Node> charts = AccuracyCharts.of(report);
        for (int i = 0; i < charts.size(); i++) {
            ((Region) charts.get(i)).setPrefHeight(CHART_HEIGHT);
            ((Region) charts.get(i)).setMinHeight(CHART_HEIGHT);
            grid.add(charts.get(i), i % 2, i / 2);
        }
        return grid;
    }

    private static String unfloored(Identification row) {
        return Texts.get("accuracy.unfloored", percent(row.rank1()));
    }

    private static String verification(Verification each) {
        return Texts.get(
                "accuracy.verification",
                measure(each.measure(), each.aggregate()),
                each.auc(),
                100 * each.eer(),
                percent(each.tarAtFar1()),
                percent(each.tarAtFar01()));
    }

    private static String openSet(OpenSet each) {
        return Texts.get(
                "accuracy.openSet",
                measure(each.measure(), each.aggregate()),
                percent(each.fnirAtFpir1()),
                percent(each.fnirAtFpir10()));
    }

    private static String covariance(Covariances each) {
        return Texts.get(
                "accuracy.covariance",
                each.estimator(),
                each.degreesOfFreedom(),
                each.shrinkage(),
                each.shrinkageBy(),
                each.conditionNumber(),
                each.source());
    }

    private static String name(Identification row) {
        return measure(row.measure(), row.aggregate());
    }

    /** A measure as people call it. */
    private static String measure(String measure, String aggregate) {
        String name = Texts.get(
                switch (measure) {
                    case "euclidean" -> "measure.euclidean";
                    case "cosine" -> "measure.cosine";
                    case "mahalanobis-pooled" -> "measure.pooled";
                    case "mahalanobis-regularised" -> "measure.regularised";
                    default -> "measure.diagonal";
                });
        return Texts.get(aggregate.equals("nearest") ? "measure.nearest" : "measure.mean", name);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}

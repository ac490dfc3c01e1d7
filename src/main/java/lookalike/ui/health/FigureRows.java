package lookalike.ui.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lookalike.health.Finding;
import lookalike.health.FindingFigures;
import lookalike.health.FindingReview;
import lookalike.match.Similarity;
import lookalike.stats.SimilarityScale;
import lookalike.ui.common.Controls;
import lookalike.ui.common.ProgressLine;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The figures of a finding: comparisons with bars, or measurements of a photo, with an explanatory note. */
final class FigureRows extends HBox {

    private static final int HASH_BITS = 64;

    private final GridPane grid = new GridPane();
    private final Label note = Controls.wrapped("");

    /** A row: words, a bar if there is a scale, and the value. */
    private record Row(String words, OptionalDouble share, String value, String style) {}

    FigureRows() {
        getStyleClass().add("finding-figures");
        grid.getStyleClass().add("figure-grid");
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(0);
        words.setHgrow(Priority.SOMETIMES);
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        ColumnConstraints value = new ColumnConstraints();
        value.setMinWidth(USE_PREF_SIZE);
        value.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(words, bar, value);
        grid.setMinWidth(0);
        HBox.setHgrow(grid, Priority.ALWAYS);
        note.getStyleClass().addAll("muted", "figure-note");
        getChildren().addAll(grid, note);
    }

    /**
     * Shows the figures of a finding.
     *
     * @param figures similarities; null while they are unknown
     */
    void show(Finding finding, FindingReview review, FindingFigures figures) {
        List<Row> rows = switch (finding.kind()) {
            case SAME_PERSON, NAMES, VERY_ALIKE, WRONG_PERSON, WRONG_FACE -> similarities(review, figures);
            case NEAR_DUPLICATE -> copies(finding);
            case WEAK -> weak(finding);
            case UNUSABLE, THIN -> List.of();
        };
        grid.getChildren().clear();
        for (int i = 0; i < rows.size(); i++) {
            add(i, rows.get(i));
        }
        note.setText(note(finding));
        setVisible(!rows.isEmpty() || !note.getText().isEmpty());
    }

    private void add(int place, Row row) {
        Label words = new Label(row.words);
        words.setMinWidth(0);
        Tooltips.set(words, row.words);
        Label value = Controls.whole(row.value);
        value.getStyleClass().add("figure-value");
        grid.add(words, 0, place);
        row.share.ifPresent(share -> {
            ProgressLine line = new ProgressLine(row.style);
            line.fraction().set(share);
            line.setAccessibleText(row.words + ", " + row.value);
            line.getStyleClass().add("finding-bar");
            grid.add(line, 1, place);
        });
        grid.add(value, 2, place);
    }

    private static List<Row> similarities(FindingReview review, FindingFigures figures) {
        return figures == null
                ? List.of()
                : figures.figures().stream()
                        .map(figure -> new Row(
                                words(figure, review.name(figure.person())),
                                OptionalDouble.of(figure.similarity() / SimilarityScale.IDENTICAL),
                                Texts.format("%d", Similarity.figure(figure.similarity())),
                                isMain(figure) ? "bar-main" : "bar-other"))
                        .toList();
    }

    private static boolean isMain(FindingFigures.Figure figure) {
        return switch (figure.subject()) {
            case BETWEEN, OTHER, OTHER_FACE -> true;
            case WITHIN, OWN, NEXT -> false;
        };
    }

    private static String words(FindingFigures.Figure figure, String name) {
        return switch (figure.subject()) {
            case BETWEEN -> Texts.get("health.figure.between");
            case WITHIN -> Texts.get("health.figure.within", name);
            case OWN -> Texts.get("health.figure.own", name);
            case OTHER -> Texts.get("health.figure.other", name);
            case NEXT -> Texts.get("health.figure.next", name);
            case OTHER_FACE -> Texts.get("health.figure.otherFace", name);
        };
    }

    private static List<Row> copies(Finding finding) {
        Map<String, Double> evidence = finding.evidence();
        double bits = evidence.getOrDefault("hash-bits", 0.0);
        List<Row> rows = new ArrayList<>(List.of(new Row(
                Texts.get("health.figure.picture"),
                OptionalDouble.of(1 - bits / HASH_BITS),
                Texts.get("health.figure.bits", HASH_BITS - (int) bits, HASH_BITS),
                "bar-main")));
        if (evidence.getOrDefault("mirrored", 0.0) > 0) {
            rows.add(new Row(
                    Texts.get("health.figure.mirrored"), OptionalDouble.empty(), Texts.get("health.figure.yes"), ""));
        }
        return rows;
    }

    private static List<Row> weak(Finding finding) {
        Map<String, Double> evidence = finding.evidence();
        List<Row> rows = new ArrayList<>();
        Double quality = evidence.get("quality");
        if (quality != null) {
            rows.add(share("health.figure.quality", quality));
        }
        Double brightness = evidence.get("brightness");
        if (brightness != null) {
            rows.add(share("health.figure.brightness", brightness));
        }
        Double frontal = evidence.get("frontal");
        if (frontal != null) {
            rows.add(share("health.figure.frontal", frontal));
        }
        Double width = evidence.get("width");
        if (width != null) {
            rows.add(new Row(
                    Texts.get("health.figure.width"),
                    OptionalDouble.empty(),
                    Texts.get("health.figure.pixels", Math.round(width)),
                    ""));
        }
        return rows;
    }

    private static Row share(String words, double share) {
        double within = Math.max(0, Math.min(1, share));
        return new Row(Texts.get(words), OptionalDouble.of(within), HealthText.percent(within), "bar-other");
    }

    private static String note(Finding finding) {
        return switch (finding.kind()) {
            case SAME_PERSON, NAMES -> Texts.get("health.note.names");
            case VERY_ALIKE, WRONG_PERSON, WRONG_FACE -> Texts.get("health.note.similarity");
            case NEAR_DUPLICATE -> Texts.get("health.note.copies");
            case WEAK -> Texts.get("health.note.weak");
            case UNUSABLE -> Texts.get("health.note.unusable");
            case THIN -> Texts.get("health.note.thin");
        };
    }
}

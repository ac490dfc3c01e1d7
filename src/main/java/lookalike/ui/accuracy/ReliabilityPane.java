package lookalike.ui.accuracy;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lookalike.evaluate.ConfusedPerson;
import lookalike.evaluate.Fairness;
import lookalike.evaluate.LookalikeStability;
import lookalike.evaluate.OpenSetCurves;
import lookalike.evaluate.Reliability;
import lookalike.match.Measure;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FigureTable;
import lookalike.ui.common.Texts;

/** Reliability of the answers: a question for each measured part, its answer in a few sentences, and the figures. */
final class ReliabilityPane extends VBox {

    ReliabilityPane(Reliability reliability) {
        super(14);
        LookalikeStability stability = reliability.stability();
        if (stability != null) {
            add("stability", Texts.get("stability.title"), ReliabilityText.stability(stability), table(stability));
        }
        OpenSetCurves curves = reliability.openSetCurves();
        if (curves != null) {
            add("open-set", Texts.get("strangers.title"), ReliabilityText.openSet(curves), AccuracyCharts.det(curves));
        }
        Fairness fairness = reliability.fairness().get(Measure.EUCLIDEAN);
        if (fairness != null) {
            add("fairness", Texts.get("fairness.title"), ReliabilityText.fairness(fairness), table(fairness));
        }
    }

    private void add(String id, String question, List<String> answer, Node figures) {
        Label title = Controls.wrapped(question);
        title.getStyleClass().add("section-title");
        VBox section = new VBox(8, title);
        section.setId(id);
        answer.forEach(sentence -> {
            Label words = Controls.wrapped(sentence);
            words.getStyleClass().add("sentence");
            section.getChildren().add(words);
        });
        section.getChildren().add(figures);
        getChildren().add(section);
    }

    private static Node table(LookalikeStability stability) {
        return new FigureTable<>("stability-table", List.of(stability.single(), stability.combined()))
                .column(
                        Texts.get("stability.compared"),
                        row -> Texts.get(row == stability.single() ? "stability.single" : "stability.combined"))
                .column(Texts.get("chart.euclidean"), row -> ReliabilityText.share(row.euclidean()))
                .column(Texts.get("chart.mahalanobis"), row -> ReliabilityText.share(row.mahalanobis()))
                .column(Texts.get("stability.both"), row -> ReliabilityText.share(row.both()));
    }

    private static Node table(Fairness fairness) {
        return new FigureTable<ConfusedPerson>("confused-people", fairness.worst())
                .column(Texts.get("fairness.person"), ConfusedPerson::name)
                .column(Texts.get("fairness.times"), person -> Texts.format("%.1f ×", person.times()))
                .column(Texts.get("accuracy.photosOf"), person -> Texts.format("%,d", person.photos()))
                .column(Texts.get("fairness.reason"), person -> ReliabilityText.reason(person.reason()));
    }
}

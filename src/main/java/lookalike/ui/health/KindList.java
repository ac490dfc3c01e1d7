package lookalike.ui.health;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.health.Finding;
import lookalike.health.FindingKind;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The kinds of findings with their counts, and the decided ones. The kind of the shown finding is selected. */
final class KindList extends VBox {

    /** Kinds that are listed even without findings. */
    private static final Set<FindingKind> ALWAYS = EnumSet.of(
            FindingKind.SAME_PERSON,
            FindingKind.WRONG_PERSON,
            FindingKind.WRONG_FACE,
            FindingKind.NEAR_DUPLICATE,
            FindingKind.WEAK,
            FindingKind.UNUSABLE);

    private final HealthState state;
    private final List<Runnable> updates = new ArrayList<>();

    KindList(HealthState state, HealthController controller, Runnable done) {
        this.state = state;
        getStyleClass().add("kind-list");
        for (FindingKind kind : ReviewedFinding.KINDS) {
            ToggleButton row = row("health-kind-" + kind.id(), HealthText.icon(kind), HealthText.kind(kind), () -> {
                controller.choose(kind);
                done.run();
            });
            updates.add(() -> {
                int count = state.counts().get().open(kind);
                count(row, HealthText.kind(kind), count);
                row.setVisible(count > 0 || ALWAYS.contains(kind));
                row.setManaged(row.isVisible());
                row.setDisable(count == 0);
                row.setSelected(isShown(kind));
            });
            getChildren().add(row);
        }
        getChildren().add(new Separator());
        section("health-done", Icon.Shape.DONE, HealthSection.DONE, done);
        section("health-ignored", Icon.Shape.EYE, HealthSection.IGNORED, done);
        state.counts().addListener(property -> update());
        state.selected().addListener(property -> update());
        state.section().addListener(property -> update());
        update();
    }

    private void section(String id, Icon.Shape icon, HealthSection section, Runnable done) {
        String words = HealthText.section(section);
        ToggleButton row = row(id, icon, words, () -> {
            state.show(section);
            done.run();
        });
        row.getStyleClass().add("kind-quiet");
        updates.add(() -> {
            HealthState.Counts counts = state.counts().get();
            count(row, words, section == HealthSection.DONE ? counts.done() : counts.ignored());
            row.setSelected(state.section().get() == section);
        });
        getChildren().add(row);
    }

    private boolean isShown(FindingKind kind) {
        Finding finding = state.selected().get();
        HealthSection section = kind == FindingKind.THIN ? HealthSection.THIN : HealthSection.OPEN;
        return state.section().get() == section && finding != null && finding.kind() == kind;
    }

    private ToggleButton row(String id, Icon.Shape icon, String words, Runnable action) {
        Label name = new Label(words);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label count = new Label();
        count.getStyleClass().add("kind-count");
        count.setMinWidth(USE_PREF_SIZE);
        HBox content = new HBox(8, new Icon(icon), name, count);
        content.setAlignment(Pos.CENTER_LEFT);
        ToggleButton row = new ToggleButton();
        row.setId(id);
        row.setGraphic(content);
        row.getStyleClass().setAll("kind-row", "shows-name");
        Tooltips.set(row, words);
        Tooltips.set(name, words);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(event -> {
            action.run();
            update(); // a click on the selected row leaves it selected
        });
        content.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> row.getWidth() - row.snappedLeftInset() - row.snappedRightInset(),
                        row.widthProperty(),
                        row.insetsProperty()));
        return row;
    }

    private static void count(ToggleButton row, String words, int count) {
        List<Node> content = ((HBox) row.getGraphic()).getChildren();
        ((Label) content.get(2)).setText(Texts.format("%,d", count));
        row.setAccessibleText(words + ", " + Texts.format("%,d", count));
    }

    private void update() {
        updates.forEach(Runnable::run);
    }
}

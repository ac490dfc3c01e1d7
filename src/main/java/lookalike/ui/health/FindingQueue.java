package lookalike.ui.health;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.health.Finding;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.help.KeyText;

/** The next findings, with a button that accepts all that are certain enough. */
final class FindingQueue extends VBox {

    private static final List<Integer> LEVELS = List.of(99, 95, 90, 80, 70, 50);
    private static final int USUAL = 95;

    private final HealthState state;
    private final FindingActions actions;
    private final ListView<Finding> list;
    private final SplitMenuButton acceptAll = new SplitMenuButton();
    private int level = USUAL;

    FindingQueue(HealthState state, HealthController controller, PhotoPictures pictures) {
        this.state = state;
        actions = controller.actions();
        getStyleClass().addAll("card", "queue-card");
        setMinHeight(0);
        list = new ListView<>(state.queue());
        list.setId("health-queue");
        list.setAccessibleText(Texts.get("health.next"));
        list.getStyleClass().add("finding-list");
        list.setMinHeight(0);
        list.setCellFactory(view -> new FindingCell(state, pictures));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                state.selected().set(now);
            }
        });
        state.selected().subscribe(finding -> select());
        state.counts().addListener(property -> {
            select();
            count();
        });
        state.review().addListener(property -> list.refresh());
        state.section().addListener(property -> count());
        acceptAll.setId("health-accept-all");
        acceptAll.setMaxWidth(Double.MAX_VALUE);
        acceptAll.setMinHeight(Region.USE_PREF_SIZE);
        acceptAll.getItems().setAll(LEVELS.stream().map(this::item).toList());
        acceptAll.setOnAction(event -> actions.acceptAll(level / 100.0));
        Tooltips.set(acceptAll, Texts.get("health.acceptAllHint"));
        VBox foot = new VBox(acceptAll);
        foot.getStyleClass().add("queue-foot");
        getChildren().addAll(head(), list, foot);
        count();
    }

    private HBox head() {
        Label title = Controls.whole("");
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(state.section().map(HealthText::section));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label certainty = Controls.whole(Texts.get("health.certainty"));
        certainty.getStyleClass().add("evidence-small");
        HBox head = new HBox(6, title, hint("Up"), hint("Down"), space, certainty);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("queue-head");
        return head;
    }

    private static Label hint(String key) {
        Label hint = Controls.whole(KeyText.of(KeyCombination.valueOf(key)));
        hint.getStyleClass().add("key-hint");
        return hint;
    }

    private MenuItem item(int percent) {
        MenuItem item = new MenuItem(Texts.get("health.level", percent));
        item.setId("health-level-" + percent);
        item.setOnAction(event -> {
            level = percent;
            count();
        });
        return item;
    }

    private void count() {
        int count = actions.acceptable(level / 100.0).size();
        acceptAll.setText(Texts.get("health.acceptAll", level, count));
        acceptAll.setDisable(count == 0);
        acceptAll.setVisible(state.section().get() == HealthSection.OPEN);
    }

    /** Moves the focus to the list. */
    void focus() {
        list.requestFocus();
    }

    private void select() {
        int index = state.queue().indexOf(state.selected().get());
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().clearAndSelect(index);
            list.getFocusModel().focus(index);
            list.scrollTo(Math.max(0, index - 1));
        }
    }
}

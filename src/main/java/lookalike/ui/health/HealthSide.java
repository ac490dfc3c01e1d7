package lookalike.ui.health;

import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.help.HelpButton;
import lookalike.ui.help.Topic;

/** The left part of the page: time of the check, kinds of findings, accuracy. */
final class HealthSide extends ScrollPane {

    private final HealthState state;
    private final Label checked = Controls.wrapped("");

    HealthSide(HealthState state, HealthController controller, Runnable done) {
        this.state = state;
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox accuracy = new VBox(new AccuracyBox(state, controller));
        accuracy.getStyleClass().add("accuracy-space");
        VBox content = new VBox(head(controller), new KindList(state, controller, done), space, accuracy);
        content.getStyleClass().add("health-side-content");
        content.setMinHeight(USE_PREF_SIZE);
        accuracy.setMinHeight(USE_PREF_SIZE);
        setContent(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("health-side");
        state.checked().addListener(property -> showTime());
        state.outdated().addListener(property -> showTime());
        showTime();
    }

    private Node head(HealthController controller) {
        Label title = Controls.wrapped(Texts.get("health.title"));
        title.getStyleClass().add("page-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox first = new HBox(6, title, new HelpButton(Topic.HEALTH));
        Label counts = Controls.wrapped("");
        counts.setId("health-counts");
        counts.getStyleClass().add("muted");
        counts.textProperty()
                .bind(state.counts().map(now -> HealthText.counts(state.open().get(), now.done())));
        checked.setId("health-checked");
        checked.getStyleClass().add("muted");
        Hyperlink again = new Hyperlink(Texts.get("health.checkAgain"));
        again.setId("health-check-again");
        again.setOnAction(event -> {
            again.setVisited(false);
            controller.check();
        });
        again.disableProperty().bind(state.possible().not().or(state.checking().isNotNull()));
        again.setMinWidth(USE_PREF_SIZE);
        VBox head = new VBox(2, first, counts, checked, again);
        head.getStyleClass().add("health-head");
        return head;
    }

    /** Updates the time that has passed since the check. */
    void showTime() {
        Instant when = state.checked().get();
        String words = when == null ? Texts.get("health.notChecked") : HealthText.checked(when, Instant.now());
        checked.setText(state.outdated().get() ? words + ". " + Texts.get("health.outdated") : words);
    }
}

package lookalike.ui.health;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.Controls;
import lookalike.ui.common.ProgressLine;
import lookalike.ui.common.Texts;

/** Placeholder for findings: during a check, and if there is nothing to fix, no check so far, or no dataset. */
final class HealthPlaceholder extends VBox {

    private final HealthState state;
    private final Label title = Controls.wrapped("");
    private final Label words = Controls.wrapped("");
    private final ProgressLine line = new ProgressLine("thick");
    private final Button action = Controls.button("health-placeholder-action", "");
    private final HealthController controller;
    private final HealthLinks links;

    HealthPlaceholder(HealthState state, HealthController controller, HealthLinks links) {
        this.state = state;
        this.controller = controller;
        this.links = links;
        setAlignment(Pos.CENTER);
        getStyleClass().addAll("card", "health-placeholder");
        title.setId("health-placeholder");
        title.getStyleClass().add("finding-question");
        words.getStyleClass().add("placeholder-words");
        line.setAccessibleText(Texts.get("health.checkingTitle"));
        getChildren().addAll(title, words, line, action);
        InvalidationListener changed = property -> show();
        state.checking().addListener(changed);
        state.checked().addListener(changed);
        state.possible().addListener(changed);
        state.selected().addListener(changed);
        state.section().addListener(changed);
        show();
    }

    private void show() {
        ProgressMeter.Reading reading = state.checking().get();
        // Findings stay while the dataset is checked again.
        setVisible(state.selected().get() == null);
        line.setVisible(reading != null);
        line.setManaged(line.isVisible());
        if (reading != null) {
            line.fraction().set(reading.total() == 0 ? 0 : reading.fraction());
            tell("health.checkingTitle", HealthText.checking(reading));
            offer("status.cancel", controller::stopChecking);
        } else if (!state.possible().get()) {
            tell("health.title", Texts.get("health.noGallery"));
            offer("header.openDataset", links::chooseDataset);
        } else if (state.checked().get() == null) {
            tell("health.title", Texts.get("health.explanation"));
            offer("health.check", controller::check);
        } else if (state.section().get() == HealthSection.OPEN) {
            tell(
                    "health.nothing",
                    Texts.get(
                            "health.lastCheck", HealthText.date(state.checked().get())));
            offer("health.checkAgain", controller::check);
        } else {
            tell(
                    state.section().get() == HealthSection.DONE ? "health.done" : "health.ignored",
                    Texts.get("health.none"));
            offer("health.showOpen", () -> state.show(HealthSection.OPEN));
        }
    }

    private void tell(String key, String text) {
        title.setText(Texts.get(key));
        words.setText(text);
    }

    private void offer(String key, Runnable run) {
        action.setText(Texts.get(key));
        action.setOnAction(event -> run.run());
    }
}

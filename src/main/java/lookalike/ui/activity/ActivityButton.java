package lookalike.ui.activity;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import lookalike.ui.common.ProgressLine;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The header button that opens the activity page: a clock, and the running work with its progress. */
public final class ActivityButton extends Button {

    private static final double ICON = 16;
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

    /** Minimum duration of work that is shown; shorter work ends before its text can be read. */
    private static final Duration NOTABLE = Duration.millis(500);

    private final ActivityState state;
    private final Label words = new Label();
    private final ProgressLine bar = new ProgressLine("thin");
    private final PauseTransition wait = new PauseTransition(NOTABLE);
    private final InvalidationListener changed = property -> show();
    private RunningTask shown;

    ActivityButton(ActivityState state, ActivityController controller) {
        this.state = state;
        setId("activity-button");
        getStyleClass().add("activity-button");
        setMinWidth(Region.USE_PREF_SIZE);
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(8, ActivityIcon.CLOCK.node(ICON), words, bar);
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        setOnAction(event -> controller.toggle());
        state.running().addListener((ListChangeListener<RunningTask>) change -> {
            if (!state.running().contains(shown)) {
                follow(null);
            }
            wait.playFromStart();
        });
        wait.setOnFinished(event -> follow(most()));
        show();
    }

    /** The indexing, or else the oldest work; null if nothing is running. */
    private RunningTask most() {
        return state.running().stream()
                .filter(task -> task.info().kind() == TaskKind.CELEBRITIES)
                .findFirst()
                .or(() -> state.running().stream()
                        .filter(task -> task.info().kind() == TaskKind.INDEXING)
                        .findFirst())
                .or(() -> state.running().stream().findFirst())
                .orElse(null);
    }

    private void follow(RunningTask task) {
        if (shown != null) {
            shown.reading().removeListener(changed);
            shown.paused().removeListener(changed);
        }
        shown = task;
        if (task != null) {
            task.reading().addListener(changed);
            task.paused().addListener(changed);
        }
        show();
    }

    private void show() {
        boolean running = shown != null;
        words.setText(running ? TaskText.brief(shown) : "");
        words.setManaged(running);
        boolean counted = running && shown.reading().get().total() > 0;
        bar.setVisible(counted);
        bar.setManaged(counted);
        bar.fraction().set(counted ? shown.reading().get().fraction() : 0);
        pseudoClassStateChanged(RUNNING, running);
        Tooltips.set(this, Texts.get("activity.buttonHint", TaskText.running(state.running())));
        setAccessibleText(running ? Texts.get("activity.title") + ": " + words.getText() : Texts.get("activity.title"));
    }
}

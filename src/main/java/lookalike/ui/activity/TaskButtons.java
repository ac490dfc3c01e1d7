package lookalike.ui.activity;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.Texts;

/** The buttons of running work: Pause or Resume if it can be paused, and Stop, with an ellipsis if it needs confirmation. */
final class TaskButtons extends HBox {

    private static final double ICON = 13;

    private final RunningTask task;
    private final Button pause;
    private final Button stop;
    private final InvalidationListener changed = property -> show();

    /** @param style of the buttons; may be empty */
    TaskButtons(RunningTask task, ActivityController controller, Optional<String> style) {
        super(8);
        this.task = task;
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        String kind = task.info().kind().id();
        pause = Controls.button(
                "pause-" + kind, "", () -> task.paused().set(!task.paused().get()));
        stop = Controls.button(
                "stop-" + kind, "", () -> controller.stop(task, getScene().getWindow()));
        stop.setGraphic(ActivityIcon.STOP.node(ICON));
        style.ifPresent(each -> {
            pause.getStyleClass().add(each);
            stop.getStyleClass().add(each);
        });
        if (task.info().kind().isPausable()) {
            getChildren().add(pause);
        }
        getChildren().add(stop);
        task.paused().addListener(new WeakInvalidationListener(changed));
        task.reading().addListener(new WeakInvalidationListener(changed));
        show();
    }

    private void show() {
        boolean paused = task.paused().get();
        String words = Texts.get(paused ? "status.resume" : "status.pause");
        if (!words.equals(pause.getText())) {
            pause.setText(words);
            pause.setGraphic((paused ? ActivityIcon.RESUME : ActivityIcon.PAUSE).node(ICON));
        }
        String end = Texts.get("status.cancel");
        stop.setText(ActivityController.isAsking(task) ? end + "…" : end);
    }
}

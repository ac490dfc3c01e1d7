package lookalike.ui.decisions;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import lookalike.ui.browse.DecisionSteps;
import lookalike.ui.common.Services;
import lookalike.ui.common.Texts;
import lookalike.ui.common.UndoStack;
import lookalike.ui.common.WindowLook;
import lookalike.ui.common.WindowPlace;
import lookalike.ui.settings.Settings;

/** The window that lists all decisions about the open dataset. It does not block the main window and exists once; Esc closes it. */
public final class DecisionsWindow {

    private static final WindowPlace PLACE = new WindowPlace(820, 560, 480, 320);

    private final Window owner;
    private final WindowLook look;
    private final UndoStack undo;
    private final DecisionsState state = new DecisionsState();
    private final DecisionsController controller;
    private DecisionsView view;
    private Stage stage;
    private Settings.Bounds place;

    /**
     * A window that is not shown yet.
     *
     * @param owner window with which it is closed
     * @param look of all windows
     * @param steps carries out decisions
     */
    public DecisionsWindow(Window owner, WindowLook look, DecisionSteps steps, Services services) {
        this.owner = owner;
        this.look = look;
        undo = services.undo();
        controller = new DecisionsController(state, steps, services.picker(), services.saved());
        steps.onChange(() -> {
            if (isShowing()) {
                controller.refresh();
            }
        });
    }

    /** Opens it with the present decisions, or brings it to the front. */
    public void show() {
        if (stage == null) {
            make();
        }
        if (!stage.isShowing()) {
            state.result().set(Optional.empty());
            PLACE.show(stage, place == null ? PLACE.over(owner) : place);
        }
        controller.refresh();
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        view.begin();
    }

    /** Closes it if it is open, because another dataset has other decisions. */
    public void close() {
        if (isShowing()) {
            stage.hide();
        }
    }

    private boolean isShowing() {
        return stage != null && stage.isShowing();
    }

    private void make() {
        view = new DecisionsView(state, controller);
        stage = new Stage();
        Scene scene = look.dress(stage, view, PLACE);
        // A filter, because a table would consume Esc.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        scene.getAccelerators().put(shortcut(KeyCode.W), this::close);
        scene.getAccelerators().put(shortcut(KeyCode.Z), undo::undo);
        scene.getAccelerators().put(shortcut(KeyCode.Y), undo::redo);
        stage.setTitle(Texts.get("decisions.title"));
        stage.setOnHiding(event -> place = WindowPlace.of(stage));
        stage.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                controller.refresh(); // decisions are also made outside this window
            }
        });
        owner.addEventHandler(WindowEvent.WINDOW_HIDING, event -> stage.hide());
    }

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}

package lookalike.ui.help;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import lookalike.ui.common.Texts;
import lookalike.ui.common.WindowLook;
import lookalike.ui.common.WindowPlace;
import lookalike.ui.settings.Settings;

/** The help window. It does not block the main window, and is created on first use. */
public final class HelpWindow {

    private static final WindowPlace PLACE = new WindowPlace(900, 720, 480, 320);

    private final HelpSources sources;
    private final Window owner;
    private final WindowLook look;
    private final Supplier<Settings.Bounds> before;
    private final Consumer<Settings.Bounds> remember;
    private final StackPane room = new StackPane();
    private Stage stage;
    private HelpView view;

    /**
     * A window that is not shown yet.
     *
     * @param sources facts of the running program
     * @param owner over which it opens at first
     * @param look of all windows
     * @param before its last place
     * @param remember receives its place when it is closed
     */
    public HelpWindow(
            HelpSources sources,
            Window owner,
            WindowLook look,
            Supplier<Settings.Bounds> before,
            Consumer<Settings.Bounds> remember) {
        this.sources = sources;
        this.owner = owner;
        this.look = look;
        this.before = before;
        this.remember = remember;
    }

    /** Shows a topic, in front of the other windows. */
    public void show(Topic topic) {
        if (stage == null) {
            make();
        }
        if (!stage.isShowing()) {
            view = new HelpContent(sources).view(); // the models may have changed
            room.getChildren().setAll(view);
            Settings.Bounds place = before.get();
            PLACE.show(stage, place == null ? PLACE.over(owner) : place);
        }
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        view.show(topic);
    }

    /** Closes it if it is open. */
    public void close() {
        if (stage != null && stage.isShowing()) {
            remember.accept(WindowPlace.of(stage));
            stage.hide();
        }
    }

    private void make() {
        stage = new Stage();
        Scene scene = look.dress(stage, room, PLACE);
        // A filter, because a list would consume Esc.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        stage.setTitle(Texts.get("help.title"));
        stage.setOnCloseRequest(event -> remember.accept(WindowPlace.of(stage)));
    }
}

package lookalike.ui.preferences;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import lookalike.ui.common.Texts;
import lookalike.ui.common.WindowLook;
import lookalike.ui.common.WindowPlace;
import lookalike.ui.help.HelpEvent;
import lookalike.ui.settings.Settings;

/** The settings window. It does not block the main window and exists once; Esc closes it. */
public final class PreferencesWindow {

    private static final WindowPlace PLACE = new WindowPlace(900, 640, 560, 360);

    private final Window owner;
    private final WindowLook look;
    private final Function<PreferencesPage, Node> pages;
    private final Map<PreferencesPage, Node> made = new EnumMap<>(PreferencesPage.class);
    private final ListView<PreferencesPage> names = new ListView<>();
    private final ScrollPane content = new ScrollPane();
    private Stage stage;
    private Settings.Bounds place;

    /**
     * @param owner window with which it is closed
     * @param look of all windows
     * @param pages creates a page when it is first shown
     */
    public PreferencesWindow(Window owner, WindowLook look, Function<PreferencesPage, Node> pages) {
        this.owner = owner;
        this.look = look;
        this.pages = pages;
    }

    /** Opens it, or brings it to the front. */
    public void show() {
        if (stage == null) {
            make();
        }
        if (!stage.isShowing()) {
            PLACE.show(stage, place == null ? PLACE.over(owner) : place);
        }
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        names.requestFocus();
    }

    /** Opens it at a page. */
    public void show(PreferencesPage page) {
        show();
        names.getSelectionModel().select(page);
    }

    /** True if it is open. */
    public boolean isShowing() {
        return stage != null && stage.isShowing();
    }

    private void make() {
        names.setId("preferences-pages");
        names.setAccessibleText(Texts.get("preferences.title"));
        names.getItems().setAll(List.of(PreferencesPage.values()));
        names.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(PreferencesPage page, boolean empty) {
                super.updateItem(page, empty);
                setText(empty ? null : page.words());
                setId(empty ? null : "preferences-" + page.id());
            }
        });
        names.getStyleClass().add("preferences-pages");
        names.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                content.setContent(made.computeIfAbsent(now, pages));
                content.setVvalue(0);
            }
        });
        content.setFitToWidth(true);
        content.getStyleClass().add("preferences-content");
        BorderPane root = new BorderPane(content);
        root.setLeft(names);
        root.getStyleClass().add("preferences");
        stage = new Stage();
        Scene scene = look.dress(stage, root, PLACE);
        // A filter, because a list would consume Esc.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.hide();
                event.consume();
            }
        });
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN), () -> stage.hide());
        // The help belongs to the main window.
        root.addEventHandler(
                HelpEvent.ASKED, event -> Event.fireEvent(owner.getScene().getRoot(), new HelpEvent(event.topic())));
        stage.setTitle(Texts.get("preferences.title"));
        stage.setOnHiding(event -> place = WindowPlace.of(stage));
        names.getSelectionModel().select(0);
        owner.addEventHandler(WindowEvent.WINDOW_HIDING, event -> stage.hide());
    }
}

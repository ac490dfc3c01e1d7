package lookalike.ui.app;

import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lookalike.model.ModelCard;
import lookalike.ui.browse.BrowseView;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.CompareView;
import lookalike.ui.settings.Settings;

/** The window: header, browser on the left, compare view on the right, status bar. */
final class MainWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 660;

    private final AppContext context;
    private final Stage stage;
    private final Commands commands;
    private final BrowseView browse;

    MainWindow(AppContext context, Stage stage, FilePicker picker) {
        this.context = context;
        this.stage = stage;
        commands = new Commands(context, stage, picker);
        browse = new BrowseView(context.datasetModel(), context.pictures());
    }

    /** Shows the window and opens the last dataset. */
    void show() {
        commands.applyTheme();
        ModelCard card = context.descriptorCard();
        CompareView compare = new CompareView(
                context.compareModel(),
                context.compare(),
                context.pictures(),
                context.datasetModel().gallery(),
                context.datasetModel().building(),
                commands::choosePhotos,
                new SampleProbes(context),
                card.threshold() == null ? null : card.threshold().euclidean());
        SplitPane center = new SplitPane(browse, compare);
        // The browser keeps its width when the window gets another one.
        center.widthProperty()
                .addListener((property, before, now) -> center.setDividerPositions((browse.getWidth() > 0
                                ? browse.getWidth()
                                : context.settings().get().browserWidth())
                        / now.doubleValue()));
        BorderPane root = new BorderPane(center);
        root.setId("main");
        root.setTop(new HeaderBar(context, commands));
        root.setBottom(new StatusBar(context.datasetModel(), context.dataset()::cancel, card.id()));
        acceptDrops(root);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets()
                .add(MainWindow.class.getResource("/lookalike/ui/lookalike.css").toExternalForm());
        addShortcuts(scene);
        stage.setTitle(Texts.get("app.name"));
        stage.setScene(scene);
        stage.getIcons().add(new Image(context.folders().icon().toUri().toString()));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMaximized(screen.getWidth() <= WIDTH || screen.getHeight() <= HEIGHT);
        placeAsBefore();
        rememberDatasets();
        stage.show();
        // Some window managers take a least size for the size that is wanted, so that one is said again.
        double width = stage.getWidth();
        double height = stage.getHeight();
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Platform.runLater(() -> {
            if (!stage.isMaximized()) {
                stage.setWidth(width);
                stage.setHeight(height);
            }
        });
        root.requestFocus();
        commands.openLastDataset();
    }

    /** Remembers where the window is. */
    void rememberPlace() {
        context.settings()
                .change(s -> s.withWindow(
                        new Settings.Bounds(
                                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()),
                        browse.getWidth()));
    }

    private void placeAsBefore() {
        Settings.Bounds bounds = context.settings().get().window();
        if (bounds == null
                || Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
                        .isEmpty()) {
            return;
        }
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximized());
    }

    private void rememberDatasets() {
        context.datasetModel().folder().addListener((property, before, now) -> {
            if (now != null) {
                context.settings().change(s -> s.withDataset(now.toString()));
            }
        });
    }

    private void acceptDrops(BorderPane root) {
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() || event.getDragboard().hasImage()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        root.setOnDragDropped(event -> {
            if (event.getDragboard().hasFiles()) {
                commands.openFiles(event.getDragboard().getFiles());
            } else if (event.getDragboard().hasImage()) {
                context.compare().paste(event.getDragboard().getImage());
            }
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void addShortcuts(Scene scene) {
        scene.getAccelerators()
                .putAll(Map.of(
                        control(KeyCode.O),
                        commands::choosePhotos,
                        new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        commands::chooseDataset,
                        new KeyCodeCombination(KeyCode.F5),
                        context.dataset()::rescan,
                        control(KeyCode.F),
                        browse::focusSearch,
                        control(KeyCode.T),
                        commands::toggleTheme,
                        control(KeyCode.W),
                        context.compare()::closePhoto));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && context.datasetModel().building().get()) {
                context.dataset().cancel();
            }
        });
        // Pasting a picture is the window's; pasting text stays with the text field that has the focus.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean typing = scene.getFocusOwner() instanceof TextInputControl;
            if (!typing && control(KeyCode.V).match(event)) {
                commands.paste();
                event.consume();
            }
        });
    }

    private static KeyCodeCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}

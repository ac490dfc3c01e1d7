package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferOverflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.match.Match;
import lookalike.platform.folders.AppFolders;
import lookalike.platform.instance.RunningInstance;
import lookalike.shared.SampleCatalog;
import lookalike.ui.browse.CatalogFiles;
import lookalike.ui.common.ChosenFiles;
import org.controlsfx.control.GridView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The real window with the starter models and the sample cast, and methods to operate it as a user would. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
abstract class WindowDriver {

    static final AppFolders HOME = AppFolders.current();
    static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path data;

    final FxRobot robot = new PatientRobot();
    final ChosenFiles chosen = new ChosenFiles();
    final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    final List<String> opened = new ArrayList<>();
    List<Path> arguments = List.of();
    boolean introduced = true;

    /** True if the sample cast was indexed at an earlier start. */
    boolean indexed = true;

    RunningInstance instance = RunningInstance.alone();
    Stage stage;
    App app;

    @BeforeEach
    void openTheWindow() {
        robot.interact(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
                if (!isOfTheHeadlessScreen(e)) {
                    uncaught.add(e);
                }
            });
            if (introduced) {
                writeSettings("{\"introduced\": true}");
            }
            Path catalog = CatalogFiles.of(HOME.sampleCast(), folders().catalogs());
            if (indexed && Files.notExists(catalog)) {
                SampleCatalog.copyTo(catalog);
            }
            stage = new Stage();
            app = LookalikeApp.open(stage, folders(), chosen, opened::add, instance, arguments);
        });
    }

    /**
     * True for two known faults of the headless screen: when a window opens below the mouse, a drag leaves it without having entered it;
     * and windows larger than the screen are not clipped.
     */
    private static boolean isOfTheHeadlessScreen(Throwable e) {
        return e.getStackTrace().length > 1
                && e.getStackTrace()[1].toString().contains("glass.ui.monocle")
                && (e instanceof BufferOverflowException
                        || e instanceof NullPointerException
                                && e.getStackTrace()[0].toString().contains("glass.ui.View.notifyDragLeave"));
    }

    @AfterEach
    void closeTheWindow() {
        robot.interact(() -> {
            List<Window> windows = new ArrayList<>(Window.getWindows());
            windows.forEach(Window::hide);
        });
        app.close();
        assertThat(uncaught).as("exceptions that nobody caught").isEmpty();
    }

    /** Folders that the program reads and writes. */
    AppFolders folders() {
        return new AppFolders(HOME.home(), data);
    }

    /** Closes the window and opens it again, as the next start does. */
    void openAgain() {
        closeTheWindow();
        openTheWindow();
    }

    /** Closes the window, deletes all catalogues, and opens it again, so that the sample cast is indexed as at the first start. */
    void openUnread() {
        closeTheWindow();
        indexed = false;
        try (Stream<Path> files = Files.list(folders().catalogs())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        openTheWindow();
    }

    /** Writes the settings for the next start, unless the test has written some already. */
    void writeSettings(String json) {
        Path file = folders().settings();
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends both clicks in one event: on a loaded machine, two clicks of the test's robot can be too far apart for a double click. */
    void doubleClick(Point2D where) {
        robot.moveTo(where);
        robot.interact(() -> {
            Robot mouse = new Robot();
            mouse.mouseClick(MouseButton.PRIMARY);
            mouse.mouseClick(MouseButton.PRIMARY);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The nodes that a user sees; a list also has hidden ones, with which it measures its rows. */
    <T extends Node> Set<T> seen(String query) {
        return robot.lookup(query).<T>match(WindowDriver::isSeen).queryAll();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    SplitPane split(String where) {
        return robot.lookup(where).query();
    }

    /** Drops a file with the mouse; the drag starts in the header, because the headless screen can drag only within one window. */
    void drop(Path file) {
        drop(content -> content.putFiles(List.of(file.toFile())));
    }

    /** Drops any content with the mouse. */
    void drop(Consumer<ClipboardContent> what) {
        drag(what);
        robot.drop();
    }

    /** Drags a file over the window without dropping it. */
    void drag(Path file) {
        drag(content -> content.putFiles(List.of(file.toFile())));
    }

    private void drag(Consumer<ClipboardContent> what) {
        robot.interact(() -> {
            Label handle = new Label("drag me");
            handle.setId("drag-source");
            handle.setOnDragDetected(event -> {
                Dragboard board = handle.startDragAndDrop(TransferMode.COPY);
                ClipboardContent content = new ClipboardContent();
                what.accept(content);
                board.setContent(content);
                event.consume();
            });
            Pane header = robot.lookup("#header-end").query();
            header.getChildren().removeIf(node -> "drag-source".equals(node.getId()));
            header.getChildren().add(handle);
        });
        robot.drag("#drag-source", MouseButton.PRIMARY).moveTo("#main");
    }

    Path smallDataset() throws IOException {
        Path folder = Files.createDirectories(data.resolve("small set"));
        for (String name : List.of("Ada Sterling", "Desmond Price", "Bianca Moreau")) {
            Path person = Files.createDirectories(folder.resolve(name));
            try (Stream<Path> photos = Files.list(HOME.sampleCast().resolve(name))) {
                for (Path photo : photos.sorted().limit(3).toList()) {
                    Files.copy(photo, person.resolve(photo.getFileName()));
                }
            }
        }
        return folder;
    }

    Path blankPicture() throws IOException {
        Path file = data.resolve("blank.png");
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** The menus of the window. */
    List<Menu> menus() {
        return robot.lookup("#menu").<MenuButton>query().getItems().stream()
                .map(Menu.class::cast)
                .toList();
    }

    /** An item of the menu, at any depth. */
    MenuItem inMenuBar(String id) {
        return menus().stream()
                .flatMap(WindowDriver::itemsOf)
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> itemsOf(MenuItem item) {
        return item instanceof Menu menu
                ? Stream.concat(Stream.of(item), menu.getItems().stream().flatMap(WindowDriver::itemsOf))
                : Stream.of(item);
    }

    MenuItem menuItem(String id) {
        return menuItem("#dataset", id);
    }

    MenuItem menuItem(String button, String id) {
        MenuButton menu = robot.lookup(button).query();
        return menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    /** True if an index run has finished with these totals. */
    boolean isRead(String totals) {
        return totals().equals(totals)
                && !app.people().state().building().get()
                && app.people().state().report().get() != null;
    }

    String totals() {
        return text("#totals");
    }

    String text(String id) {
        return robot.lookup(id).<Label>tryQuery().map(Label::getText).orElse("");
    }

    ListView<PersonSummary> people() {
        return list("#people");
    }

    /** The photos of the selected person. */
    @SuppressWarnings("unchecked")
    List<PhotoRow> photos() {
        return robot.lookup("#photos")
                .<Node>tryQuery()
                .map(grid -> ((GridView<PhotoRow>) grid).getItems())
                .orElse(FXCollections.emptyObservableList());
    }

    /** The matches of the strip and the chart. */
    List<Match> matches() {
        return app.compare().state().closest().get();
    }

    /** Selects a match as a click on its card does, even if a dialog covers the card. */
    void selectMatch(int index) {
        robot.interact(() -> app.compare().state().match().set(matches().get(index)));
    }

    /** The index of the selected match; -1 if there is none. */
    int selectedMatch() {
        return matches().indexOf(app.compare().state().match().get());
    }

    <T> ListView<T> list(String id) {
        return robot.lookup(id).queryListView();
    }

    static void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onWindow(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    static boolean onWindow(BooleanSupplier condition) {
        boolean[] holds = new boolean[1];
        if (Platform.isFxApplicationThread()) {
            return condition.getAsBoolean();
        }
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> holds[0] = condition.getAsBoolean());
        return holds[0];
    }

    @SuppressWarnings("unchecked")
    <T> ComboBox<T> choice(String id) {
        return (ComboBox<T>) robot.lookup(id).query();
    }

    /** True if a notice contains these words. */
    final boolean isTold(String words) {
        return robot.lookup(".notice-card .label").<Label>queryAll().stream()
                .anyMatch(label -> label.getText().contains(words));
    }
}

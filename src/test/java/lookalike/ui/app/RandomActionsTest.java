package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import lookalike.platform.archive.PackedPhotos;
import lookalike.shared.Trust;
import lookalike.ui.common.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Acts like a user who tries everything: keys, buttons, menus, dropped files and pages, in a random order set by a seed. The window must
 * answer after each action, and no unexpected failure may occur.
 */
class RandomActionsTest extends WindowDriver {

    private static final long SEED = Long.getLong("lookalike.actions.seed", 22);

    /** Number of actions before a failure that are reported. */
    private static final int TOLD = 12;

    /** Number of actions after which all windows except the main one are closed, so that the main one is used again. */
    private static final int TIDY = 15;

    /** Controls that leave the window or have effects that a test cannot see. */
    private static final Set<String> LEFT_OUT = Set.of(
            "menu-quit", "menu-camera", "open-camera", "camera", "take-photo", "print", "menu-print", "share-print");

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.TAB,
            KeyCode.SPACE,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.DELETE,
            KeyCode.B,
            KeyCode.C,
            KeyCode.G,
            KeyCode.I,
            KeyCode.M,
            KeyCode.DIGIT2,
            KeyCode.F2,
            KeyCode.F5);

    private static final List<KeyCode> SHORTCUTS = List.of(
            KeyCode.Z,
            KeyCode.Y,
            KeyCode.F,
            KeyCode.J,
            KeyCode.T,
            KeyCode.W,
            KeyCode.PLUS,
            KeyCode.MINUS,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5);

    private final Random random = new Random(SEED);
    private final Deque<String> done = new ArrayDeque<>();
    private final ListAppender<ILoggingEvent> errors = new ListAppender<>();
    private List<Path> files;

    @Test
    @Timeout(120)
    void thirtyRandomActionsBreakNothing() throws IOException {
        act(30);
    }

    @Trust
    @Test
    void aThousandRandomActionsBreakNothing() throws IOException {
        act(1000);
    }

    private void act(int actions) throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        files = files();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        errors.start();
        root.addAppender(errors);
        long longest = 0;
        try {
            for (int i = 0; i < actions; i++) {
                long start = System.nanoTime();
                one(i);
                longest = Math.max(longest, System.nanoTime() - start);
                assertThat(uncaught).as(told(i)).isEmpty();
                assertThat(unexpected()).as(told(i)).isEmpty();
                if (i % TIDY == TIDY - 1) {
                    Platform.runLater(this::tidy);
                }
            }
        } finally {
            root.detachAppender(errors);
        }
        Platform.runLater(this::tidy);
        await("the window", () -> stage.isShowing());
        System.out.printf(
                "%d actions (seed %d): none failed, the longest took %d ms%n", actions, SEED, longest / 1_000_000);
    }

    private void one(int number) {
        List<Supplier<String>> kinds = List.of(
                this::key,
                this::key,
                this::shortcut,
                this::button,
                this::button,
                this::button,
                this::menu,
                this::file,
                this::page,
                this::person,
                this::words);
        // The action runs later on the FX thread, so that a modal dialog does not block the test.
        done.add(number + ": " + kinds.get(random.nextInt(kinds.size())).get());
        if (done.size() > TOLD) {
            done.remove();
        }
        // Fails if the window does not answer within ten seconds.
        onWindow(() -> true);
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private String key() {
        KeyCode key = KEYS.get(random.nextInt(KEYS.size()));
        robot.push(key);
        return "key " + key;
    }

    private String shortcut() {
        KeyCode key = SHORTCUTS.get(random.nextInt(SHORTCUTS.size()));
        robot.push(KeyCode.SHORTCUT, key);
        return "Ctrl+" + key;
    }

    private String button() {
        List<ButtonBase> buttons = new ArrayList<>();
        find(ButtonBase.class, buttons);
        if (buttons.isEmpty()) {
            return "no button";
        }
        ButtonBase button = buttons.get(random.nextInt(buttons.size()));
        Platform.runLater(button::fire);
        return "button " + button.getId() + " " + button.getText();
    }

    private String menu() {
        List<MenuItem> items = new ArrayList<>();
        onWindow(() -> {
            menus().stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> !(item instanceof Menu) && !item.isDisable() && item.getId() != null)
                    .filter(item -> !LEFT_OUT.contains(item.getId()))
                    .forEach(items::add);
            return true;
        });
        MenuItem item = items.get(random.nextInt(items.size()));
        Platform.runLater(item::fire);
        return "menu " + item.getId();
    }

    private String file() {
        Path file = files.get(random.nextInt(files.size()));
        Platform.runLater(() -> commands().openFiles(List.of(file)));
        return "file " + file.getFileName();
    }

    private String page() {
        Page page = Page.values()[random.nextInt(Page.values().length)];
        Platform.runLater(() -> app.services().page().set(page));
        return "page " + page;
    }

    @SuppressWarnings("rawtypes")
    private String person() {
        List<ListView> lists = new ArrayList<>();
        find(ListView.class, lists);
        if (lists.isEmpty()) {
            return "no list";
        }
        ListView<?> list = lists.get(random.nextInt(lists.size()));
        int index = random.nextInt(40);
        Platform.runLater(() ->
                list.getSelectionModel().select(Math.min(index, list.getItems().size() - 1)));
        return "list " + list.getId() + " " + index;
    }

    private String words() {
        List<TextField> fields = new ArrayList<>();
        find(TextField.class, fields);
        String words = List.of("", "ada", "Desmond Price", "zoë \u202e", "x".repeat(300))
                .get(random.nextInt(5));
        if (!fields.isEmpty()) {
            TextField field = fields.get(random.nextInt(fields.size()));
            Platform.runLater(() -> field.setText(words));
        }
        return "words " + words.length();
    }

    /** The nodes of a kind that a user could reach, in all windows. */
    private <T extends Node> void find(Class<T> kind, List<T> found) {
        onWindow(() -> {
            for (Window window : Window.getWindows()) {
                if (window.isShowing() && window.getScene() != null) {
                    find(window.getScene().getRoot(), kind, found);
                }
            }
            return true;
        });
    }

    private static <T extends Node> void find(Node node, Class<T> kind, List<T> found) {
        String id = String.valueOf(node.getId());
        boolean asksTheWeb = id.contains("install") || id.contains("celebrit");
        if (!node.isVisible() || node.isDisabled() || asksTheWeb || LEFT_OUT.contains(id)) {
            return;
        }
        if (kind.isInstance(node)) {
            found.add(kind.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> find(child, kind, found));
        }
    }

    private void tidy() {
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != stage)
                .forEach(Window::hide);
    }

    /** Logged errors; expected failures are not logged as errors. */
    private List<String> unexpected() {
        return List.copyOf(errors.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : " " + event.getThrowableProxy().getClassName() + ": "
                                        + event.getThrowableProxy().getMessage() + " at "
                                        + event.getThrowableProxy().getStackTraceElementProxyArray()[0]))
                .toList();
    }

    private String told(int number) {
        return "seed %d, action %d, after %s".formatted(SEED, number, done);
    }

    private Commands commands() {
        return new Commands(app, stage, null, null); // opening files needs no other parts of the window
    }

    /** Photos, clips and folders, good and bad. */
    private List<Path> files() throws IOException {
        List<Path> made = new ArrayList<>(List.of(
                smallDataset(),
                blankPicture(),
                HOME.sampleCast(),
                Files.writeString(data.resolve("text.jpg"), "no picture"),
                Files.createFile(data.resolve("empty.png")),
                Files.writeString(data.resolve("bad.zip"), "no archive"),
                data.resolve("gone.jpg"),
                Files.write(
                        data.resolve("good.tgz"),
                        new PackedPhotos()
                                .file(
                                        "Ada/1.jpg",
                                        Files.readAllBytes(HOME.sampleProbes().resolve("ada-sterling.jpg")))
                                .tarGz())));
        try (Stream<Path> probes = Files.list(HOME.sampleProbes())) {
            probes.filter(file -> file.toString().endsWith(".jpg")).sorted().forEach(made::add);
        }
        return made;
    }
}

package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import lookalike.face.FaceBox;
import lookalike.ui.common.Page;
import lookalike.ui.help.Keys;
import lookalike.ui.help.Keys.Place;
import lookalike.ui.wall.WallPage;
import org.junit.jupiter.api.Test;

/** Tests that the help lists exactly the keys that the parts of the window handle. */
class KeysTest extends WindowDriver {

    /** Keys that are not tested: the undefined one, those that JavaFX handles first, and those of the menus. */
    private static final Set<KeyCode> NOT_ASKED =
            Set.of(KeyCode.TAB, KeyCode.F10, KeyCode.UNDEFINED, KeyCode.F1, KeyCode.F5);

    private static final List<KeyCode> LAST = List.of(KeyCode.ENTER, KeyCode.BACK_SPACE, KeyCode.DELETE);

    @Test
    void thePhotoTakesWhatIsTold() {
        openAPhoto();
        check(Keys.PHOTO, "#photo", () -> app.compare().state().stopMarking());
    }

    @Test
    void markingTakesWhatIsTold() {
        openAPhoto();
        check(Keys.MARKING, "#mark-box", () -> {
            if (!app.compare().state().isMarking()) {
                Event.fireEvent(robot.lookup("#photo").query(), event(KeyEvent.KEY_PRESSED, "", KeyCode.B, ""));
            }
        });
    }

    @Test
    void aFaceMarkedByHandTakesWhatIsTold() {
        openAPhoto();
        robot.interact(() -> app.compare().controller().mark(new FaceBox(20, 20, 120, 120)));
        await("the face", () -> app.compare().state().photo().get().faces().size() == 2);
        check(Keys.BY_HAND, "#face-2", () -> {
            app.compare().state().stopMarking();
            app.compare().state().combination().clear();
        });
    }

    @Test
    void theChartAndTheMatchTakeWhatIsTold() {
        openAPhoto();
        await("matches", () -> !matches().isEmpty());
        check(Keys.CHART, "#chart", () -> {});
        check(Keys.MATCH, "#pair", () -> {});
        check(Keys.STRIP, "#matches", () -> {});
    }

    @Test
    void theFilmStripTakesWhatIsTold() throws IOException {
        Path clip = TestClips.twoPeople(data);
        robot.interact(() -> app.compare().controller().open(List.of(clip)));
        await("the people", () -> app.compare().state().scene().get() != null);
        check(Keys.CLIP, "#film-strip", () -> {});
    }

    @Test
    void theMapTakesWhatIsTold() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.interact(() -> app.services().page().set(Page.MAP));
        await("the map", () -> robot.lookup(".map-canvas").tryQuery().isPresent());
        check(Keys.MAP, ".map-canvas", () -> app.services().page().set(Page.MAP));
    }

    @Test
    void theHealthPageTakesWhatIsTold() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.interact(() -> app.services().page().set(Page.HEALTH));
        check(Keys.HEALTH, "#health", () -> {});
    }

    @Test
    void thePhotosOfAPersonTakeWhatIsTold() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.interact(() -> {
            people().getSelectionModel().select(3);
            app.services().page().set(Page.PERSON);
            app.people().state().everyone().set(false);
        });
        await("the photos", () -> photos().size() == 5);
        check(Keys.PHOTOS, "#photos", () -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(PopupWindow.class::isInstance)
                    .forEach(Window::hide);
            app.services().page().set(Page.PERSON);
            app.people().state().everyone().set(false);
        });
    }

    @Test
    void theWallTakesWhatIsTold() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.interact(() -> app.services().page().set(Page.PERSON));
        WallPage wall = robot.lookup("#people-page").queryAs(WallPage.class);
        check(Keys.WALL, "#wall", () -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(PopupWindow.class::isInstance)
                    .forEach(Window::hide);
            app.people().state().everyone().set(true);
            app.wall().state().large().set(false);
            wall.select(3);
        });
    }

    @Test
    void thePeopleOfUnsortedPhotosTakeWhatIsTold() throws IOException {
        chosen.folder = Optional.of(smallDataset().resolve("Ada Sterling"));
        robot.interact(() -> inMenuBar("menu-sort-photos").fire());
        await("people", () -> !app.cluster().state().draft().get().people().isEmpty());
        check(Keys.FOUND_FACES, "#cluster-faces", this::openUnsorted);
        check(Keys.FOUND_PEOPLE, "#cluster-people", this::openUnsorted);
    }

    private void openUnsorted() {
        app.cluster().state().open().set(true);
    }

    @Test
    void theLargeViewTakesWhatIsTold() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.interact(() -> {
            app.people().state().person().set(app.people().state().people().get(3));
            app.services().page().set(Page.PERSON);
        });
        await("the photos", () -> photos().size() == 5);
        check(Keys.LARGE, "#large-view", () -> {
            app.services().page().set(Page.PERSON);
            app.wall().state().large().set(true);
        });
    }

    private void openAPhoto() {
        robot.interact(() ->
                app.compare().controller().open(List.of(HOME.sampleProbes().resolve("ada-sterling.jpg"))));
        await("the faces", () -> app.compare().state().hasAnswer().get());
    }

    /**
     * Sends every key to a part of the window and compares the keys that it handles with those in the help. Most handlers ignore Shift, so
     * a key is sent with Shift only if the key alone does nothing or the help lists the combination. With Ctrl, only listed keys are sent,
     * since the others belong to the menus.
     */
    private void check(Place place, String where, Runnable before) {
        Set<String> told = new TreeSet<>();
        place.entries().forEach(entry -> entry.keys().forEach(keys -> told.add(name(keys))));
        Set<String> taken = new TreeSet<>();
        robot.interact(() -> {
            before.run();
            Node node = robot.lookup(where).query();
            Stream.of(KeyCode.values())
                    .filter(code -> !NOT_ASKED.contains(code) && !code.isModifierKey())
                    // These come last because they close the photo, keep the box, or change the photos.
                    .sorted(Comparator.comparing(LAST::indexOf))
                    .forEach(code -> {
                        for (String modifier : List.of("", "Shift+", "Ctrl+")) {
                            String name = modifier + one(code);
                            boolean asked = modifier.equals("Shift+")
                                    && !taken.contains(one(code).toString());
                            if (modifier.isEmpty() || asked || told.contains(name)) {
                                before.run();
                                if (takes(node, code, modifier)) {
                                    taken.add(name);
                                }
                            }
                        }
                    });
        });
        if (place == Keys.WALL) {
            taken.removeIf(name -> name.matches("[A-Z]|DIGIT\\d|PLUS|MINUS")); // they lead to a name
        }
        assertThat(taken).as(where).isEqualTo(told);
    }

    private static boolean takes(Node node, KeyCode code, String modifier) {
        AtomicBoolean passed = new AtomicBoolean();
        Node parent = node.getParent();
        if (parent == null) {
            return false; // the previous key was not handled by this part and has closed the photo
        }
        EventHandler<KeyEvent> listener = event -> passed.set(true);
        parent.addEventHandler(KeyEvent.KEY_PRESSED, listener);
        Event.fireEvent(node, event(KeyEvent.KEY_PRESSED, "", code, modifier));
        parent.removeEventHandler(KeyEvent.KEY_PRESSED, listener);
        String character = character(code);
        if (passed.get() && !character.isEmpty()) {
            passed.set(false);
            parent.addEventHandler(KeyEvent.KEY_TYPED, listener);
            Event.fireEvent(node, event(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, modifier));
            parent.removeEventHandler(KeyEvent.KEY_TYPED, listener);
        }
        return !passed.get();
    }

    private static KeyEvent event(EventType<KeyEvent> type, String character, KeyCode code, String modifier) {
        return new KeyEvent(
                type, character, "", code, modifier.equals("Shift+"), modifier.equals("Ctrl+"), false, false);
    }

    /** The character that a key types; empty for other keys. */
    private static String character(KeyCode code) {
        return switch (one(code)) {
            case PLUS -> "+";
            case MINUS -> "-";
            default ->
                code.isLetterKey() || code.isDigitKey() ? one(code).getName().toLowerCase(Locale.ROOT) : "";
        };
    }

    private static String name(KeyCombination keys) {
        KeyCodeCombination combination = (KeyCodeCombination) keys;
        String modifier = combination.getShift() == KeyCombination.ModifierValue.DOWN
                ? "Shift+"
                : combination.getShortcut() == KeyCombination.ModifierValue.DOWN ? "Ctrl+" : "";
        return modifier + combination.getCode();
    }

    /** Maps keys with the same meaning to one of them. */
    private static KeyCode one(KeyCode code) {
        return switch (code) {
            case ADD, EQUALS -> KeyCode.PLUS;
            case SUBTRACT -> KeyCode.MINUS;
            case BACK_SPACE -> KeyCode.DELETE;
            case KP_LEFT -> KeyCode.LEFT;
            case KP_RIGHT -> KeyCode.RIGHT;
            case KP_UP -> KeyCode.UP;
            case KP_DOWN -> KeyCode.DOWN;
            default ->
                code.isDigitKey() && code.isKeypadKey()
                        ? KeyCode.valueOf("DIGIT" + code.getName().replaceAll("\\D", ""))
                        : code;
        };
    }
}

package lookalike.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import lookalike.ui.common.Texts;

/** All keys of the window: those of the menus, taken from the menus, and those of its parts. */
public final class Keys {

    /**
     * Keys for an action in one part of the window.
     *
     * @param words text key of the action
     */
    public record Entry(String words, List<KeyCombination> keys) {

        private static Entry of(String words, String... keys) {
            return new Entry(words, Stream.of(keys).map(KeyCombination::valueOf).toList());
        }
    }

    /**
     * A part of the window that has keys of its own while it has the focus.
     *
     * @param words the text that names it
     */
    public record Place(String words, List<Entry> entries) {

        private static Place of(String words, Entry... entries) {
            return new Place(words, List.of(entries));
        }
    }

    /** A menu or a part of the window in words, and its keys. */
    public record Group(String title, List<Line> lines) {}

    /** Keys in words, and what they do. */
    public record Line(String keys, String words) {}

    /** The photo that is compared. */
    public static final Place PHOTO = Place.of(
            "keys.photo",
            Entry.of("keys.faces", "Left", "Right"),
            Entry.of("keys.enlarge", "Plus", "Minus"),
            Entry.of("keys.whole", "0"),
            Entry.of("keys.pixels", "1"),
            Entry.of("keys.movePhoto", "Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"),
            Entry.of("keys.mark", "B"),
            Entry.of("keys.combine", "C"),
            Entry.of("keys.removeFace", "Delete"));

    /** A selected face that was marked by hand. */
    public static final Place BY_HAND = Place.of(
            "keys.byHand",
            Entry.of("keys.moveFace", "Left", "Right", "Up", "Down"),
            Entry.of("keys.resizeFace", "Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"));

    /** The photo while a face is marked. */
    public static final Place MARKING = Place.of(
            "keys.marking",
            Entry.of("keys.moveBox", "Left", "Right", "Up", "Down"),
            Entry.of("keys.resizeBox", "Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"),
            Entry.of("keys.keepBox", "Enter"),
            Entry.of("keys.giveUp", "Esc"));

    /** The people below a clip. */
    public static final Place CLIP = Place.of(
            "keys.clip",
            Entry.of("keys.clipPeople", "Left", "Right", "Home", "End"),
            Entry.of("keys.clipFrames", "Up", "Down"));

    /** The face beside the photo of the match. */
    public static final Place MATCH = Place.of(
            "keys.match",
            Entry.of("keys.matchPhotos", "Left", "Right"),
            Entry.of("keys.enlargePair", "Space", "Enter"));

    /** The cards of the matches. */
    public static final Place STRIP = Place.of(
            "keys.strip",
            Entry.of("keys.chartRows", "Left", "Right", "Page Up", "Page Down", "Home", "End"),
            Entry.of("keys.stripPlace", "1", "2", "3", "4", "5", "6", "7", "8", "9", "0"),
            Entry.of("keys.enlargePair", "Space", "Enter"));

    /** The window with the pair of faces. */
    public static final Place PAIR = Place.of(
            "keys.pair",
            Entry.of("keys.matchPhotos", "Left", "Right"),
            Entry.of("keys.enlarge", "Plus", "Minus"),
            Entry.of("keys.whole", "0"),
            Entry.of("keys.pairMove", "Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"),
            Entry.of("keys.pairClose", "Esc", "Space"));

    /** The chart. */
    public static final Place CHART =
            Place.of("keys.chart", Entry.of("keys.chartRows", "Up", "Down", "Page Up", "Page Down", "Home", "End"));

    /** The list of people. */
    public static final Place PEOPLE = Place.of(
            "keys.people",
            Entry.of("keys.openPerson", "Enter"),
            Entry.of("keys.choosePerson", "Space"),
            Entry.of("keys.rename", "F2"));

    /** The search field above it. */
    public static final Place SEARCH = Place.of(
            "keys.search",
            Entry.of("keys.toPeople", "Down"),
            Entry.of("keys.firstPerson", "Enter"),
            Entry.of("keys.clearSearch", "Esc"));

    /** The tiles of the people. */
    public static final Place WALL = Place.of(
            "keys.wall",
            Entry.of("keys.wallMove", "Left", "Right", "Up", "Down", "Page Up", "Page Down", "Home", "End"),
            Entry.of("keys.openPerson", "Enter"),
            Entry.of("keys.wallLarge", "Space"),
            Entry.of("keys.rename", "F2"),
            Entry.of("keys.wallExclude", "Delete"),
            Entry.of("keys.wallAll", "Shortcut+A"),
            Entry.of("keys.wallNone", "Esc"),
            Entry.of("keys.wallMenu", "Context Menu"));

    /** The large view of a person's photos. */
    public static final Place LARGE = Place.of(
            "keys.large",
            Entry.of("keys.largeMove", "Left", "Right", "Home", "End"),
            Entry.of("keys.cover", "C"),
            Entry.of("keys.openPerson", "Enter"),
            Entry.of("keys.largeClose", "Space", "Esc"));

    /** The page of a person. */
    public static final Place PERSON =
            Place.of("keys.person", Entry.of("keys.rename", "F2"), Entry.of("keys.back", "Esc", "Backspace"));

    /** The photos on it. */
    public static final Place PHOTOS = Place.of(
            "keys.photos",
            Entry.of("keys.photosMove", "Left", "Right", "Up", "Down", "Page Up", "Page Down", "Home", "End"),
            Entry.of("keys.actions", "Enter", "Space", "Context Menu"),
            Entry.of("keys.probe", "Shortcut+Enter"),
            Entry.of("keys.exclude", "Delete"),
            Entry.of("keys.movePhotos", "M"),
            Entry.of("keys.selectAllPhotos", "Shortcut+A"),
            Entry.of("keys.copyPath", "Shortcut+C"));

    /** The map. */
    public static final Place MAP = Place.of(
            "keys.map",
            Entry.of("keys.mapMove", "Left", "Right", "Up", "Down"),
            Entry.of("keys.openPerson", "Enter"),
            Entry.of("keys.enlarge", "Plus", "Minus"),
            Entry.of("keys.whole", "0"));

    /** The page of what may be wrong in the dataset. */
    public static final Place HEALTH = Place.of(
            "keys.health",
            Entry.of("keys.healthAccept", "Enter"),
            Entry.of("keys.healthIgnore", "I"),
            Entry.of("keys.healthUndo", "Z"),
            Entry.of("keys.healthSteps", "Up", "Down"));

    /** The people of unsorted photos. */
    public static final Place FOUND_PEOPLE = Place.of(
            "keys.foundPeople",
            Entry.of("keys.foundMove", "Left", "Right", "Up", "Down", "Page Up", "Page Down", "Home", "End"),
            Entry.of("keys.nameFound", "Enter", "F2"),
            Entry.of("keys.acceptName", "Y"),
            Entry.of("keys.mergeFound", "M"),
            Entry.of("keys.leaveOut", "Delete"),
            Entry.of("keys.selectAllFound", "Shortcut+A"),
            Entry.of("keys.closeOver", "Esc"));

    /** The faces of one of them. */
    public static final Place FOUND_FACES = Place.of(
            "keys.foundFaces",
            Entry.of("keys.foundMove", "Left", "Right", "Up", "Down", "Page Up", "Page Down", "Home", "End"),
            Entry.of("keys.takeOut", "Delete"),
            Entry.of("keys.split", "S"),
            Entry.of("keys.confirm", "C"),
            Entry.of("keys.selectAllFound", "Shortcut+A"),
            Entry.of("keys.closeOver", "Esc"));

    /** The whole window, beside the menus. */
    public static final Place ANYWHERE = Place.of(
            "keys.anywhere",
            Entry.of("keys.menuButton", "F10"),
            Entry.of("keys.group", "G"),
            Entry.of("keys.closeOver", "Esc"));

    /** The window of the help. */
    public static final Place HELP =
            Place.of("keys.help", Entry.of("keys.helpSearch", "Shortcut+F"), Entry.of("keys.helpClose", "Esc"));

    private static final List<Place> PLACES = List.of(
            PHOTO,
            BY_HAND,
            MARKING,
            CLIP,
            MATCH,
            PAIR,
            STRIP,
            CHART,
            SEARCH,
            PEOPLE,
            WALL,
            LARGE,
            PERSON,
            PHOTOS,
            MAP,
            HEALTH,
            FOUND_PEOPLE,
            FOUND_FACES,
            ANYWHERE,
            HELP);

    private Keys() {}

    /** The keys of some menus and of all parts of the window. */
    static List<Group> all(List<Menu> menus) {
        List<Group> groups = new ArrayList<>();
        for (Menu menu : menus) {
            List<Line> lines = items(menu)
                    .filter(item -> item.getAccelerator() != null)
                    .map(item -> new Line(KeyText.of(item.getAccelerator()), words(item)))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new Group(words(menu), lines));
            }
        }
        PLACES.forEach(place -> groups.add(new Group(
                Texts.get(place.words()),
                place.entries().stream().map(Keys::line).toList())));
        return groups;
    }

    private static Line line(Entry entry) {
        String keys = entry.keys().stream().map(KeyText::of).collect(Collectors.joining(", "));
        return new Line(keys, Texts.get(entry.words()));
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(Keys::items) : Stream.of(item);
    }

    /** Name of an item, without its mnemonic marker and without an ellipsis. */
    private static String words(MenuItem item) {
        String words = item.isMnemonicParsing() ? item.getText().replaceFirst("_", "") : item.getText();
        return words.endsWith("…") ? words.substring(0, words.length() - 1) : words;
    }
}

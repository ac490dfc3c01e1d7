package lookalike.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** Factory of menus and their items. */
public final class MenuItems {

    private MenuItems() {}

    /** A menu that is filled when it is opened. */
    public static Menu recent(String words, Supplier<List<MenuItem>> items) {
        Menu menu = menu(words, new MenuItem());
        menu.setOnShowing(event -> menu.getItems().setAll(items.get()));
        return menu;
    }

    /** @param words their key */
    public static Menu menu(String words, MenuItem... items) {
        Menu menu = new Menu(Texts.get(words));
        menu.getItems().setAll(items);
        return menu;
    }

    /** An item that is disabled while a condition holds. */
    public static MenuItem unless(ObservableBooleanValue impossible, MenuItem item) {
        item.disableProperty().bind(impossible);
        return item;
    }

    /**
     * An item with a key.
     *
     * @param words their key
     * @param keys as {@link KeyCombination#valueOf} reads them
     */
    public static MenuItem item(String id, String words, String keys, Runnable action) {
        MenuItem item = item(id, words, action);
        item.setAccelerator(KeyCombination.valueOf(keys));
        return item;
    }

    /** @param words their key */
    public static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(Texts.get(words));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** An item for each file; underscores in file names do not mark mnemonics. */
    public static List<MenuItem> files(List<Path> files, Consumer<Path> open) {
        return files.stream().map(file -> file(file, open)).toList();
    }

    private static MenuItem file(Path file, Consumer<Path> open) {
        MenuItem item = new MenuItem(file.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> open.accept(file));
        return item;
    }
}

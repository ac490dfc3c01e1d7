package lookalike.ui.app;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import lookalike.ui.common.Texts;

/** How menus and their items are made. */
final class MenuItems {

    private MenuItems() {}

    /** A menu that is filled when it is opened. */
    static Menu recent(String words, Supplier<List<MenuItem>> items) {
        Menu menu = menu(words, new MenuItem());
        menu.setOnShowing(event -> menu.getItems().setAll(items.get()));
        return menu;
    }

    static Menu menu(String words, MenuItem... items) {
        Menu menu = new Menu(Texts.get(words));
        menu.getItems().setAll(items);
        return menu;
    }

    static MenuItem unless(ObservableBooleanValue impossible, MenuItem item) {
        item.disableProperty().bind(Bindings.createBooleanBinding(impossible::get, impossible));
        return item;
    }

    static MenuItem item(String id, String words, String keys, Runnable action) {
        MenuItem item = new MenuItem(Texts.get(words));
        item.setId(id);
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(event -> action.run());
        return item;
    }
}

package lookalike.ui.wall;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Window;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.CelebritiesEvent;
import lookalike.ui.common.MenuItems;
import lookalike.ui.common.Texts;

/** The menu of the selected people. */
final class WallMenu {

    private final WallState state;
    private final ContextMenu menu = new ContextMenu();

    /** @param rename lets the user rename the person who has the cursor */
    WallMenu(WallState state, WallController controller, Runnable rename) {
        this.state = state;
        menu.setId("wall-menu");
        MenuItem open = MenuItems.item("wall-open", "person.open", () -> controller.open(first()));
        MenuItem compare = MenuItems.item("wall-compare", "wall.compare", () -> controller.compare(first()));
        MenuItem large = MenuItems.item("wall-large", "wall.large", () -> controller.enlarge(first()));
        MenuItem renaming = key(MenuItems.item("wall-rename", "person.rename", rename), KeyCode.F2);
        MenuItem merge = MenuItems.item("wall-merge-item", "person.merge", () -> controller.merge(window(), people()));
        MenuItem move = MenuItems.item("wall-move-item", "wall.move", () -> controller.move(window(), people()));
        MenuItem add = MenuItems.item("wall-add-item", "wall.add", () -> controller.choosePhotos(window(), first()));
        MenuItem more = MenuItems.item("wall-more-photos", "wall.morePhotos", this::fetch);
        MenuItem exclude = key(
                MenuItems.item("wall-exclude-item", "photo.exclude", () -> controller.toggleExcluded(people())),
                KeyCode.DELETE);
        MenuItem export = MenuItems.item("wall-export-item", "wall.export", () -> controller.export(people()));
        Menu groups = MenuItems.menu("wall.groups", new MenuItem());
        groups.setId("wall-groups-item");
        menu.getItems()
                .addAll(
                        open,
                        compare,
                        large,
                        new SeparatorMenuItem(),
                        renaming,
                        add,
                        groups,
                        merge,
                        move,
                        more,
                        export,
                        new SeparatorMenuItem(),
                        exclude);
        menu.setOnShowing(event -> {
            int count = people().size();
            List.of(open, compare, large, renaming, add).forEach(item -> item.setDisable(count != 1));
            groups.getItems().setAll(GroupItems.of(controller, people(), this::window));
            List.of(merge, move, exclude, groups, export).forEach(item -> item.setDisable(count == 0));
            more.setVisible(count > 0 && people().stream().allMatch(state::isCredited));
            boolean out = count > 0 && people().stream().allMatch(person -> person.usable() == 0);
            exclude.setText(Texts.get(out ? "photo.include" : "photo.exclude"));
        });
    }

    private static MenuItem key(MenuItem item, KeyCode key) {
        item.setAccelerator(new KeyCodeCombination(key));
        return item;
    }

    /** Requests more photos from the source of the present ones. */
    private void fetch() {
        Set<String> labels = people().stream().map(PersonSummary::label).collect(Collectors.toSet());
        menu.getOwnerNode().fireEvent(new CelebritiesEvent(labels));
    }

    ContextMenu menu() {
        return menu;
    }

    private List<PersonSummary> people() {
        return state.selected().get();
    }

    private PersonSummary first() {
        return people().get(0);
    }

    private Window window() {
        return menu.getOwnerWindow();
    }
}

package lookalike.ui.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.GroupText;
import lookalike.ui.common.MenuItems;

/** Menu items that add people to groups and remove them again. */
final class GroupItems {

    private GroupItems() {}

    /**
     * An item for each group, and one for a new group.
     *
     * @param people whom the items add to groups
     * @param window asks for the name of a new one
     */
    static List<MenuItem> of(WallController controller, List<PersonSummary> people, Supplier<Window> window) {
        List<MenuItem> items = new ArrayList<>();
        for (String id : controller.groups()) {
            CheckMenuItem item = new CheckMenuItem(GroupText.of(id));
            item.setMnemonicParsing(false);
            item.setId("group-" + id);
            item.setSelected(people.stream().allMatch(person -> person.groups().contains(id)));
            item.setOnAction(event -> controller.toggleGroup(people, id));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(MenuItems.item("new-group", "groups.new", () -> controller.newGroup(window.get(), people)));
        return items;
    }
}

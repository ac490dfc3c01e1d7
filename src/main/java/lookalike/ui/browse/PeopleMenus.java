package lookalike.ui.browse;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lookalike.ui.common.GroupText;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Tooltips;

/** Two small menus above the people, for filter and order. */
final class PeopleMenus extends HBox {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    PeopleMenus(PeopleList people) {
        getStyleClass().add("people-menus");
        MenuButton filter = menu(
                "people-filter",
                people,
                List.of(PeopleFilter.Filter.values()),
                PeopleFilter::filter,
                FilterText::words,
                FilterText::hint,
                wanted -> people.choose(people.choice().withFilter(wanted)));
        MenuButton order = menu(
                "people-order",
                people,
                List.of(PeopleFilter.Order.values()),
                PeopleFilter::order,
                FilterText::words,
                FilterText::hint,
                wanted -> people.choose(people.choice().withOrder(wanted)));
        order.setGraphic(new Icon(Icon.Shape.SORT));
        order.setContentDisplay(ContentDisplay.RIGHT);
        order.getStyleClass().add("no-arrow");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        InvalidationListener fill = property -> offerGroups(filter, people);
        people.groups().addListener(fill);
        people.choiceProperty().addListener(fill);
        offerGroups(filter, people);
        getChildren().addAll(filter, space, order);
    }

    /** Adds the groups below the filters; the menu shows the chosen one as its text. */
    private static void offerGroups(MenuButton menu, PeopleList people) {
        int filters = PeopleFilter.Filter.values().length;
        menu.getItems().remove(filters, menu.getItems().size());
        if (!people.groups().getValue().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (String id : people.groups().getValue()) {
            RadioMenuItem item = new RadioMenuItem(GroupText.of(id));
            item.setMnemonicParsing(false);
            item.setId("people-group-" + id);
            item.setSelected(people.choice().group().equals(id));
            item.setOnAction(event -> people.choose(people.choice().withGroup(id)));
            menu.getItems().add(item);
        }
        if (!people.choice().group().isEmpty()) {
            ((RadioMenuItem) menu.getItems().get(0)).setSelected(false);
            menu.setText(FilterText.words(people.choice()));
            menu.setAccessibleText(menu.getText());
            menu.pseudoClassStateChanged(ACTIVE, true);
        }
    }

    private static <E extends Enum<E>> MenuButton menu(
            String id,
            PeopleList people,
            List<E> values,
            Function<PeopleFilter, E> of,
            Function<E, String> words,
            Function<E, String> hint,
            Consumer<E> chosen) {
        MenuButton menu = new MenuButton();
        menu.setId(id);
        menu.setMinWidth(0);
        Tooltips.onHover(menu, menu::getAccessibleText);
        ToggleGroup group = new ToggleGroup();
        for (E value : values) {
            RadioMenuItem item = new RadioMenuItem(hint.apply(value));
            item.setId(id + "-" + value.name().toLowerCase(Locale.ROOT));
            item.setUserData(value);
            item.setToggleGroup(group);
            item.setOnAction(event -> chosen.accept(value));
            menu.getItems().add(item);
        }
        Consumer<PeopleFilter> show = choice -> {
            E value = of.apply(choice);
            menu.setText(words.apply(value));
            menu.setAccessibleText(hint.apply(value));
            menu.pseudoClassStateChanged(ACTIVE, value != values.get(0));
            group.selectToggle(group.getToggles().get(values.indexOf(value)));
        };
        people.choiceProperty().addListener((property, before, now) -> show.accept(now));
        show.accept(people.choice());
        return menu;
    }
}

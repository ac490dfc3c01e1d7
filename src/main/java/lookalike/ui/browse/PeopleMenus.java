package lookalike.ui.browse;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;

/** Two small menus above the people: who is listed, and who comes first. */
final class PeopleMenus extends HBox {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    PeopleMenus(PeopleList people) {
        getStyleClass().add("people-menus");
        MenuButton filter = menu(
                "people-filter",
                people,
                List.of(PeopleFilter.Filter.values()),
                PeopleFilter::filter,
                PeopleMenus::words,
                PeopleMenus::hint,
                wanted -> people.choose(people.choice().withFilter(wanted)));
        MenuButton order = menu(
                "people-order",
                people,
                List.of(PeopleFilter.Order.values()),
                PeopleFilter::order,
                PeopleMenus::words,
                PeopleMenus::hint,
                wanted -> people.choose(people.choice().withOrder(wanted)));
        order.setGraphic(new Icon(Icon.Shape.SORT));
        order.setContentDisplay(ContentDisplay.RIGHT);
        order.getStyleClass().add("no-arrow");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(filter, space, order);
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
        Tooltip tip = new Tooltip();
        menu.setTooltip(tip);
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
            tip.setText(hint.apply(value));
            menu.setAccessibleText(hint.apply(value));
            menu.pseudoClassStateChanged(ACTIVE, value != values.get(0));
            group.selectToggle(group.getToggles().get(values.indexOf(value)));
        };
        people.choiceProperty().addListener((property, before, now) -> show.accept(now));
        show.accept(people.choice());
        return menu;
    }

    private static String words(PeopleFilter.Order order) {
        return switch (order) {
            case NAME -> Texts.get("people.byName");
            case PHOTOS -> Texts.get("people.byPhotos");
            case PROBLEMS -> Texts.get("people.byProblems");
        };
    }

    private static String hint(PeopleFilter.Order order) {
        return switch (order) {
            case NAME -> Texts.get("people.byNameHint");
            case PHOTOS -> Texts.get("people.byPhotosHint");
            case PROBLEMS -> Texts.get("people.byProblemsHint");
        };
    }

    private static String words(PeopleFilter.Filter filter) {
        return switch (filter) {
            case ALL -> Texts.get("people.all");
            case FEW_PHOTOS -> Texts.get("people.few", PeopleFilter.FEW);
            case SKIPPED -> Texts.get("people.skipped");
            case EXCLUDED -> Texts.get("people.excluded");
        };
    }

    /** Who is listed with a filter. */
    static String hint(PeopleFilter.Filter filter) {
        return switch (filter) {
            case ALL -> Texts.get("people.allHint");
            case FEW_PHOTOS -> Texts.get("people.fewHint", PeopleFilter.FEW);
            case SKIPPED -> Texts.get("people.skippedHint");
            case EXCLUDED -> Texts.get("people.excludedHint");
        };
    }
}

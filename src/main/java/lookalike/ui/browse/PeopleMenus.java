package lookalike.ui.browse;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lookalike.ui.common.Texts;

/** Two small menus above the people: who comes first, and who is listed. */
final class PeopleMenus extends HBox {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    PeopleMenus(PeopleList people) {
        super(6);
        getStyleClass().add("people-menus");
        getChildren()
                .addAll(
                        menu(
                                "people-order",
                                people,
                                List.of(PeopleFilter.Order.values()),
                                PeopleFilter::order,
                                PeopleMenus::words,
                                PeopleMenus::hint,
                                order -> people.choose(people.choice().withOrder(order))),
                        menu(
                                "people-filter",
                                people,
                                List.of(PeopleFilter.Filter.values()),
                                PeopleFilter::filter,
                                PeopleMenus::words,
                                PeopleMenus::hint,
                                filter -> people.choose(people.choice().withFilter(filter))));
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
        menu.setMaxWidth(Double.MAX_VALUE);
        menu.setPrefWidth(100);
        menu.setMinWidth(0);
        HBox.setHgrow(menu, Priority.ALWAYS);
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

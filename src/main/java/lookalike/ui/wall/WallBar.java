package lookalike.ui.wall;

import atlantafx.base.controls.CustomTextField;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.FilterText;
import lookalike.ui.browse.PeopleFilter;
import lookalike.ui.common.CelebritiesButton;
import lookalike.ui.common.Icon;
import lookalike.ui.common.TextRuler;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.settings.Settings;

/** Bar above the wall: search, filters, tile size, order. In a narrow window the filters have a row of their own. */
final class WallBar extends Pane {

    /** Width in ems from which the filters are between the search and the rest. */
    private static final double ROOM_FOR_FILTERS = 60;

    /** Space between two parts in ems. */
    private static final double GAP = 0.62;

    private final CustomTextField search = new CustomTextField();
    private final FilterChips chips;
    private final HBox end;
    private final StackPane box;
    private final TextRuler ruler = new TextRuler(this::requestLayout);

    /**
     * @param down moves the focus from the search field to the tiles
     * @param toHealth shows the page with the findings
     */
    WallBar(WallState state, DatasetState dataset, WallController controller, Runnable down, Runnable toHealth) {
        getStyleClass().add("wall-bar");
        search.setId("wall-search");
        search.setLeft(new Icon(Icon.Shape.SEARCH));
        search.setPromptText(Texts.get("browse.search"));
        dataset.searchBy(search.textProperty());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                down.run();
                event.consume();
            }
        });
        box = new StackPane(search);
        box.getStyleClass().add("wall-search-box");
        chips = new FilterChips(dataset, controller, toHealth);
        end = new HBox(slider(state), order(dataset, controller), new CelebritiesButton("wall-celebrities"));
        end.setId("wall-bar-end");
        end.getStyleClass().add("wall-bar-end");
        end.setAlignment(Pos.TOP_RIGHT);
        end.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(box, chips, end, ruler);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        double content = isBeside(width)
                ? Math.max(firstRow(), chips.prefHeight(widthBetween(inner)))
                : firstRow() + gap() + chips.prefHeight(inner);
        return snappedTopInset() + content + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double inner = getWidth() - left - snappedRightInset();
        double last = end.prefWidth(-1);
        box.resizeRelocate(left, top, Math.min(box.prefWidth(-1), inner - last - gap()), box.prefHeight(-1));
        end.resizeRelocate(left + inner - last, top, last, end.prefHeight(-1));
        if (isBeside(getWidth())) {
            double width = widthBetween(inner);
            chips.resizeRelocate(left + box.prefWidth(-1) + gap(), top, width, chips.prefHeight(width));
        } else {
            chips.resizeRelocate(left, top + firstRow() + gap(), inner, chips.prefHeight(inner));
        }
    }

    private boolean isBeside(double width) {
        return width >= ROOM_FOR_FILTERS * ruler.em();
    }

    /** Height of the search and the rest. */
    private double firstRow() {
        return Math.max(box.prefHeight(-1), end.prefHeight(-1));
    }

    /** Room between the search and the rest. */
    private double widthBetween(double inner) {
        return inner - box.prefWidth(-1) - end.prefWidth(-1) - 2 * gap();
    }

    private double gap() {
        return GAP * ruler.em();
    }

    /** Puts the cursor into the search field. */
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private static HBox slider(WallState state) {
        Slider slider = new Slider(
                Settings.Dividers.LEAST_TILE,
                Settings.Dividers.LARGEST_TILE,
                state.side().get());
        slider.setId("wall-size");
        slider.setAccessibleText(Texts.get("wall.size"));
        Tooltips.set(slider, Texts.get("wall.sizeHint"));
        slider.setBlockIncrement(12);
        slider.valueProperty().bindBidirectional(state.side());
        Icon small = new Icon(Icon.Shape.PERSON);
        small.getStyleClass().add("small-person");
        HBox row = new HBox(small, slider, new Icon(Icon.Shape.PERSON));
        row.getStyleClass().add("tile-size");
        return row;
    }

    private static MenuButton order(DatasetState dataset, WallController controller) {
        MenuButton menu = new MenuButton();
        menu.setId("wall-order");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setGraphic(new Icon(Icon.Shape.SORT));
        menu.setContentDisplay(ContentDisplay.RIGHT);
        menu.getStyleClass().add("no-arrow");
        ToggleGroup group = new ToggleGroup();
        for (PeopleFilter.Order order : PeopleFilter.Order.values()) {
            RadioMenuItem item = new RadioMenuItem(FilterText.hint(order));
            item.setId("wall-order-" + order.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setOnAction(event -> controller.order(order));
            dataset.filter().subscribe(now -> item.setSelected(now.order() == order));
            menu.getItems().add(item);
        }
        dataset.filter().subscribe(now -> {
            menu.setText(FilterText.words(now.order()));
            menu.setAccessibleText(FilterText.hint(now.order()));
        });
        Tooltips.onHover(menu, menu::getAccessibleText);
        return menu;
    }
}

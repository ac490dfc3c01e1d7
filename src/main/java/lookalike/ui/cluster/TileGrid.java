package lookalike.ui.cluster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import lookalike.ui.common.GridSteps;
import lookalike.ui.common.TextRuler;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;

/**
 * A grid of tiles, only the visible ones of which exist. They are selected by clicks, also with Ctrl and Shift, and with the arrow keys,
 * also with Shift.
 *
 * @param <T> what a tile shows
 */
final class TileGrid<T> extends StackPane {

    private final TextRuler ruler = new TextRuler(this::fit);
    private final ObservableList<T> items = FXCollections.observableArrayList();
    private final GridView<T> grid = new GridView<>(items);
    private final GridSteps steps = new GridSteps(grid, new Cursor(), () -> 0);
    private final ToIntFunction<T> id;
    private final Size size;
    private final ObjectProperty<List<Integer>> selection;
    private BiFunction<Integer, Integer, String> words = (place, count) -> "";
    private Predicate<KeyEvent> keys = event -> false;
    private int cursor = -1;
    private int anchor = -1;

    /**
     * Size of a tile.
     *
     * @param width in ems
     * @param height in ems
     * @param gap between tiles in ems
     */
    record Size(double width, double height, double gap) {}

    /**
     * @param name of the grid in the scene
     * @param id identifies an item that replaces an earlier version of itself
     * @param selection ids of the selected items
     * @param tile creates a tile
     */
    TileGrid(
            String name,
            ToIntFunction<T> id,
            Size size,
            ObjectProperty<List<Integer>> selection,
            Function<TileGrid<T>, GridCell<T>> tile) {
        this.id = id;
        this.size = size;
        this.selection = selection;
        grid.setId(name);
        grid.getStyleClass().add("tile-grid");
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.LIST_VIEW);
        grid.setCellFactory(view -> tile.apply(this));
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
        selection.subscribe(ids -> follow());
        fit();
        setMinSize(0, 0);
        getChildren().addAll(grid, ruler);
    }

    private void fit() {
        double em = ruler.em();
        grid.setCellWidth(Math.round(size.width * em));
        grid.setCellHeight(Math.round(size.height * em));
        grid.setHorizontalCellSpacing(Math.round(size.gap * em / 2));
        grid.setVerticalCellSpacing(Math.round(size.gap * em / 2));
    }

    /** Adds a handler of other keys while the grid has the focus; it returns true if it has handled a key. */
    void onKey(Predicate<KeyEvent> receiver) {
        keys = receiver;
    }

    /** Sets the words for the tile with the cursor, by its place from 0 and the number of tiles. */
    void setWords(BiFunction<Integer, Integer, String> wanted) {
        words = wanted;
    }

    /** Shows items. Selected items that are still present stay selected. */
    void show(List<T> wanted) {
        if (!items.equals(wanted)) {
            items.setAll(wanted);
        }
        follow();
    }

    /** Takes the focus. */
    void focus() {
        grid.requestFocus();
    }

    T item(int index) {
        return items.get(index);
    }

    boolean isSelected(T item) {
        return item != null && selection.get().contains(id.applyAsInt(item));
    }

    /** The selection, which cells observe. */
    ObjectProperty<List<Integer>> selection() {
        return selection;
    }

    /** Handles a mouse press on a tile. */
    void press(MouseEvent event, T item) {
        grid.requestFocus();
        int index = items.indexOf(item);
        if (index < 0) {
            return;
        }
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        if (primary && event.isShortcutDown()) {
            toggle(index);
        } else if (primary && event.isShiftDown()) {
            extendTo(index);
        } else if (!isSelected(item)) {
            select(index); // selected items may be about to be dragged
        }
    }

    /** Handles a click on a tile that was not dragged. */
    void click(MouseEvent event, T item) {
        if (event.getButton() == MouseButton.PRIMARY
                && !event.isShortcutDown()
                && !event.isShiftDown()
                && event.isStillSincePress()) {
            select(items.indexOf(item));
        }
    }

    private void select(int index) {
        anchor = index;
        cursor = index;
        selection.set(index < 0 ? List.of() : List.of(id.applyAsInt(items.get(index))));
    }

    private void extendTo(int index) {
        anchor = Math.max(0, anchor);
        cursor = index;
        selection.set(IntStream.rangeClosed(Math.min(anchor, index), Math.max(anchor, index))
                .map(each -> id.applyAsInt(items.get(each)))
                .boxed()
                .toList());
    }

    private void toggle(int index) {
        Set<Integer> ids = new LinkedHashSet<>(selection.get());
        int own = id.applyAsInt(items.get(index));
        if (!ids.remove(own)) {
            ids.add(own);
        }
        anchor = index;
        cursor = index;
        selection.set(new ArrayList<>(ids));
    }

    /** Moves the cursor to an item that was selected elsewhere. */
    private void follow() {
        List<Integer> ids = items.stream().map(id::applyAsInt).toList();
        boolean onSelected = cursor >= 0 && cursor < items.size() && isSelected(items.get(cursor));
        if (!onSelected && !selection.get().isEmpty()) {
            int index = ids.indexOf(selection.get().get(0));
            if (index >= 0) {
                cursor = index;
                anchor = index;
                steps.reveal(index);
            }
        }
        cursor = Math.min(cursor, items.size() - 1);
        anchor = Math.min(anchor, items.size() - 1);
        grid.setAccessibleText(cursor < 0 ? "" : words.apply(cursor, items.size()));
    }

    private void act(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (steps.take(event) || plain && keys.test(event)) {
            event.consume();
        }
    }

    /** The selection as the arrow keys need it. */
    private final class Cursor implements GridSteps.Selection {

        @Override
        public int cursor() {
            return cursor;
        }

        @Override
        public void select(int index) {
            TileGrid.this.select(index);
        }

        @Override
        public void extendTo(int index) {
            TileGrid.this.extendTo(index);
        }

        @Override
        public void selectAll() {
            selection.set(items.stream().map(id::applyAsInt).toList());
        }
    }
}

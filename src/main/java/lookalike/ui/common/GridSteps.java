package lookalike.ui.common;

import impl.org.controlsfx.skin.GridViewSkin;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.GridView;

/**
 * Keyboard navigation in a grid: arrows, Page Up, Page Down, Home and End select another cell, with Shift all cells up to it; Ctrl+A
 * selects everything. The focus stays on the grid.
 */
public final class GridSteps {

    private static final int PAGE_ROWS = 3;
    private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

    private final GridView<?> grid;
    private final Selection selection;
    private final IntSupplier first;

    /** The selected cells of a grid, by index. */
    public interface Selection {

        /** The cell from which a step is taken, -1 for none. */
        int cursor();

        /** Selects one cell. */
        void select(int index);

        /** Selects all cells from the most recently selected one to another. */
        void extendTo(int index);

        /** Selects everything. */
        void selectAll();
    }

    /** @param first the cell that any key selects while no cell has the cursor; the last cell if there are fewer */
    public GridSteps(GridView<?> grid, Selection selection, IntSupplier first) {
        this.grid = grid;
        this.selection = selection;
        this.first = first;
        grid.skinProperty().subscribe(skin -> keepFocusOfRows());
    }

    /** Keeps the rows from taking the focus, where the keys would do nothing. */
    private void keepFocusOfRows() {
        Node rows = grid.lookup("#virtual-flow");
        if (rows != null) {
            rows.setFocusTraversable(false);
        }
    }

    /** Number of cells side by side in a grid; 1 until it is shown. */
    public int columns() {
        return grid.getSkin() instanceof GridViewSkin<?> skin ? Math.max(1, skin.computeMaxCellsInRow()) : 1;
    }

    /** Scrolls to a cell, no further than needed. */
    public void reveal(int index) {
        if (index >= 0) {
            ScrollPosition.reveal(grid, index / columns());
        }
    }

    /** Handles a navigation key; returns true for every such key, even if there is no cell. */
    public boolean take(KeyEvent event) {
        if (ALL.match(event)) {
            selection.selectAll();
            return true;
        }
        int count = grid.getItems().size();
        OptionalInt step = step(event.getCode(), columns(), count);
        if (step.isPresent() && count > 0) {
            int from = selection.cursor();
            move(event, from < 0 ? first.getAsInt() : from + step.getAsInt(), count);
        }
        return step.isPresent();
    }

    private void move(KeyEvent event, int wanted, int count) {
        int next = Math.max(0, Math.min(count - 1, wanted));
        if (event.isShiftDown()) {
            selection.extendTo(next);
        } else {
            selection.select(next);
        }
        reveal(next);
    }

    /** Number of cells that a key moves forward, negative for backward; empty for other keys. */
    static OptionalInt step(KeyCode key, int columns, int count) {
        return switch (key) {
            case LEFT -> OptionalInt.of(-1);
            case RIGHT -> OptionalInt.of(1);
            case UP -> OptionalInt.of(-columns);
            case DOWN -> OptionalInt.of(columns);
            case PAGE_UP -> OptionalInt.of(-columns * PAGE_ROWS);
            case PAGE_DOWN -> OptionalInt.of(columns * PAGE_ROWS);
            case HOME -> OptionalInt.of(-count);
            case END -> OptionalInt.of(count);
            default -> OptionalInt.empty();
        };
    }
}

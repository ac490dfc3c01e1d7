package lookalike.ui.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds room for labels beside their points without covering another label or point, on a first-come basis. */
final class MapLabels {

    private static final double CELL = 16;
    private static final double POINT = 3;
    private static final double GAP = 2;
    private static final int NONE = -1;

    private final double width;
    private final double height;
    private final int columns;
    private final double[] x;
    private final double[] y;
    private final int[] firstInCell;
    private final int[] nextInCell;
    private final List<Label> placed = new ArrayList<>();

    /**
     * @param width of the view, in pixels
     * @param x the columns of the visible points
     * @param y their rows
     */
    MapLabels(double width, double height, double[] x, double[] y) {
        this.width = width;
        this.height = height;
        this.x = x;
        this.y = y;
        columns = (int) Math.ceil(Math.max(0, width) / CELL) + 1;
        firstInCell = new int[columns * ((int) Math.ceil(Math.max(0, height) / CELL) + 1)];
        nextInCell = new int[x.length];
        Arrays.fill(firstInCell, NONE);
        for (int point = 0; point < x.length; point++) {
            int cell = cell(x[point], y[point]);
            if (cell != NONE) {
                nextInCell[point] = firstInCell[cell];
                firstInCell[cell] = point;
            }
        }
    }

    /** A label's place, its left top corner first. */
    record Label(double x, double y, double width, double height) {

        private boolean meets(Label other) {
            return x < other.x + other.width + GAP
                    && other.x < x + width + GAP
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        private boolean covers(double column, double row) {
            return column > x - POINT && column < x + width + POINT && row > y - POINT && row < y + height + POINT;
        }
    }

    /**
     * A requested label.
     *
     * @param column of its point
     * @param row of its point
     * @param reach distance of the label from the point's centre
     */
    record Wish(double column, double row, double width, double height, double reach) {

        private Wish lower(int lines) {
            return new Wish(column, row + lines * height, width, height, reach);
        }

        private Label right() {
            return new Label(column + reach, row - height / 2, width, height);
        }

        private Label left() {
            return new Label(column - reach - width, row - height / 2, width, height);
        }

        private List<Label> around() {
            return List.of(
                    right(),
                    left(),
                    new Label(column - width / 2, row + reach, width, height),
                    new Label(column - width / 2, row - reach - height, width, height));
        }
    }

    /** A free place for a label to the right of its point, or to the left, below or above; null if there is none. */
    Label place(Wish wish) {
        for (Label label : wish.around()) {
            if (isInView(label) && isAlone(label) && coversNothing(label)) {
                return kept(label);
            }
        }
        return null;
    }

    /** True if there is room for a label, without taking it. */
    boolean hasRoom(Wish wish) {
        for (Label label : wish.around()) {
            if (isInView(label) && isAlone(label) && coversNothing(label)) {
                return true;
            }
        }
        return false;
    }

    /** A place for a label that must be shown, over points or, if there is no other way, over other labels. */
    Label placeAnyway(Wish wish) {
        Label free = place(wish);
        if (free != null) {
            return free;
        }
        return kept(IntStream.of(0, 1, -1, 2, -2)
                .mapToObj(wish::lower)
                .flatMap(shifted -> Stream.of(shifted.right(), shifted.left()))
                .filter(label -> isInView(label) && isAlone(label))
                .findFirst()
                .orElseGet(wish::right));
    }

    /** Keeps something free of labels. */
    void reserve(double column, double row, double radius) {
        placed.add(new Label(column - radius, row - radius, 2 * radius, 2 * radius));
    }

    /** True if a point is visible. */
    boolean isInView(double column, double row) {
        return column >= 0 && row >= 0 && column <= width && row <= height;
    }

    private Label kept(Label label) {
        placed.add(label);
        return label;
    }

    private boolean isInView(Label label) {
        return label.x >= 0 && label.y >= 0 && label.x + label.width <= width && label.y + label.height <= height;
    }

    private boolean isAlone(Label label) {
        for (Label other : placed) {
            if (label.meets(other)) {
                return false;
            }
        }
        return true;
    }

    private boolean coversNothing(Label label) {
        for (double row = label.y - POINT; row < label.y + label.height + POINT + CELL; row += CELL) {
            for (double column = label.x - POINT; column < label.x + label.width + POINT + CELL; column += CELL) {
                int cell = cell(column, row);
                for (int point = cell == NONE ? NONE : firstInCell[cell]; point != NONE; point = nextInCell[point]) {
                    if (label.covers(x[point], y[point])) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private int cell(double column, double row) {
        return isInView(column, row) ? (int) (row / CELL) * columns + (int) (column / CELL) : NONE;
    }
}

package lookalike.ui.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds room for labels: beside their point, and not over another label or point. Whoever asks first gets the room.
 */
final class MapLabels {

    private static final double CELL = 16;
    private static final double POINT = 3;
    private static final double GAP = 2;

    private final double width;
    private final double height;
    private final int columns;
    private final Map<Integer, List<double[]>> points = new HashMap<>();
    private final List<Label> placed = new ArrayList<>();

    /** @param width of the view, in pixels */
    MapLabels(double width, double height) {
        this.width = width;
        this.height = height;
        columns = (int) Math.ceil(width / CELL) + 1;
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

    /** Tells of a point that is seen. */
    void point(double column, double row) {
        int cell = cell(column, row);
        if (cell >= 0) {
            points.computeIfAbsent(cell, key -> new ArrayList<>()).add(new double[] {column, row});
        }
    }

    /**
     * A label that is wanted.
     *
     * @param column of its point
     * @param row of its point
     * @param reach how far from the point's centre it begins
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

        private Stream<Label> around() {
            return Stream.of(
                    right(),
                    left(),
                    new Label(column - width / 2, row + reach, width, height),
                    new Label(column - width / 2, row - reach - height, width, height));
        }
    }

    /** Room for a label right of its point, or left, below or above it; null if there is none. */
    Label place(Wish wish) {
        return wish.around()
                .filter(label -> isInView(label) && isAlone(label) && coversNothing(label))
                .findFirst()
                .map(this::kept)
                .orElse(null);
    }

    /** Room for a label that must be there, over points or, if it cannot be helped, over other labels. */
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

    /** Whether a point is seen. */
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
        return placed.stream().noneMatch(label::meets);
    }

    private boolean coversNothing(Label label) {
        for (double y = label.y - POINT; y < label.y + label.height + POINT + CELL; y += CELL) {
            for (double x = label.x - POINT; x < label.x + label.width + POINT + CELL; x += CELL) {
                List<double[]> here = points.getOrDefault(cell(x, y), List.of());
                if (here.stream().anyMatch(point -> label.covers(point[0], point[1]))) {
                    return false;
                }
            }
        }
        return true;
    }

    private int cell(double column, double row) {
        int x = (int) Math.floor(column / CELL);
        int y = (int) Math.floor(row / CELL);
        return x < 0 || y < 0 || x >= columns || y > height / CELL ? -1 : y * columns + x;
    }
}

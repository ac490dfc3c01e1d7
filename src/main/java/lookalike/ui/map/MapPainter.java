package lookalike.ui.map;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.stage.Window;
import lookalike.index.PeopleMap;

/** Draws the visible part of a map on a canvas and writes its names above it. */
final class MapPainter {

    private static final double RING = 9;
    private static final double STAR = 11;
    private static final double MATCH = 6;

    private static final int CROWD = 1000;

    private final MapDots dots = new MapDots();
    private final MapColours colours;
    private final PeopleMap map;
    private final int[] mostPhotosFirst;
    private final MapNames names;

    MapPainter(MapColours colours, PeopleMap map) {
        this.colours = colours;
        this.map = map;
        names = new MapNames(colours, map);
        mostPhotosFirst = IntStream.range(0, map.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        (Integer person) -> -map.person(person).photos()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Marks on the map.
     *
     * @param probe null if there is none
     */
    record Marks(OptionalInt selected, OptionalInt hovered, MapState.Probe probe) {}

    /** The node with the names, for the place above the canvas. */
    MapNames names() {
        return names;
    }

    void paint(GraphicsContext to, MapViewport view, Marks marks) {
        double width = to.getCanvas().getWidth();
        double height = to.getCanvas().getHeight();
        to.clearRect(0, 0, width, height);
        int[] seen = IntStream.of(mostPhotosFirst)
                .filter(person -> isSeen(view, person, width, height))
                .toArray();
        people(to, view, seen);
        if (marks.probe != null) {
            lines(to, view, marks.probe);
        }
        marks.hovered.ifPresent(person -> dot(to, view, person, MATCH, colours.match()));
        marks.selected.ifPresent(person -> ring(to, view, person));
        if (marks.probe != null) {
            star(to, view.column(marks.probe.x()), view.row(marks.probe.y()));
        }
        names.write(view, marks, seen, new MapNames.Reach(radius(seen.length), MATCH, RING, STAR));
    }

    private boolean isSeen(MapViewport view, int person, double width, double height) {
        double column = view.column(map.x(person));
        double row = view.row(map.y(person));
        return column > -RING && row > -RING && column < width + RING && row < height + RING;
    }

    private void people(GraphicsContext to, MapViewport view, int[] seen) {
        double[] columns = new double[seen.length];
        double[] rows = new double[seen.length];
        for (int i = 0; i < seen.length; i++) {
            columns[i] = view.column(map.x(seen[i]));
            rows[i] = view.row(map.y(seen[i]));
        }
        Window window = to.getCanvas().getScene().getWindow();
        dots.draw(
                to,
                columns,
                rows,
                radius(seen.length),
                colours.people(),
                seen.length > CROWD ? 0.5 : 0.75,
                window == null ? 1 : window.getOutputScaleX());
    }

    /** Radius of a dot, smaller the more people are in view. */
    private static double radius(int people) {
        return people <= 150 ? 5 : people <= CROWD ? 3.5 : 2.2;
    }

    private void lines(GraphicsContext to, MapViewport view, MapState.Probe probe) {
        to.setStroke(colours.probe());
        to.setLineWidth(1.5);
        to.setLineCap(StrokeLineCap.BUTT);
        to.setLineDashes(6, 4);
        for (int person : probe.matches()) {
            to.strokeLine(
                    view.column(probe.x()), view.row(probe.y()), view.column(map.x(person)), view.row(map.y(person)));
        }
        to.setLineDashes();
        probe.matches().forEach(person -> dot(to, view, person, MATCH, colours.match()));
    }

    private void dot(GraphicsContext to, MapViewport view, int person, double radius, Paint paint) {
        double column = view.column(map.x(person));
        double row = view.row(map.y(person));
        to.setFill(colours.ground());
        to.fillOval(column - radius - 1.5, row - radius - 1.5, 2 * radius + 3, 2 * radius + 3);
        to.setFill(paint);
        to.fillOval(column - radius, row - radius, 2 * radius, 2 * radius);
    }

    private void ring(GraphicsContext to, MapViewport view, int person) {
        double column = view.column(map.x(person));
        double row = view.row(map.y(person));
        to.setLineWidth(5);
        to.setStroke(colours.ground());
        to.strokeOval(column - RING, row - RING, 2 * RING, 2 * RING);
        to.setLineWidth(2.5);
        to.setStroke(colours.selected());
        to.strokeOval(column - RING, row - RING, 2 * RING, 2 * RING);
    }

    private void star(GraphicsContext to, double column, double row) {
        double[] x = new double[10];
        double[] y = new double[10];
        for (int corner = 0; corner < x.length; corner++) {
            double radius = corner % 2 == 0 ? STAR : STAR * 0.45;
            x[corner] = column + radius * Math.sin(corner * Math.PI / 5);
            y[corner] = row - radius * Math.cos(corner * Math.PI / 5);
        }
        to.setStroke(colours.ground());
        to.setLineWidth(3);
        to.strokePolygon(x, y, x.length);
        to.setFill(colours.probe());
        to.fillPolygon(x, y, x.length);
    }
}

package lookalike.ui.map;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import lookalike.index.PeopleMap;

/**
 * The map itself: everyone drawn on one canvas that can be moved and zoomed. Draws at most once a frame. JavaFX renders a canvas at the
 * resolution of the screen; all numbers here are in pixels of the window.
 */
final class MapCanvas extends Region {

    private static final double MARGIN = 48;
    private static final double LEAST = 0.4;
    private static final double MOST = 300;
    private static final double REACH = 10;

    private final MapState state;
    private final Canvas canvas = new Canvas();
    private final MapColours colours;
    private final ObjectProperty<MapViewport> viewport = new SimpleObjectProperty<>();
    private final ObjectProperty<OptionalInt> hovered = new SimpleObjectProperty<>(OptionalInt.empty());
    private MapPainter painter;
    private boolean fitted = true;

    MapCanvas(MapState state) {
        this.state = state;
        colours = new MapColours(this::restyle);
        canvas.setManaged(false);
        getChildren().addAll(colours, canvas);
        setMinSize(0, 0);
        setFocusTraversable(true);
        getStyleClass().add("map-canvas");
        state.map().addListener((property, before, now) -> show(before, now));
        state.selected().addListener(property -> redraw());
        state.probe().addListener((property, before, now) -> {
            redraw();
            if (fitted) {
                fit(); // the face may be outside the area of the people
            }
        });
        viewport.addListener(property -> redraw());
        hovered.addListener(property -> redraw());
    }

    /** The visible part; null until there is a map and room for it. */
    ReadOnlyObjectProperty<MapViewport> viewport() {
        return viewport;
    }

    /** Person under the pointer. */
    ReadOnlyObjectProperty<OptionalInt> hovered() {
        return hovered;
    }

    /** Sets the place of the pointer; negative pixels if it is outside. */
    void point(double column, double row) {
        hovered.set(column < 0 ? OptionalInt.empty() : personAt(column, row));
    }

    /** Person at a pixel or close to it. */
    OptionalInt personAt(double column, double row) {
        MapViewport view = viewport.get();
        return view == null
                ? OptionalInt.empty()
                : state.map().get().nearest(view.x(column), view.y(row), REACH / view.scale());
    }

    /** Shows everyone and the compared face. */
    void fit() {
        if (state.map().get() == null || getWidth() <= 0 || getHeight() <= 0) {
            viewport.set(null);
            return;
        }
        fitted = true;
        viewport.set(everyone());
    }

    /** Zooms around a pixel. */
    void zoom(double factor, double column, double row) {
        if (viewport.get() != null) {
            double whole = everyone().scale();
            fitted = false;
            viewport.set(viewport.get().zoomed(factor, column, row, LEAST * whole, MOST * whole));
        }
    }

    /** Zooms around the middle. */
    void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    /** Moves the content by a number of pixels. */
    void move(double right, double down) {
        if (viewport.get() != null) {
            fitted = false;
            viewport.set(viewport.get().moved(right, down));
        }
    }

    /** The next person in a direction: from the selected one, or from the middle of the view. */
    OptionalInt next(int right, int up) {
        MapViewport view = viewport.get();
        if (view == null) {
            return OptionalInt.empty();
        }
        PeopleMap map = state.map().get();
        OptionalInt from = state.selected().get();
        return from.isPresent()
                ? map.next(map.x(from.getAsInt()), map.y(from.getAsInt()), right, up)
                : map.nearest(view.x(getWidth() / 2), view.y(getHeight() / 2), Double.MAX_VALUE);
    }

    /** Moves the view to include a person. */
    void reveal(int person) {
        PeopleMap map = state.map().get();
        MapViewport view = viewport.get();
        MapViewport next = view.showing(map.x(person), map.y(person), getWidth(), getHeight(), MARGIN / 2);
        if (!next.equals(view)) {
            fitted = false;
            viewport.set(next);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            double right = (width - canvas.getWidth()) / 2;
            double down = (height - canvas.getHeight()) / 2;
            canvas.setWidth(width);
            canvas.setHeight(height);
            if (fitted || viewport.get() == null) {
                fit();
            } else {
                viewport.set(viewport.get().moved(right, down));
            }
        }
        if (painter != null) {
            painter.names().resize(width, height);
            painter.names().setVisible(viewport.get() != null);
        }
        if (painter == null || viewport.get() == null) {
            canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        } else {
            painter.paint(
                    canvas.getGraphicsContext2D(),
                    viewport.get(),
                    new MapPainter.Marks(
                            state.selected().get(), hovered.get(), state.probe().get()));
        }
    }

    private void show(PeopleMap before, PeopleMap now) {
        if (before != now) {
            if (painter != null) {
                getChildren().remove(painter.names());
            }
            painter = now == null ? null : new MapPainter(colours, now);
            if (painter != null) {
                getChildren().add(painter.names());
            }
            hovered.set(OptionalInt.empty());
        }
        if (now == null || before == null || fitted || !now.isOfSamePeople(before)) {
            fit();
        }
        redraw();
    }

    private MapViewport everyone() {
        PeopleMap map = state.map().get();
        MapState.Probe probe = state.probe().get();
        double[] x = IntStream.range(0, map.size()).mapToDouble(map::x).toArray();
        double[] y = IntStream.range(0, map.size()).mapToDouble(map::y).toArray();
        return MapViewport.fitting(MapViewport.Bounds.of(x, y, probe), getWidth(), getHeight(), MARGIN);
    }

    private void restyle() {
        if (painter != null) {
            painter.names().forgetStyle();
        }
        redraw();
    }

    private void redraw() {
        requestLayout();
    }
}

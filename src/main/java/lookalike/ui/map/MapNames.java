package lookalike.ui.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import lookalike.index.PeopleMap;

/** Writes names on a map: always for marked people, for others if there is room. */
final class MapNames {

    private static final int MOST = 80;
    private static final double GAP = 4;
    private static final double LINE = 1.3;
    private static final double SHORTEST = 36;

    private final MapColours colours;
    private final PeopleMap map;
    private final Map<Integer, Double> widths = new HashMap<>();

    MapNames(MapColours colours, PeopleMap map) {
        this.colours = colours;
        this.map = map;
    }

    /** Radii of the signs, in pixels. */
    record Reach(double person, double match, double selected, double probe) {}

    /** Drops the measured widths of the names. */
    void forgetWidths() {
        widths.clear();
    }

    /** @param seen the people in view, in order of precedence */
    void write(GraphicsContext to, MapViewport view, MapPainter.Marks marks, int[] seen, Reach reach) {
        MapLabels labels = new MapLabels(
                to.getCanvas().getWidth(),
                to.getCanvas().getHeight(),
                IntStream.of(seen)
                        .mapToDouble(person -> view.column(map.x(person)))
                        .toArray(),
                IntStream.of(seen)
                        .mapToDouble(person -> view.row(map.y(person)))
                        .toArray());
        to.setFont(colours.font());
        to.setTextBaseline(VPos.CENTER);
        List<Integer> matches =
                marks.probe() == null ? List.of() : marks.probe().matches();
        if (marks.probe() != null) {
            labels.reserve(
                    view.column(marks.probe().x()), view.row(marks.probe().y()), reach.probe);
        }
        for (int rank = 1; rank <= matches.size(); rank++) {
            int person = matches.get(rank - 1);
            String words = rank + " · " + map.person(person).name();
            drawMarked(to, words, labels, box(view, person, measured(words), reach.match));
        }
        int selected = marks.selected().orElse(-1);
        if (selected >= 0 && !matches.contains(selected)) {
            drawMarked(to, name(selected), labels, box(view, selected, width(selected), reach.selected));
        }
        int written = 0;
        for (int i = 0; i < seen.length && written < MOST; i++) {
            int person = seen[i];
            // Most people have no room even for the shortest name, so their names are not measured.
            if (person != selected
                    && !matches.contains(person)
                    && labels.hasRoom(box(view, person, SHORTEST, reach.person))) {
                MapLabels.Label label = labels.place(box(view, person, width(person), reach.person));
                written += label == null ? 0 : 1;
                draw(to, name(person), label);
            }
        }
    }

    private MapLabels.Wish box(MapViewport view, int person, double width, double reach) {
        return new MapLabels.Wish(
                view.column(map.x(person)),
                view.row(map.y(person)),
                width,
                colours.font().getSize() * LINE,
                reach + GAP);
    }

    private void draw(GraphicsContext to, String words, MapLabels.Label label) {
        if (label != null) {
            double row = label.y() + label.height() / 2;
            to.setStroke(colours.ground());
            to.setLineWidth(3);
            to.strokeText(words, label.x(), row);
            to.setFill(colours.label());
            to.fillText(words, label.x(), row);
        }
    }

    /** Draws a name on a background, because there may be points below it. */
    private void drawMarked(GraphicsContext to, String words, MapLabels labels, MapLabels.Wish wish) {
        if (!labels.isInView(wish.column(), wish.row())) {
            return;
        }
        MapLabels.Label label = labels.placeAnyway(wish);
        to.setGlobalAlpha(0.85);
        to.setFill(colours.ground());
        to.fillRoundRect(label.x() - 3, label.y() - 1, label.width() + 6, label.height() + 2, 6, 6);
        to.setGlobalAlpha(1);
        draw(to, words, label);
    }

    private String name(int person) {
        return map.person(person).name();
    }

    private double width(int person) {
        return widths.computeIfAbsent(person, key -> measured(name(key)));
    }

    private double measured(String words) {
        Text text = new Text(words);
        text.setFont(colours.font());
        return text.getLayoutBounds().getWidth();
    }
}

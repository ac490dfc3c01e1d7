package lookalike.ui.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import lookalike.index.PeopleMap;

/**
 * The names on a map: those of marked people always, others where there is room.
 *
 * <p>They are nodes, because a canvas lays out its text on the thread that renders. On Linux, JavaFX 21 fails or even crashes if two
 * threads lay out text at the same time and one of the texts needs shaping, as Arabic does.
 */
final class MapNames extends Pane {

    private static final int MOST = 80;
    private static final double GAP = 4;
    private static final double LINE = 1.3;
    private static final double SHORTEST = 36;
    private static final double HALO = 3;

    private final MapColours colours;
    private final PeopleMap map;
    private final Map<Integer, Double> widths = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Rectangle> backgrounds = new ArrayList<>();
    private Map<String, Group> names = new HashMap<>();
    private Map<String, Group> namesBefore = new HashMap<>();

    MapNames(MapColours colours, PeopleMap map) {
        this.colours = colours;
        this.map = map;
        Rectangle view = new Rectangle();
        view.widthProperty().bind(widthProperty());
        view.heightProperty().bind(heightProperty());
        setClip(view);
        getStyleClass().add("overlay");
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Radii of the signs, in pixels. */
    record Reach(double person, double match, double selected, double probe) {}

    /** Drops the measured widths of the names and the nodes with the old font and colours. */
    void forgetStyle() {
        widths.clear();
        names.clear();
        backgrounds.clear();
    }

    /** @param seen the people in view, in order of precedence */
    void write(MapViewport view, MapPainter.Marks marks, int[] seen, Reach reach) {
        namesBefore = names;
        names = new HashMap<>();
        nodes.clear();
        MapLabels labels = new MapLabels(
                getWidth(),
                getHeight(),
                IntStream.of(seen)
                        .mapToDouble(person -> view.column(map.x(person)))
                        .toArray(),
                IntStream.of(seen)
                        .mapToDouble(person -> view.row(map.y(person)))
                        .toArray());
        List<Integer> matches =
                marks.probe() == null ? List.of() : marks.probe().matches();
        if (marks.probe() != null) {
            labels.reserve(
                    view.column(marks.probe().x()), view.row(marks.probe().y()), reach.probe);
        }
        for (int rank = 1; rank <= matches.size(); rank++) {
            int person = matches.get(rank - 1);
            String words = rank + " · " + map.person(person).name();
            addMarked(words, labels, box(view, person, measured(words), reach.match));
        }
        int selected = marks.selected().orElse(-1);
        if (selected >= 0 && !matches.contains(selected)) {
            addMarked(name(selected), labels, box(view, selected, width(selected), reach.selected));
        }
        int written = 0;
        for (int i = 0; i < seen.length && written < MOST; i++) {
            int person = seen[i];
            // Most people have no room even for the shortest name, so their names are not measured.
            if (person != selected
                    && !matches.contains(person)
                    && labels.hasRoom(box(view, person, SHORTEST, reach.person))) {
                MapLabels.Label label = labels.place(box(view, person, width(person), reach.person));
                if (label != null) {
                    add(name(person), label);
                    written++;
                }
            }
        }
        namesBefore.clear();
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
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

    private void add(String words, MapLabels.Label label) {
        Group before = namesBefore.remove(words);
        Group name = before == null ? withHalo(words) : before;
        name.setLayoutX(label.x());
        name.setLayoutY(label.y() + label.height() / 2);
        names.put(words, name);
        nodes.add(name);
    }

    /** Adds a name on a background, because there may be points below it. */
    private void addMarked(String words, MapLabels labels, MapLabels.Wish wish) {
        if (!labels.isInView(wish.column(), wish.row())) {
            return;
        }
        MapLabels.Label label = labels.placeAnyway(wish);
        int marked = nodes.size() / 2;
        if (marked == backgrounds.size()) {
            backgrounds.add(background());
        }
        Rectangle background = backgrounds.get(marked);
        background.setX(label.x() - 3);
        background.setY(label.y() - 1);
        background.setWidth(label.width() + 6);
        background.setHeight(label.height() + 2);
        nodes.add(background);
        add(words, label);
    }

    private Rectangle background() {
        Rectangle background = new Rectangle();
        background.setArcWidth(6);
        background.setArcHeight(6);
        background.setFill(colours.ground());
        background.setOpacity(0.85);
        return background;
    }

    /** A text on a halo in the colour of the ground; its left end and middle are the origin. */
    private Group withHalo(String words) {
        Text halo = text(words);
        halo.getStyleClass().add("overlay");
        halo.setFill(null);
        halo.setStroke(colours.ground());
        halo.setStrokeWidth(HALO);
        Text name = text(words);
        name.setFill(colours.label());
        return new Group(halo, name);
    }

    private Text text(String words) {
        Text text = new Text(words);
        text.setFont(colours.font());
        text.setTextOrigin(VPos.CENTER);
        return text;
    }

    private String name(int person) {
        return map.person(person).name();
    }

    private double width(int person) {
        return widths.computeIfAbsent(person, key -> measured(name(key)));
    }

    private double measured(String words) {
        return text(words).getLayoutBounds().getWidth();
    }
}

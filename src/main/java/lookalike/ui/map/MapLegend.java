package lookalike.ui.map;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import lookalike.ui.common.Texts;

/** Legend of the map; the signs of the face are listed while it is shown. */
final class MapLegend extends FlowPane {

    private static final double STAR = 8;

    MapLegend(MapState state) {
        super(18, 4);
        getStyleClass().add("map-legend");
        Node probe = entry(star(), "map.probe");
        Node matches = entry(shape(new Line(0, 0, 24, 0), "map-line"), "map.matches");
        for (Node node : new Node[] {probe, matches}) {
            node.visibleProperty().bind(state.probe().isNotNull());
            node.managedProperty().bind(node.visibleProperty());
        }
        getChildren()
                .addAll(
                        entry(shape(new Circle(5), "map-dot"), "map.person"),
                        entry(shape(new Circle(7), "map-ring"), "map.selected"),
                        probe,
                        matches);
    }

    private static Label entry(Node sign, String key) {
        Label label = new Label(Texts.get(key), sign);
        label.setGraphicTextGap(7);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node shape(Node shape, String style) {
        shape.getStyleClass().add(style);
        return shape;
    }

    private static Node star() {
        Polygon star = new Polygon();
        for (int corner = 0; corner < 10; corner++) {
            double radius = corner % 2 == 0 ? STAR : STAR * 0.45;
            star.getPoints().addAll(radius * Math.sin(corner * Math.PI / 5), -radius * Math.cos(corner * Math.PI / 5));
        }
        return shape(star, "map-star");
    }
}

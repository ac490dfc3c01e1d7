package lookalike.ui.map;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

/** The colours of the map from the stylesheet. A canvas cannot be styled, so nodes without a size carry the styles for it. */
final class MapColours extends Pane {

    private final Region people = wearer("map-people");
    private final Region match = wearer("map-match");
    private final Region selected = wearer("map-selected");
    private final Region probe = wearer("map-probe");
    private final Region ground = wearer("map-ground");
    private final Label label = new Label();

    /** @param changed run after a change of the theme */
    MapColours(Runnable changed) {
        setManaged(false);
        setMouseTransparent(true);
        label.getStyleClass().add("map-label");
        getChildren().addAll(people, match, selected, probe, ground, label);
        for (Region wearer : new Region[] {people, match, selected, probe, ground}) {
            wearer.backgroundProperty().addListener(property -> changed.run());
        }
        label.textFillProperty().addListener(property -> changed.run());
        label.fontProperty().addListener(property -> changed.run());
    }

    Color people() {
        return paint(people) instanceof Color colour ? colour : Color.GRAY;
    }

    Paint match() {
        return paint(match);
    }

    Paint selected() {
        return paint(selected);
    }

    Paint probe() {
        return paint(probe);
    }

    /** Colour behind everything. */
    Paint ground() {
        return paint(ground);
    }

    Paint label() {
        return label.getTextFill();
    }

    Font font() {
        return label.getFont();
    }

    private static Region wearer(String style) {
        Region wearer = new Region();
        wearer.getStyleClass().add(style);
        return wearer;
    }

    private static Paint paint(Region wearer) {
        return wearer.getBackground() == null
                        || wearer.getBackground().getFills().isEmpty()
                ? Color.GRAY
                : wearer.getBackground().getFills().get(0).getFill();
    }
}

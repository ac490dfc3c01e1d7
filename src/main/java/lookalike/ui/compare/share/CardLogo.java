package lookalike.ui.compare.share;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.QuadCurve;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/** The program's logo, two faces that share an eye, on white; the coordinates are those of the icon, which is 256 pixels wide. */
final class CardLogo extends Group {

    private static final double SIDE = 256;

    /** @param side in pixels */
    CardLogo(double side) {
        Rectangle ground = new Rectangle(SIDE, SIDE);
        ground.setArcWidth(112);
        ground.setArcHeight(112);
        ground.getStyleClass().add("card-logo-ground");
        Group sign = new Group(
                ground,
                styled(new Circle(98, 128, 66), "card-logo-line"),
                styled(new Circle(158, 128, 66), "card-logo-line-gold"),
                styled(new Circle(72, 114, 9), "card-logo-dot"),
                styled(new Circle(128, 114, 11), "card-logo-dot"),
                styled(new Circle(184, 114, 9), "card-logo-dot-gold"),
                styled(new QuadCurve(72, 150, 98, 174, 124, 150), "card-logo-line"),
                styled(new QuadCurve(132, 150, 158, 174, 184, 150), "card-logo-line-gold"));
        sign.getTransforms().add(new Scale(side / SIDE, side / SIDE));
        getChildren().add(sign);
    }

    private static Node styled(Node shape, String style) {
        shape.getStyleClass().add(style);
        return shape;
    }
}

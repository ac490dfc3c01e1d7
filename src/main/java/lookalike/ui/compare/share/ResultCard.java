package lookalike.ui.compare.share;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import lookalike.ui.common.StyleSheet;
import lookalike.ui.common.Texts;

/** A picture for sharing, 1200 x 630 pixels: both faces, their similarity, and both measures. The same in every theme. */
final class ResultCard extends Pane {

    static final double WIDTH = 1200;
    static final double HEIGHT = 630;

    private static final double MARGIN = 40;
    private static final double RADIUS = 206;
    private static final double RING = 9;
    private static final double LEFT = 384;
    private static final double RIGHT = WIDTH - LEFT;
    private static final double MIDDLE = 272;
    private static final double DISC = 148;
    private static final double NAMES = 478;
    private static final double NAME_WIDTH = 420;
    private static final double FOOT = 78;

    /** Side of a picture whose eyes, at 42 % of its height, are at 44 % of the circle's height. */
    private static final double PICTURE = 430;

    private static final double PICTURE_TOP = 66;

    private static final String PICTURELESS = "card-pictureless";

    private final Circle face = circle(LEFT, "card-face");
    private final Circle celebrity = circle(RIGHT, "card-celebrity");
    private final CardName mine = new CardName(NAME_WIDTH);
    private final CardName theirs = new CardName(NAME_WIDTH);
    private final Label headline = label("card-headline");

    /** @param probe a portrait of the face */
    ResultCard(CardContent content, Image probe) {
        getStyleClass().add("result-card");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setClip(new Rectangle(WIDTH, HEIGHT));
        fill(face, probe, LEFT);
        theirs.getStyleClass().add("card-celebrity-name");
        theirs.show(content.match().person().name());
        getChildren()
                .addAll(
                        ornament(1140, 10, "card-ornament-gold"),
                        ornament(120, 590, "card-ornament"),
                        box(logo(), MARGIN, 24, 300, 52, Pos.CENTER_LEFT),
                        box(headline, 400, 24, WIDTH - MARGIN - 400, 52, Pos.CENTER_RIGHT),
                        face,
                        celebrity,
                        box(letter(content), RIGHT - RADIUS, MIDDLE - RADIUS, 2 * RADIUS, 2 * RADIUS, Pos.CENTER),
                        box(disc(content), (WIDTH - DISC) / 2, MIDDLE - DISC / 2, DISC, DISC, Pos.CENTER),
                        box(mine, LEFT - NAME_WIDTH / 2, NAMES, NAME_WIDTH, 72, Pos.CENTER),
                        box(theirs, RIGHT - NAME_WIDTH / 2, NAMES, NAME_WIDTH, 72, Pos.CENTER),
                        box(new CardFoot(content), 0, HEIGHT - FOOT, WIDTH, FOOT, Pos.CENTER_LEFT));
        name(content);
    }

    /** Changes the words that depend on the name of the face's owner. */
    void name(CardContent content) {
        headline.setText(content.headline());
        mine.show(content.owner());
    }

    /** Shows the celebrity's portrait in place of a letter. */
    void show(Image portrait) {
        fill(celebrity, portrait, RIGHT);
        lookup("#card-letter").setVisible(false);
    }

    /** The card as a picture. Called on the FX thread. */
    Image picture() {
        Scene scene = new Scene(new Group(this), WIDTH, HEIGHT);
        scene.getStylesheets().setAll(StyleSheet.all());
        return scene.snapshot(new WritableImage((int) WIDTH, (int) HEIGHT));
    }

    private static void fill(Circle circle, Image portrait, double center) {
        circle.getStyleClass().remove(PICTURELESS);
        circle.setFill(new ImagePattern(portrait, center - PICTURE / 2, PICTURE_TOP, PICTURE, PICTURE, false));
    }

    private static Circle circle(double center, String style) {
        Circle circle = new Circle(center, MIDDLE, RADIUS - RING / 2);
        circle.setStrokeWidth(RING);
        circle.getStyleClass().addAll(style, PICTURELESS);
        return circle;
    }

    private static Circle ornament(double x, double y, String style) {
        Circle circle = new Circle(x, y, 230);
        circle.setStrokeWidth(60);
        circle.getStyleClass().add(style);
        return circle;
    }

    private static Node logo() {
        HBox logo = new HBox(12, new CardLogo(40), label("card-app", Texts.get("card.app")));
        logo.setAlignment(Pos.CENTER_LEFT);
        return logo;
    }

    private static Label letter(CardContent content) {
        String name = content.match().person().name();
        Label letter = label("card-letter", name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)));
        letter.setId("card-letter");
        return letter;
    }

    private static Node disc(CardContent content) {
        Label figure = label("card-figure", content.figure());
        if (content.figure().length() > 2) {
            figure.getStyleClass().add("card-figure-long");
        }
        VBox disc = new VBox(-6, figure, label("card-unit", Texts.get("card.unit")));
        disc.setAlignment(Pos.CENTER);
        disc.getStyleClass().add("card-disc");
        return disc;
    }

    private static Node box(Node content, double x, double y, double width, double height, Pos place) {
        StackPane box = new StackPane(content);
        box.setAlignment(place);
        box.setMinSize(width, height);
        box.setMaxSize(width, height);
        box.relocate(x, y);
        return box;
    }

    private static Label label(String style) {
        return label(style, "");
    }

    private static Label label(String style, String words) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }
}

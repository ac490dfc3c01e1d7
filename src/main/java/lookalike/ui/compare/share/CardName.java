package lookalike.ui.compare.share;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** A name below a face of the card. A long name is set smaller, then in two lines, and finally truncated. */
final class CardName extends Label {

    /** Font sizes in pixels. */
    static final double LARGEST = 38;

    static final double SMALLEST = 26;

    private static final double TWO_LINES = 72;

    private final double width;

    /** @param width that it takes at most, in pixels */
    CardName(double width) {
        this.width = width;
        getStyleClass().add("card-name");
        setAlignment(Pos.CENTER);
        setTextAlignment(TextAlignment.CENTER);
        setWrapText(true);
        setMinSize(width, TWO_LINES);
        setMaxSize(width, TWO_LINES);
    }

    /** Shows a name as large as possible. */
    void show(String name) {
        setText(name);
        setStyle("-fx-font-size: %.0fpx;".formatted(size(name)));
    }

    private double size(String name) {
        double size = LARGEST;
        while (size > SMALLEST && width(name, size) > width) {
            size--;
        }
        return size;
    }

    private static double width(String name, double size) {
        Text text = new Text(name);
        text.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, size));
        return text.getLayoutBounds().getWidth() + 2; // a label rounds its own width up
    }
}

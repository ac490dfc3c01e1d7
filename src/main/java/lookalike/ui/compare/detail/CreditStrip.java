package lookalike.ui.compare.detail;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import lookalike.image.Raster;
import lookalike.ui.common.Pictures;

/** The credit of a photo as a picture below a morph, because licences require it wherever the photo is used. */
final class CreditStrip {

    private static final double PADDING = 6;
    private static final double FONT_SIZE = 12;

    private CreditStrip() {}

    /** Draws the words, black on white, in as many lines as they need; on the FX thread. */
    static Raster of(String words) {
        Text text = new Text(words);
        text.setFont(Font.font(FONT_SIZE));
        text.setWrappingWidth(MorphFrames.SIDE - 2 * PADDING);
        double height = Math.ceil(text.getLayoutBounds().getHeight() + 2 * PADDING);
        Scene scene = new Scene(new StackPane(text), MorphFrames.SIDE, height, Color.WHITE);
        return Pictures.raster(scene.snapshot(null));
    }
}

package lookalike.ui.layout;

import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.image.WritablePixelFormat;
import javafx.scene.text.Text;

/** A picture of a window's scene, with the nodes drawn in it. To be used on the FX thread only. */
final class Picture {

    private final Look look;
    private final List<Shown> nodes;
    private final Image image;
    private final int[] withText;
    private final int[] withoutText;

    /** Takes a picture of a scene, which must have been laid out. */
    Picture(Scene scene, Look look) {
        this.look = look;
        Parent root = scene.getRoot();
        nodes = ShownNodes.in(root);
        WritableImage taken = scene.snapshot(null);
        image = taken;
        withText = pixels(taken);
        List<Node> texts = nodes.stream()
                .map(Shown::node)
                .filter(Text.class::isInstance)
                .filter(text -> !text.opacityProperty().isBound())
                .toList();
        List<Double> opacities = texts.stream().map(Node::getOpacity).toList();
        texts.forEach(text -> text.setOpacity(0));
        withoutText = pixels(scene.snapshot(null));
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).setOpacity(opacities.get(i));
        }
    }

    /** The look that the scene has. */
    Look look() {
        return look;
    }

    /** The nodes that are drawn, parents before children. */
    List<Shown> nodes() {
        return nodes;
    }

    /** The image of the scene. */
    Image image() {
        return image;
    }

    /** The pixel at a place as ARGB; 0 outside the picture. */
    int pixel(int x, int y) {
        return at(withText, x, y);
    }

    /** The same with all text made transparent. */
    int behindText(int x, int y) {
        return at(withoutText, x, y);
    }

    private int at(int[] pixels, int x, int y) {
        int width = (int) image.getWidth();
        return x < 0 || y < 0 || x >= width || y >= image.getHeight() ? 0 : pixels[y * width + x];
    }

    private static int[] pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        WritablePixelFormat<IntBuffer> format = PixelFormat.getIntArgbInstance();
        image.getPixelReader().getPixels(0, 0, width, height, format, argb, 0, width);
        return argb;
    }
}

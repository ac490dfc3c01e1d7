package lookalike.ui.common;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.image.WritablePixelFormat;
import javax.imageio.ImageIO;
import lookalike.image.Raster;

/** Converts pictures of the core to JavaFX's and back. */
public final class Pictures {

    private Pictures() {}

    /** A raster as an image of JavaFX. */
    public static Image of(Raster raster) {
        byte[] bgra = new byte[4 * raster.width() * raster.height()];
        for (int from = 0, to = 0; to < bgra.length; from += 3, to += 4) {
            System.arraycopy(raster.bgr(), from, bgra, to, 3);
            bgra[to + 3] = (byte) 0xff;
        }
        WritableImage image = new WritableImage(raster.width(), raster.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        raster.width(),
                        raster.height(),
                        PixelFormat.getByteBgraPreInstance(),
                        bgra,
                        0,
                        4 * raster.width());
        return image;
    }

    /** An image of JavaFX without transparent parts as a raster. */
    public static Raster raster(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        byte[] bgra = new byte[4 * width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getByteBgraInstance(), bgra, 0, 4 * width);
        byte[] bgr = new byte[3 * width * height];
        for (int from = 0, to = 0; to < bgr.length; from += 4, to += 3) {
            System.arraycopy(bgra, from, bgr, to, 3);
        }
        return new Raster(width, height, bgr);
    }

    /** An image of the clipboard as a PNG file's content. */
    public static byte[] png(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        WritablePixelFormat<IntBuffer> format = PixelFormat.getIntArgbInstance();
        image.getPixelReader().getPixels(0, 0, width, height, format, argb, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

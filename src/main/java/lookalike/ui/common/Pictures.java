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
import lookalike.face.FaceBox;
import lookalike.image.Affine;
import lookalike.image.Photo;
import lookalike.image.Raster;

/** From the core's pictures to JavaFX's and back. */
public final class Pictures {

    /** A face's picture shows this much more than its box, so that hair and chin are in it. */
    private static final double FACE_MARGIN = 1.6;

    /** A portrait shows so much that the whole head is in it even if its upper and lower thirds are cut off. */
    private static final double PORTRAIT_MARGIN = 2.9;

    private static final double FACE_LIFT = 0.06;

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
                        PixelFormat.getByteBgraInstance(),
                        bgra,
                        0,
                        4 * raster.width());
        return image;
    }

    /** A square picture of a face, {@code side} pixels wide, with hair and chin. */
    public static Image face(Photo photo, FaceBox box, int side) {
        return square(photo, box, FACE_MARGIN, side);
    }

    /** A square picture of a face with much around it, for a frame that is wider than high. */
    public static Image portrait(Photo photo, FaceBox box, int side) {
        return square(photo, box, PORTRAIT_MARGIN, side);
    }

    private static Image square(Photo photo, FaceBox box, double margin, int side) {
        double span = Math.min(box.longerSide() * margin, Math.min(photo.width(), photo.height()));
        double left = clamp(box.centerX() - span / 2, photo.width() - span);
        double top = clamp(box.centerY() - span * (0.5 + FACE_LIFT), photo.height() - span);
        double scale = side / span;
        return of(photo.crop(new Affine(scale, 0, -left * scale, 0, scale, -top * scale), side, side));
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

    private static double clamp(double value, double limit) {
        return Math.max(0, Math.min(limit, value));
    }
}

package lookalike.shared;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import lookalike.face.FaceBox;

/**
 * A large picture with the faces of some photos in it, in a grid.
 *
 * @param image the picture
 * @param faces the box of each face
 */
public record FaceCanvas(BufferedImage image, List<FaceBox> faces) {

    /**
     * A photo with the box of its face.
     *
     * @param file of the photo
     * @param face in its pixels
     */
    public record Portrait(Path file, FaceBox face) {}

    /**
     * Pastes one photo for each width, scaled so that its face has that width.
     *
     * @param widths of the faces in pixels of the picture
     */
    public static FaceCanvas of(int width, int height, List<Portrait> portraits, double... widths) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(90, 110, 130), width, height, new Color(200, 190, 170)));
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        int columns = Math.max(1, (int) Math.round(Math.sqrt((double) widths.length * width / height)));
        int rows = (widths.length + columns - 1) / columns;
        List<FaceBox> faces = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            Portrait portrait = portraits.get(i % portraits.size());
            BufferedImage photo = DegradedPhotos.shrunk(ImageIO.read(portrait.file.toFile()), portrait.face, widths[i]);
            int left = (int) ((i % columns + 0.5) * width / columns - photo.getWidth() / 2.0);
            int top = (int) ((i / columns + 0.5) * height / rows - photo.getHeight() / 2.0);
            g.drawImage(photo, left, top, null);
            double scale = widths[i] / portrait.face.width();
            faces.add(new FaceBox(
                    left + scale * portrait.face.x(),
                    top + scale * portrait.face.y(),
                    widths[i],
                    scale * portrait.face.height()));
        }
        g.dispose();
        return new FaceCanvas(image, faces);
    }

    /** The same width for a number of faces. */
    public static double[] same(int count, double width) {
        return IntStream.range(0, count).mapToDouble(i -> width).toArray();
    }

    /** Widths from one to another, each larger than the one before by the same factor. */
    public static double[] range(int count, double from, double to) {
        return IntStream.range(0, count)
                .mapToDouble(i -> from * Math.pow(to / from, i / (count - 1.0)))
                .toArray();
    }
}

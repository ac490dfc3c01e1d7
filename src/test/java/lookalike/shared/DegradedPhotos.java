package lookalike.shared;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Random;
import lookalike.face.FaceBox;

/** Photos made worse on purpose: shrunk, blurred, or with a part of the face covered. */
public final class DegradedPhotos {

    private DegradedPhotos() {}

    /**
     * The photo, shrunk until the face has a given width.
     *
     * @param faceWidth in pixels of the result
     */
    public static BufferedImage shrunk(BufferedImage photo, FaceBox face, double faceWidth) {
        double factor = faceWidth / face.width();
        int width = Math.max(1, (int) Math.round(photo.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(photo.getHeight() * factor));
        BufferedImage image = photo;
        while (image.getWidth() > 2 * width) { // halving averages pixels; one large step would skip some
            image = scaled(image, image.getWidth() / 2, image.getHeight() / 2);
        }
        return scaled(image, width, height);
    }

    /**
     * The photo blurred by a Gaussian.
     *
     * @param share the Gaussian's standard deviation over the face's width
     */
    public static BufferedImage blurred(BufferedImage photo, FaceBox face, double share) {
        double sigma = share * face.width();
        int radius = (int) Math.ceil(3 * sigma);
        float[] weights = new float[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            weights[i + radius] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += weights[i + radius];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) sum;
        }
        BufferedImage across =
                new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null).filter(photo, null);
        return new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null).filter(across, null);
    }

    /**
     * The photo with a plain rectangle over a part of the face.
     *
     * @param share of the box that is covered, 0..1
     */
    public static BufferedImage covered(BufferedImage photo, FaceBox face, double share, long seed) {
        Random random = new Random(seed);
        BufferedImage image = scaled(photo, photo.getWidth(), photo.getHeight());
        double width = face.width() * Math.sqrt(share) * (0.8 + 0.4 * random.nextDouble());
        double height = face.width() * face.height() * share / width;
        Graphics2D g = image.createGraphics();
        g.setColor(Color.getHSBColor(random.nextFloat(), 0.5f * random.nextFloat(), random.nextFloat()));
        g.fillRect(
                (int) (face.x() + random.nextDouble() * Math.max(0, face.width() - width)),
                (int) (face.y() + random.nextDouble() * Math.max(0, face.height() - height)),
                (int) width,
                (int) height);
        g.dispose();
        return image;
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return out;
    }
}

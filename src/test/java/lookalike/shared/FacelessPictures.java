package lookalike.shared;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures without a face, drawn from a seed: noise, text, houses, circles, fabric, foliage. */
public final class FacelessPictures {

    /** Subject of a picture. */
    public enum Subject {
        NOISE,
        TEXT,
        HOUSES,
        CIRCLES,
        FABRIC,
        FOLIAGE
    }

    private final Random random;
    private final int width;
    private final int height;

    private FacelessPictures(long seed) {
        random = new Random(seed);
        width = 200 + random.nextInt(900);
        height = 200 + random.nextInt(700);
    }

    /** Draws the picture for a seed, 200 to 1,100 pixels wide and 200 to 900 high. */
    public static BufferedImage draw(Subject subject, long seed) {
        FacelessPictures pictures = new FacelessPictures(seed);
        BufferedImage image = new BufferedImage(pictures.width, pictures.height, BufferedImage.TYPE_INT_RGB);
        if (subject == Subject.NOISE) {
            pictures.noise(image);
            return image;
        }
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, pictures.color(0.9f), 0, pictures.height, pictures.color(0.9f)));
        g.fillRect(0, 0, pictures.width, pictures.height);
        switch (subject) {
            case TEXT -> pictures.text(g);
            case HOUSES -> pictures.houses(g);
            case CIRCLES -> pictures.circles(g);
            case FABRIC -> pictures.fabric(g);
            default -> pictures.foliage(g);
        }
        g.dispose();
        return image;
    }

    /** A smiley, which many detectors take for a face. */
    public static BufferedImage smiley(long seed) {
        FacelessPictures pictures = new FacelessPictures(seed);
        BufferedImage image = new BufferedImage(pictures.width, pictures.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, pictures.width, pictures.height);
        double side = 0.7 * Math.min(pictures.width, pictures.height);
        g.translate((pictures.width - side) / 2, (pictures.height - side) / 2);
        g.scale(side, side);
        g.setColor(Color.getHSBColor(0.12f + 0.04f * pictures.random.nextFloat(), 0.8f, 1));
        g.fill(new Ellipse2D.Double(0, 0, 1, 1));
        g.setColor(Color.BLACK);
        double eye = 0.08 + 0.06 * pictures.random.nextDouble();
        g.fill(new Ellipse2D.Double(0.3 - eye / 2, 0.35 - eye / 2, eye, eye * 1.4));
        g.fill(new Ellipse2D.Double(0.7 - eye / 2, 0.35 - eye / 2, eye, eye * 1.4));
        g.setStroke(new BasicStroke(0.04f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D mouth = new Path2D.Double();
        mouth.moveTo(0.25, 0.62);
        mouth.quadTo(0.5, 0.75 + 0.25 * pictures.random.nextDouble(), 0.75, 0.62);
        g.draw(mouth);
        g.dispose();
        return image;
    }

    /** White noise summed over some octaves, so that it has detail at every size. */
    private void noise(BufferedImage image) {
        int octaves = 1 + random.nextInt(6);
        double[][] sums = new double[3][width * height];
        boolean colored = random.nextBoolean();
        for (int octave = 0; octave < octaves; octave++) {
            int cell = 1 << octave;
            for (int channel = 0; channel < 3; channel++) {
                addNoise(sums[colored ? channel : 0], cell);
            }
        }
        for (int i = 0; i < width * height; i++) {
            int r = level(sums[0][i], octaves);
            int g = colored ? level(sums[1][i], octaves) : r;
            int b = colored ? level(sums[2][i], octaves) : r;
            image.setRGB(i % width, i / width, r << 16 | g << 8 | b);
        }
    }

    private void addNoise(double[] sum, int cell) {
        int columns = width / cell + 2;
        double[] grid = random.doubles((long) columns * (height / cell + 2)).toArray();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double fx = (double) x / cell;
                double fy = (double) y / cell;
                int at = (int) fy * columns + (int) fx;
                double u = fx - (int) fx;
                double v = fy - (int) fy;
                double top = grid[at] * (1 - u) + grid[at + 1] * u;
                double bottom = grid[at + columns] * (1 - u) + grid[at + columns + 1] * u;
                sum[y * width + x] += top * (1 - v) + bottom * v;
            }
        }
    }

    private static int level(double sum, int octaves) {
        return (int) Math.max(0, Math.min(255, 128 + 300 * (sum / octaves - 0.5) * Math.sqrt(octaves)));
    }

    private void text(Graphics2D g) {
        String[] fonts = {Font.SERIF, Font.SANS_SERIF, Font.MONOSPACED};
        int size = 8 + random.nextInt(60);
        g.setFont(new Font(fonts[random.nextInt(3)], random.nextInt(2), size));
        g.setColor(color(0.3f));
        for (int y = size; y < height + size; y += size * 5 / 4) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < 3 * width / size; i++) {
                line.append(
                        random.nextInt(6) == 0
                                ? ' '
                                : (char) ((random.nextInt(8) == 0 ? 'A' : 'a') + random.nextInt(26)));
            }
            g.drawString(line.toString(), size / 2, y);
        }
    }

    private void houses(Graphics2D g) {
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            int w = width / 8 + random.nextInt(width / 3);
            int h = height / 6 + random.nextInt(height / 2);
            int x = random.nextInt(width) - w / 2;
            int y = height - h - random.nextInt(height / 4);
            g.setColor(color(0.8f));
            g.fillRect(x, y, w, h);
            g.setColor(color(0.6f));
            g.fillPolygon(new int[] {x - w / 10, x + w / 2, x + w + w / 10}, new int[] {y, y - h / 2, y}, 3);
            windows(g, x, y, w, h);
        }
    }

    private void windows(Graphics2D g, int x, int y, int w, int h) {
        int columns = 1 + random.nextInt(4);
        int rows = 1 + random.nextInt(3);
        g.setColor(color(0.3f));
        for (int i = 0; i < columns * rows; i++) {
            int left = x + w * (1 + 2 * (i % columns)) / (2 * columns + 1);
            int top = y + h * (1 + 2 * (i / columns)) / (2 * rows + 2);
            g.fillRect(left, top, w / (2 * columns + 1), h / (2 * rows + 2));
        }
        g.setColor(color(0.5f));
        g.fillRect(x + w * 2 / 5, y + h * 3 / 4, w / 5, h / 4);
    }

    private void circles(Graphics2D g) {
        int count = 3 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
            double side = (0.02 + 0.3 * random.nextDouble()) * Math.min(width, height);
            Ellipse2D circle = new Ellipse2D.Double(
                    random.nextInt(width) - side / 2, random.nextInt(height) - side / 2, side, side);
            g.setColor(color(1));
            if (random.nextInt(4) == 0) {
                g.setStroke(new BasicStroke(1 + random.nextInt(10)));
                g.draw(circle);
            } else {
                g.fill(circle);
            }
        }
    }

    private void fabric(Graphics2D g) {
        int bands = 2 + random.nextInt(5);
        AffineTransform straight = g.getTransform();
        for (int direction = 0; direction < 2; direction++) {
            g.rotate((random.nextInt(3) - 1) * Math.PI / 4 + direction * Math.PI / 2, width / 2.0, height / 2.0);
            int period = 6 + random.nextInt(80);
            for (int band = 0; band < bands; band++) {
                Color color = color(1);
                g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 90));
                int thickness = 1 + random.nextInt(period / 2);
                for (int at = -2 * width + random.nextInt(period); at < 3 * width; at += period) {
                    g.fillRect(at, -3 * height, thickness, 7 * height);
                }
            }
            g.setTransform(straight);
        }
    }

    private void foliage(Graphics2D g) {
        int count = 300 + random.nextInt(1500);
        AffineTransform straight = g.getTransform();
        double largest = (0.02 + 0.1 * random.nextDouble()) * Math.min(width, height);
        for (int i = 0; i < count; i++) {
            double length = largest * (0.3 + 0.7 * random.nextDouble());
            g.translate(random.nextInt(width), random.nextInt(height));
            g.rotate(2 * Math.PI * random.nextDouble());
            float light = 0.15f + 0.75f * i / count * random.nextFloat();
            Color leaf = Color.getHSBColor(0.2f + 0.15f * random.nextFloat(), 0.5f + 0.5f * random.nextFloat(), light);
            g.setPaint(new GradientPaint(0, 0, leaf, 0, (float) length / 3, leaf.darker()));
            g.fill(new Ellipse2D.Double(0, 0, length, length / 3));
            g.setTransform(straight);
        }
    }

    private Color color(float brightness) {
        return Color.getHSBColor(
                random.nextFloat(), 0.7f * random.nextFloat(), brightness * (0.6f + 0.4f * random.nextFloat()));
    }
}

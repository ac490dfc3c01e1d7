package lookalike.shared;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Clips in which photos of the sample cast move. */
public final class CastClips {

    private static final Path CAST = Path.of("assets", "sample-cast", "celebrities");

    private static final Map<Path, BufferedImage> PHOTOS = new ConcurrentHashMap<>();

    private static final Path PROBES = Path.of("assets", "sample-cast", "probes");

    private CastClips() {}

    /**
     * A photo in a frame.
     *
     * @param photo file of the photo
     * @param x horizontal centre, over the frame's width
     * @param y vertical centre, over the frame's height
     * @param size height of the photo over that of the frame
     */
    public record Placed(Path photo, double x, double y, double size) {

        /** A photo of a person by its number, from 0. */
        public static Placed of(String person, int photo, double x, double y, double size) {
            return new Placed(photos(person).get(photo), x, y, size);
        }
    }

    /** A probe photo of one of eight people, which is not in the person's folder. */
    public static Path probe(String person) {
        return PROBES.resolve(person.toLowerCase(Locale.ROOT).replace(' ', '-') + ".jpg");
    }

    /** Names of the people's folders, in order. */
    public static List<String> people() {
        return names(CAST).stream().filter(name -> !name.contains(".")).toList();
    }

    /** The photos of a person, in order. */
    public static List<Path> photos(String person) {
        return names(CAST.resolve(person)).stream()
                .filter(name -> name.endsWith(".jpg"))
                .map(name -> CAST.resolve(person).resolve(name))
                .toList();
    }

    /** A frame with some photos on a plain background; later photos lie over earlier ones. */
    public static BufferedImage frame(int width, int height, Placed... photos) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(96, 112, 104));
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (Placed placed : photos) {
            BufferedImage photo = PHOTOS.computeIfAbsent(placed.photo, CastClips::read);
            double scale = placed.size * height / photo.getHeight();
            g.drawImage(
                    photo,
                    new AffineTransform(
                            scale,
                            0,
                            0,
                            scale,
                            placed.x * width - scale * photo.getWidth() / 2,
                            placed.y * height - scale * photo.getHeight() / 2),
                    null);
        }
        g.dispose();
        return image;
    }

    /** The picture as a clip stores it if a player has to turn it. */
    public static BufferedImage stored(BufferedImage upright, int turnedByPlayer) {
        int back = Math.floorMod(-turnedByPlayer, 360);
        boolean across = back % 180 != 0;
        int width = across ? upright.getHeight() : upright.getWidth();
        int height = across ? upright.getWidth() : upright.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.translate(width / 2.0, height / 2.0);
        g.rotate(Math.toRadians(back));
        g.translate(-upright.getWidth() / 2.0, -upright.getHeight() / 2.0);
        g.drawImage(upright, 0, 0, null);
        g.dispose();
        return image;
    }

    private static BufferedImage read(Path photo) {
        try {
            return ImageIO.read(photo.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package lookalike.shared;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lookalike.catalog.Catalog;
import lookalike.index.IndexBuilder;
import lookalike.platform.folders.AppFolders;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * The sample cast with one error of most kinds: a person under two names, a photo in the wrong folder, a copy, a photo with two people,
 * and a photo that cannot be read.
 */
public final class FaultyCast {

    /** A person with three photos; two more are under {@link #OTHER_NAME}. */
    public static final String NAME = "Mara Ellison";

    /** Another name of the same person. */
    public static final String OTHER_NAME = "Mara Elison";

    /** A photo of {@link #STRAY_PERSON} in the folder of {@link #WRONG_PERSON}. */
    public static final String STRAY = "Tobias Engel/nathan-rourke-2.jpg";

    /** The person in the stray photo. */
    public static final String STRAY_PERSON = "Nathan Rourke";

    /** The person whose folder contains the stray photo. */
    public static final String WRONG_PERSON = "Tobias Engel";

    /** A smaller copy of another photo. */
    public static final String COPY = "Pascal Renaud/half.jpg";

    /** A photo with somebody larger beside its person. */
    public static final String TWO_PEOPLE = "Desmond Price/beside.jpg";

    /** A file that is not a picture. */
    public static final String BROKEN = "Kira Nakamura/broken.jpg";

    private static Path built;

    private FaultyCast() {}

    /** Copies the photos into a folder that does not exist yet, and their catalogue, which refers to the original folder, to a file. */
    public static void copyTo(Path images, Path catalog) {
        try {
            Folders.copy(built().resolve("images"), images);
            Files.createDirectories(catalog.getParent());
            Files.copy(built().resolve("cast.catalog"), catalog);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path built() throws IOException {
        if (built == null) {
            Path folder = Files.createTempDirectory("faulty-cast");
            Path images = folder.resolve("images");
            Folders.copy(AppFolders.current().sampleCast(), images);
            plant(images);
            Path file = folder.resolve("cast.catalog");
            SampleCatalog.copyTo(file);
            try (Catalog catalog = Catalog.open(file)) {
                new IndexBuilder(TestModels.starter(), Runtime.getRuntime().availableProcessors())
                        .build(images, catalog, Progress.NONE, new CancelSignal());
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            built = folder;
        }
        return built;
    }

    private static void plant(Path images) throws IOException {
        Path other = Files.createDirectories(images.resolve(OTHER_NAME));
        for (int number : List.of(4, 5)) {
            String photo = "mara-ellison-" + number + ".jpg";
            Files.move(images.resolve(NAME).resolve(photo), other.resolve(photo));
        }
        Files.move(images.resolve(STRAY_PERSON).resolve("nathan-rourke-2.jpg"), images.resolve(STRAY));
        BufferedImage picture =
                ImageIO.read(images.resolve("Pascal Renaud/pascal-renaud-2.jpg").toFile());
        write(images.resolve(COPY), picture.getWidth() / 2, picture.getHeight() / 2, picture, 0.5, picture, 0);
        BufferedImage large = ImageIO.read(
                images.resolve("Victor Salazar/victor-salazar-1.jpg").toFile());
        BufferedImage small =
                ImageIO.read(images.resolve("Desmond Price/desmond-price-1.jpg").toFile());
        write(images.resolve(TWO_PEOPLE), (int) (1.6 * large.getWidth()), large.getHeight(), large, 1, small, 0.6);
        Files.writeString(images.resolve(BROKEN), "no picture");
    }

    /** Writes one picture, and another one to the right of it. */
    private static void write(
            Path file, int width, int height, BufferedImage one, double scale, BufferedImage other, double otherScale)
            throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        int end = (int) (one.getWidth() * scale);
        graphics.drawImage(scaled(one, scale), 0, 0, null);
        if (otherScale > 0) {
            graphics.drawImage(scaled(other, otherScale), end, 0, null);
        }
        graphics.dispose();
        ImageIO.write(picture, "jpg", file.toFile());
    }

    private static Image scaled(BufferedImage picture, double scale) {
        return picture.getScaledInstance(
                (int) (picture.getWidth() * scale), (int) (picture.getHeight() * scale), BufferedImage.SCALE_SMOOTH);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package lookalike.ui.layout;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lookalike.shared.CastClips;
import lookalike.shared.CastClips.Placed;
import lookalike.shared.ClipWriter;

/** Datasets and photos that are hard to lay out, made from the sample cast. */
final class HardData {

    /** A long name without a space, one of sixty characters, and names in other scripts. */
    static final List<String> NAMES = List.of(
            "Wolfeschlegelsteinhausenbergerdorff",
            "Maria Aurelia Sofia Ekaterina Featherstonehaugh-Cholmondeley",
            "Константин Сергеевич Станиславский",
            "阿诺德·施瓦辛格",
            "محمد عبد الوهاب الإسكندراني",
            "Ng",
            "Þorbjörg Ágústsdóttir",
            "WWWWWWWWWWWW MMMMMMMMMMMM");

    private static final int COLUMNS = 5;
    private static final int ROWS = 4;
    private static final int TILE = 360;

    private HardData() {}

    /** The sample cast, with the first people renamed to the hard names. */
    static Path namedHard(Path sample, Path folder) throws IOException {
        List<Path> people = folders(sample);
        for (int i = 0; i < people.size(); i++) {
            String name = i < NAMES.size()
                    ? NAMES.get(i)
                    : people.get(i).getFileName().toString();
            copy(people.get(i), folder.resolve(name), Integer.MAX_VALUE);
        }
        return folder;
    }

    /** A dataset with one photo of each of a few people: it cannot be calibrated. The first has two more that cannot be used. */
    static Path uncalibrated(Path sample, Path folder, int people) throws IOException {
        List<Path> some = folders(sample).subList(0, people);
        for (Path person : some) {
            copy(person, folder.resolve(person.getFileName().toString()), 1);
        }
        Path first = folder.resolve(some.get(0).getFileName().toString());
        faceless(first.resolve("a photo of the house where she was born, without anybody in it.png"));
        Files.writeString(first.resolve("letter.jpg"), "no picture");
        return folder;
    }

    /** A folder with three photos of one person, two of another, and one of a third. */
    static Path unsorted(Path sample, Path folder) throws IOException {
        List<Path> people = folders(sample);
        copy(people.get(0), folder, 3);
        copy(people.get(1), folder, 2);
        copy(people.get(2), folder, 1);
        return folder;
    }

    /** A photo of twenty people. */
    static Path crowd(Path sample, Path file) throws IOException {
        BufferedImage crowd = new BufferedImage(COLUMNS * TILE, ROWS * TILE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = crowd.createGraphics();
        List<Path> people = folders(sample);
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            BufferedImage photo = ImageIO.read(photos(people.get(i)).get(0).toFile());
            graphics.drawImage(
                    photo.getScaledInstance(TILE, TILE, Image.SCALE_SMOOTH),
                    i % COLUMNS * TILE,
                    i / COLUMNS * TILE,
                    null);
        }
        graphics.dispose();
        ImageIO.write(crowd, "jpg", file.toFile());
        return file;
    }

    /** A photo without a face. */
    static Path faceless(Path file) throws IOException {
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    /** A clip of two people who stand still. */
    static Path clip(Path file) throws IOException {
        try (ClipWriter writer = new ClipWriter(file, ClipWriter.Settings.of("mjpeg", 640, 360))) {
            BufferedImage frame = CastClips.frame(
                    640,
                    360,
                    Placed.of("Ada Sterling", 0, 0.28, 0.5, 0.8),
                    Placed.of("Desmond Price", 0, 0.72, 0.5, 0.8));
            for (int i = 0; i < 200; i++) {
                writer.add(i / 10.0, frame);
            }
        }
        return file;
    }

    private static void copy(Path from, Path to, int most) throws IOException {
        Files.createDirectories(to);
        for (Path photo : photos(from).stream().limit(most).toList()) {
            Files.copy(photo, to.resolve(photo.getFileName()));
        }
    }

    private static List<Path> photos(Path person) throws IOException {
        try (Stream<Path> files = Files.list(person)) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> folders(Path sample) throws IOException {
        try (Stream<Path> files = Files.list(sample)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }
}

package lookalike.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import lookalike.face.FaceBox;
import lookalike.shared.DegradedPhotos;

/** A copy of LFW, made of links, with errors in known places. No person has errors of two kinds. */
final class PlantedErrors {

    static final int SPLIT = 100;
    static final int MOVED = 100;
    static final int EACH = 50;

    private static final float QUALITY = 0.4f;
    private static final double BLUR = 0.05;
    private static final float DARK = 0.15f;

    private final Path folder;
    private final Random random;
    private final TreeMap<String, List<Path>> people = new TreeMap<>();
    private final List<String> untouched;

    /** Two labels, or two paths, that belong together. */
    record Twin(String one, String other) {}

    final List<Twin> split = new ArrayList<>();
    final List<Twin> moved = new ArrayList<>();
    final List<Twin> resaved = new ArrayList<>();
    final List<Twin> mirrored = new ArrayList<>();
    final List<String> blurred = new ArrayList<>();
    final List<String> darkened = new ArrayList<>();

    /** Makes the copy. */
    PlantedErrors(Path images, Path folder, long seed) throws IOException {
        this.folder = folder;
        random = new Random(seed);
        try (Stream<Path> folders = Files.list(images)) {
            for (Path person : folders.sorted().toList()) {
                try (Stream<Path> files = Files.list(person)) {
                    people.put(
                            person.getFileName().toString(),
                            new ArrayList<>(files.sorted().toList()));
                }
            }
        }
        untouched = new ArrayList<>(people.keySet());
        Collections.shuffle(untouched, random);
        plant();
    }

    /** The labels of all people with an error. */
    Set<String> touched() {
        Set<String> labels = new HashSet<>(people.keySet());
        labels.removeAll(untouched);
        split.forEach(twin -> labels.add(twin.other()));
        return labels;
    }

    private void plant() throws IOException {
        Set<Path> gone = new HashSet<>();
        Set<String> names = new HashSet<>(people.keySet());
        for (int i = 0; i < SPLIT; i++) {
            String label = next(4);
            String other = anotherName(names);
            List<Path> photos = new ArrayList<>(people.get(label));
            Collections.shuffle(photos, random);
            int part = 2 + random.nextInt(photos.size() / 2 - 1);
            for (Path photo : photos.subList(0, part)) {
                gone.add(photo);
                link(photo, other);
            }
            split.add(new Twin(label, other));
        }
        for (int i = 0; i < MOVED; i++) {
            List<Path> photos = people.get(next(3));
            String target = next(2);
            Path photo = photos.get(random.nextInt(photos.size()));
            gone.add(photo);
            moved.add(new Twin(link(photo, target), target));
        }
        for (int i = 0; i < EACH; i++) {
            resaved.add(copy(i, "resaved", image -> scaled(image, 0.5)));
            mirrored.add(copy(i, "mirrored", PlantedErrors::mirrored));
        }
        for (int i = 0; i < EACH; i++) {
            blurred.add(replaced(gone, image -> DegradedPhotos.blurred(image, middle(image), BLUR)));
            darkened.add(replaced(gone, image -> new RescaleOp(DARK, 0, null).filter(image, null)));
        }
        for (var person : people.entrySet()) {
            for (Path photo : person.getValue()) {
                if (!gone.contains(photo)) {
                    link(photo, person.getKey());
                }
            }
        }
    }

    private interface Change {
        BufferedImage of(BufferedImage image);
    }

    /** Plants a copy of a photo; every other copy goes into another person's folder. */
    private Twin copy(int number, String name, Change change) throws IOException {
        String label = next(1);
        Path photo = people.get(label).get(0);
        String target = number % 2 == 0 ? label : next(2);
        String path = target + "/" + name + number + ".jpg";
        write(change.of(ImageIO.read(photo.toFile())), path);
        return new Twin(label + "/" + photo.getFileName(), path);
    }

    private String replaced(Set<Path> gone, Change change) throws IOException {
        String label = next(2);
        Path photo = people.get(label).get(0);
        gone.add(photo);
        String path = label + "/" + photo.getFileName();
        write(change.of(ImageIO.read(photo.toFile())), path);
        return path;
    }

    /** The label of a person with at least this many photos and no errors yet. */
    private String next(int photos) {
        for (int i = 0; i < untouched.size(); i++) {
            if (people.get(untouched.get(i)).size() >= photos) {
                return untouched.remove(i);
            }
        }
        throw new IllegalStateException("nobody is left with " + photos + " photos");
    }

    /** A name made of one person's given name and another's family name. */
    private String anotherName(Set<String> names) {
        List<String> all = List.copyOf(people.keySet());
        while (true) {
            String given = all.get(random.nextInt(all.size())).split("_")[0];
            String[] words = all.get(random.nextInt(all.size())).split("_");
            String name = given + "_" + words[words.length - 1];
            if (names.add(name)) {
                return name;
            }
        }
    }

    private String link(Path photo, String label) throws IOException {
        Path to = Files.createDirectories(folder.resolve(label)).resolve(photo.getFileName());
        Files.createSymbolicLink(to, photo);
        return label + "/" + photo.getFileName();
    }

    private void write(BufferedImage image, String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(QUALITY);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
    }

    /** Approximate box around the face in a photo of LFW. */
    private static FaceBox middle(BufferedImage image) {
        double side = 0.4 * image.getWidth();
        return new FaceBox(0.3 * image.getWidth(), 0.3 * image.getHeight(), side, side);
    }

    private static BufferedImage scaled(BufferedImage image, double factor) {
        int width = (int) (image.getWidth() * factor);
        int height = (int) (image.getHeight() * factor);
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return out;
    }

    private static BufferedImage mirrored(BufferedImage image) {
        AffineTransform flip = AffineTransform.getScaleInstance(-1, 1);
        flip.translate(-image.getWidth(), 0);
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        return new AffineTransformOp(flip, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, out);
    }
}

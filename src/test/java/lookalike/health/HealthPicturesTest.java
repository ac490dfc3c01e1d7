package lookalike.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lookalike.catalog.Catalog;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.face.Landmarks;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.index.Gallery;
import lookalike.index.IndexBuilder;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.DegradedPhotos;
import lookalike.shared.Folders;
import lookalike.shared.SampleCatalog;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests findings that need the pixels of photos, on a copy of the sample cast with planted errors and on the original. */
class HealthPicturesTest {

    @TempDir
    private static Path folder;

    private static List<String> people;
    private static List<Finding> healthy;
    private static List<Finding> findings;

    @BeforeAll
    static void plant() throws IOException {
        Path healthyFile = folder.resolve("healthy.catalog");
        SampleCatalog.copyTo(healthyFile);
        healthy = check(healthyFile);
        Path images = folder.resolve("images");
        Folders.copy(AppFolders.current().sampleCast(), images);
        try (Stream<Path> folders = Files.list(images)) {
            people = folders.filter(Files::isDirectory)
                    .map(person -> person.getFileName().toString())
                    .sorted()
                    .toList();
        }
        write(scaled(photo(images, 0), 0.5), images, 0, "half.jpg");
        write(mirrored(photo(images, 1)), images, 2, "mirrored.jpg");
        write(cropped(photo(images, 3)), images, 3, "cropped.jpg");
        write(new RescaleOp(0.12f, 0, null).filter(photo(images, 4), null), images, 4, "dark.jpg");
        BufferedImage sharp = photo(images, 5);
        FaceBox middle = new FaceBox(
                0.3 * sharp.getWidth(), 0.2 * sharp.getHeight(), 0.35 * sharp.getWidth(), 0.35 * sharp.getWidth());
        write(DegradedPhotos.blurred(sharp, middle, 0.05), images, 5, "blurred.jpg");
        write(sideBySide(photo(images, 6), scaled(photo(images, 7), 0.6)), images, 7, "beside.jpg");
        write(withSunglasses(photo(images, 9)), images, 9, "sunglasses.jpg");
        Files.writeString(images.resolve(people.get(8)).resolve("broken.jpg"), "no picture");
        Path file = folder.resolve("planted.catalog");
        SampleCatalog.copyTo(file);
        try (Catalog catalog = Catalog.open(file)) {
            new IndexBuilder(TestModels.starter(), Runtime.getRuntime().availableProcessors())
                    .build(images, catalog, Progress.NONE, new CancelSignal());
        }
        findings = check(file);
    }

    @Test
    void theSampleCastIsHealthy() {
        assertThat(healthy).isEmpty();
    }

    @Test
    void aCopyAtHalfTheSizeIsFoundAndTheLargerOneKept() {
        Finding found = about(FindingKind.NEAR_DUPLICATE, path(0, "half.jpg"));
        assertThat(found.people()).containsExactly(people.get(0));
        assertThat(found.photos()).hasSize(2).last().isEqualTo(path(0, "half.jpg"));
        assertThat(found.suggestion()).isEqualTo(Suggestion.KEEP_FIRST);
        assertThat(found.evidence()).containsEntry("mirrored", 0.0).containsEntry("same-content", 0.0);
    }

    @Test
    void aMirroredCopyUnderAnotherNameIsOnePictureUnderTwoNames() {
        Finding found = about(FindingKind.NEAR_DUPLICATE, path(2, "mirrored.jpg"));
        assertThat(found.people()).containsExactlyInAnyOrder(people.get(1), people.get(2));
        assertThat(found.evidence()).containsEntry("mirrored", 1.0);
        assertThat(found.suggestion()).isEqualTo(Suggestion.REVIEW);
        assertThat(of(FindingKind.WRONG_PERSON))
                .noneMatch(finding -> finding.photos().contains(path(2, "mirrored.jpg")));
    }

    @Test
    void aSlightlyCroppedCopyIsFound() {
        assertThat(about(FindingKind.NEAR_DUPLICATE, path(3, "cropped.jpg")).people())
                .containsExactly(people.get(3));
    }

    @Test
    void nothingElseIsTakenForACopy() {
        assertThat(of(FindingKind.NEAR_DUPLICATE))
                .allMatch(finding -> finding.photos().stream()
                        .anyMatch(path -> path.matches(".*/(half|mirrored|cropped|dark|blurred|beside)\\.jpg")));
    }

    @Test
    void darkAndBlurredPhotosAreWeak() {
        Finding dark = about(FindingKind.WEAK, path(4, "dark.jpg"));
        assertThat(dark.evidence().get("brightness")).isLessThan(WeakPhotos.DARK);
        Finding blurred = about(FindingKind.WEAK, path(5, "blurred.jpg"));
        assertThat(blurred.evidence().get("sharpness")).isLessThan(WeakPhotos.FAINT_DETAIL);
        assertThat(blurred.evidence().get("brightness")).isGreaterThan(WeakPhotos.DARK);
        assertThat(of(FindingKind.WEAK)).hasSize(3);
    }

    @Test
    void eyesBehindSunglassesAreWeak() {
        Finding found = about(FindingKind.WEAK, path(9, "sunglasses.jpg"));
        assertThat(found.evidence().get("eyes-covered")).isBetween(HealthCheck.LEAST_CERTAINTY, 0.9);
        assertThat(found.certainty()).isCloseTo(found.evidence().get("eyes-covered"), offset(1e-4));
        assertThat(found.suggestion()).isEqualTo(Suggestion.EXCLUDE);
    }

    @Test
    void aBystandersFaceThatWasTakenIsFound() {
        Finding found = about(FindingKind.WRONG_FACE, path(7, "beside.jpg"));
        assertThat(found.people()).containsExactly(people.get(7));
        assertThat(found.suggestion()).isEqualTo(Suggestion.TAKE_FACE);
        assertThat(found.evidence()).containsKeys("x", "y", "width", "height");
        assertThat(of(FindingKind.WRONG_PERSON)).isEmpty();
    }

    @Test
    void aPhotoThatCannotBeReadIsUnusable() {
        assertThat(about(FindingKind.UNUSABLE, path(8, "broken.jpg")).certainty())
                .isEqualTo(1);
    }

    private static List<Finding> check(Path file) {
        LoadedModels models = TestModels.starter();
        try (Catalog catalog = Catalog.open(file)) {
            Gallery gallery = Gallery.load(catalog, models.descriptorModel());
            return new HealthCheck(catalog, gallery, () -> models, Progress.NONE, new CancelSignal())
                    .findings(EnumSet.allOf(FindingKind.class));
        }
    }

    private static List<Finding> of(FindingKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    private static Finding about(FindingKind kind, String path) {
        return of(kind).stream()
                .filter(finding -> finding.photos().contains(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding about " + path + " in " + findings));
    }

    private static String path(int person, String name) {
        return people.get(person) + "/" + name;
    }

    private static BufferedImage photo(Path images, int person) throws IOException {
        try (Stream<Path> files = Files.list(images.resolve(people.get(person)))) {
            return ImageIO.read(files.sorted().findFirst().orElseThrow().toFile());
        }
    }

    private static void write(BufferedImage image, Path images, int person, String name) throws IOException {
        ImageIO.write(image, "jpg", images.resolve(path(person, name)).toFile());
    }

    private static BufferedImage canvas(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    }

    /** The photo with dark ellipses over the eyes of the largest face and a bar between them. */
    private static BufferedImage withSunglasses(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        Landmarks landmarks;
        try (Photo photo = PhotoReader.read("face.png", bytes.toByteArray());
                FacePipeline pipeline = new FacePipeline(TestModels.starter())) {
            landmarks = pipeline.largestFace(photo).orElseThrow().landmarks();
        }
        BufferedImage out = canvas(image.getWidth(), image.getHeight());
        Graphics2D g = out.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.setColor(new Color(20, 20, 25));
        double width = landmarks.x(16) - landmarks.x(0);
        for (Landmarks.Part eye : List.of(Landmarks.Part.LEFT_EYE, Landmarks.Part.RIGHT_EYE)) {
            double x = eye.points().mapToDouble(landmarks::x).average().orElseThrow();
            double y = eye.points().mapToDouble(landmarks::y).average().orElseThrow();
            g.fill(new Ellipse2D.Double(x - 0.16 * width, y - 0.11 * width, 0.32 * width, 0.24 * width));
        }
        g.dispose();
        return out;
    }

    private static BufferedImage scaled(BufferedImage image, double factor) {
        BufferedImage out = canvas((int) (image.getWidth() * factor), (int) (image.getHeight() * factor));
        Graphics2D g = out.createGraphics();
        g.drawImage(image.getScaledInstance(out.getWidth(), out.getHeight(), Image.SCALE_AREA_AVERAGING), 0, 0, null);
        g.dispose();
        return out;
    }

    private static BufferedImage mirrored(BufferedImage image) {
        BufferedImage out = canvas(image.getWidth(), image.getHeight());
        Graphics2D g = out.createGraphics();
        g.drawImage(image, image.getWidth(), 0, -image.getWidth(), image.getHeight(), null);
        g.dispose();
        return out;
    }

    private static BufferedImage cropped(BufferedImage image) {
        int x = image.getWidth() / 25;
        int y = image.getHeight() / 25;
        BufferedImage out = canvas(image.getWidth() - 2 * x, image.getHeight() - y);
        Graphics2D g = out.createGraphics();
        g.drawImage(image, -x, 0, null);
        g.dispose();
        return out;
    }

    private static BufferedImage sideBySide(BufferedImage one, BufferedImage other) {
        BufferedImage out = canvas(one.getWidth() + other.getWidth(), one.getHeight());
        Graphics2D g = out.createGraphics();
        g.drawImage(one, 0, 0, null);
        g.drawImage(other, one.getWidth(), 0, null);
        g.dispose();
        return out;
    }
}

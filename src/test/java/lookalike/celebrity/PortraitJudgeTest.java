package lookalike.celebrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import lookalike.celebrity.JudgedPhoto.Look;
import lookalike.celebrity.PhotoFetch.Fetched;
import lookalike.face.Descriptor;
import lookalike.face.FaceBox;
import lookalike.face.LoadedModels;
import lookalike.model.ModelPreference;
import lookalike.model.ModelStore;
import lookalike.platform.folders.AppFolders;
import lookalike.task.CancelSignal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests photos of the sample cast that are judged by their faces. */
class PortraitJudgeTest {

    private static final Path CAST = AppFolders.current().sampleCast();
    private static final String ADA = "Ada Sterling/ada-sterling-";

    private static PortraitJudge judge;
    private static Descriptor ada;

    @BeforeAll
    static void open() throws IOException {
        judge = new PortraitJudge(
                LoadedModels.load(ModelStore.of(List.of(), AppFolders.current()), new ModelPreference(null, null)));
        ada = judge.portrait(file(320, 320), fetched(photo(ADA + 1))).orElseThrow();
    }

    @AfterAll
    static void close() {
        judge.close();
    }

    @Test
    void anotherPhotoOfThePersonIsTaken() throws IOException {
        JudgedPhoto photo = judge(photo(ADA + 2), 320, 320, List.of());
        assertThat(photo.labelled()).isEmpty();
        assertThat(photo.look().descriptor().distance(ada)).isBetween(0.3, 1.0898);
    }

    @Test
    void inAGroupTheRightFaceIsMeant() throws IOException {
        byte[] group =
                group(photo("Emil Novak/emil-novak-1"), photo(ADA + 3), photo("Greta Halloran/greta-halloran-1"));
        JudgedPhoto photo = judge(group, 960, 320, List.of());
        FaceBox face = photo.labelled().orElseThrow();
        assertThat(face.centerX()).isBetween(320.0, 640.0);
        assertThat(judge.known(write(group), photo.labelled())
                        .orElseThrow()
                        .descriptor()
                        .distance(ada))
                .isLessThan(1.0898);
    }

    @Test
    void otherPeopleAreLeftOut() throws IOException {
        assertRejected(photo("Greta Halloran/greta-halloran-1"), 320, 320, List.of(), Rejection.OTHER_PERSON);
        byte[] twice = group(photo(ADA + 2), photo(ADA + 4));
        assertRejected(twice, 640, 320, List.of(), Rejection.SEVERAL);
        assertRejected(
                encoded(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB)),
                400,
                300,
                List.of(),
                Rejection.NO_FACE);
    }

    @Test
    void unclearPicturesAreLeftOut() throws IOException {
        assertRejected(scaled(photo(ADA + 2), 0.3), 96, 96, List.of(), Rejection.SMALL);
        byte[] blurred = scaled(scaled(photo(ADA + 2), 0.08), 12.5);
        assertThatThrownBy(() -> judge(blurred, 325, 325, List.of())).isInstanceOf(RejectionException.class);
        byte[] whole = photo(ADA + 2);
        assertRejected(Arrays.copyOf(whole, whole.length / 2), 320, 320, List.of(), Rejection.DAMAGED);
        assertRejected("no picture".getBytes(), 320, 320, List.of(), Rejection.DAMAGED);
        assertRejected(whole, 640, 480, List.of(), Rejection.OTHER_SIZE);
    }

    @Test
    void copiesAreLeftOut() throws IOException {
        List<Look> there = List.of(judge(photo(ADA + 2), 320, 320, List.of()).look());
        assertRejected(photo(ADA + 2), 320, 320, there, Rejection.COPY);
        assertRejected(scaled(photo(ADA + 2), 0.8), 256, 256, there, Rejection.COPY);
        assertRejected(mirrored(photo(ADA + 2)), 320, 320, there, Rejection.COPY);
        assertThat(judge(photo(ADA + 5), 320, 320, there)).isNotNull();
    }

    @Test
    void aPortraitOfNobodyOrOfSeveralIsNone() throws IOException {
        byte[] nothing = encoded(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB));
        assertThat(judge.portrait(file(400, 300), fetched(nothing))).isEmpty();
        byte[] two = group(photo(ADA + 2), photo("Greta Halloran/greta-halloran-1"));
        assertThat(judge.portrait(file(640, 320), fetched(two))).isEmpty();
    }

    private static void assertRejected(byte[] photo, int width, int height, List<Look> others, Rejection reason) {
        assertThatThrownBy(() -> judge(photo, width, height, others))
                .asInstanceOf(InstanceOfAssertFactories.type(RejectionException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static JudgedPhoto judge(byte[] photo, int width, int height, List<Look> others) {
        return judge.judge(file(width, height), fetched(photo), ada, others, new CancelSignal());
    }

    private static Fetched fetched(byte[] photo) {
        return new Fetched(photo, "jpg");
    }

    private static CommonsFile file(int width, int height) {
        CommonsFile.Fetched fetched = new CommonsFile.Fetched(URI.create("http://localhost/"), true, width, height);
        return new CommonsFile("Ada.jpg", "image/jpeg", width, height, "0", fetched, "CC0", "", "", "", "", "2000", "");
    }

    private static byte[] photo(String name) throws IOException {
        return Files.readAllBytes(CAST.resolve(name + ".jpg"));
    }

    private static Path write(byte[] photo) throws IOException {
        Path file = Files.createTempFile("photo", ".jpg");
        file.toFile().deleteOnExit();
        return Files.write(file, photo);
    }

    private static byte[] group(byte[]... photos) throws IOException {
        BufferedImage all = new BufferedImage(320 * photos.length, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = all.createGraphics();
        for (int i = 0; i < photos.length; i++) {
            pen.drawImage(ImageIO.read(new ByteArrayInputStream(photos[i])), 320 * i, 0, null);
        }
        pen.dispose();
        return encoded(all);
    }

    private static byte[] scaled(byte[] photo, double scale) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        int side = (int) Math.round(image.getWidth() * scale);
        return drawn(
                image,
                side,
                AffineTransform.getScaleInstance(side / (double) image.getWidth(), side / (double) image.getWidth()));
    }

    private static byte[] mirrored(byte[] photo) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        AffineTransform mirror = new AffineTransform(-1, 0, 0, 1, image.getWidth(), 0);
        return drawn(image, image.getWidth(), mirror);
    }

    private static byte[] drawn(BufferedImage image, int side, AffineTransform map) throws IOException {
        BufferedImage changed = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = changed.createGraphics();
        pen.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, map, null);
        pen.dispose();
        return encoded(changed);
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}

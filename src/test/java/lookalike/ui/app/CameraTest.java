package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import lookalike.image.Camera;
import lookalike.shared.CastClips;
import lookalike.shared.CastClips.Placed;
import lookalike.shared.ClipWriter;
import lookalike.ui.camera.CameraSource;
import org.junit.jupiter.api.Test;

/** The camera's dialog; numbered pictures stand in for the camera. */
class CameraTest extends WindowDriver {

    private final List<Camera> cameras = new CopyOnWriteArrayList<>();

    @Test
    void aPhotoIsTakenComparedAndTheCameraIsOff() throws IOException {
        film();
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        openTheCamera();
        await("a face", () -> robot.lookup(".camera-outline").queryAll().size() == 1);
        assertThat(text("#camera-faces")).isEqualTo("1 face");
        assertThat(robot.lookup("#camera-picture").query().getParent().getScaleX())
                .as("mirrored")
                .isEqualTo(-1);
        robot.type(KeyCode.SPACE);
        await("its match", () -> text("#sentence").startsWith("Both measures put Ada Sterling first."));
        assertThat(text("#photo-name")).isEqualTo("Camera 1");
        assertOff();
        openTheCamera();
        robot.type(KeyCode.ENTER);
        await("the next", () -> text("#photo-name").equals("Camera 2"));
        assertOff();
        assertThat(cameras).hasSize(2);
    }

    @Test
    void facesAreNamedAsTheyMoveAndAClickComparesOne() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        playAClip();
        openTheCamera();
        await("both names", () -> names().equals(List.of("Ada Sterling", "Desmond Price")));
        Set<List<String>> seen = new HashSet<>();
        AtomicInteger pictures = new AtomicInteger();
        robot.interact(() -> app.camera().state().picture().addListener((property, before, now) -> {
            pictures.incrementAndGet();
            if (now != null) {
                seen.add(names());
            }
        }));
        await("pictures, which do not wait for names", () -> pictures.get() >= 90);
        assertThat(seen).as("names that stay").containsExactly(List.of("Ada Sterling", "Desmond Price"));
        Node desmond = outlineOf("Desmond Price");
        assertThat(desmond.getAccessibleText()).startsWith("Desmond Price, ").contains("take the best picture");
        assertThat(desmond.getBoundsInParent().getCenterX())
                .as("mirrored, as the picture is")
                .isLessThan(outlineOf("Ada Sterling").getBoundsInParent().getCenterX());
        robot.clickOn(desmond);
        await("his photo", () -> text("#sentence").startsWith("Both measures put Desmond Price first."));
        assertThat(text("#photo-name")).isEqualTo("Camera 1");
        assertThat(text("#faces-found")).startsWith("2 faces");
        assertOff();
    }

    @Test
    void withoutADatasetFacesHaveNoNames() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        await("a matcher", () -> app.people().state().matcher().get() != null);
        robot.interact(() -> app.people().state().matcher().set(null));
        playAClip();
        openTheCamera();
        await("two faces", () -> robot.lookup(".camera-outline").queryAll().size() == 2);
        await("a second", () -> app.camera().state().picture().get() != null);
        assertThat(names()).isEmpty();
    }

    /** Names in alphabetical order. */
    private List<String> names() {
        return robot.lookup(".camera-person").<Label>queryAll().stream()
                .filter(name -> name.getParent().isVisible())
                .map(Label::getText)
                .sorted()
                .toList();
    }

    private Node outlineOf(String name) {
        return robot.lookup(".camera-face").queryAll().stream()
                .filter(face -> face.getAccessibleText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** Two people who move a little. */
    private void playAClip() throws IOException {
        Path clip = data.resolve("camera.avi");
        try (ClipWriter writer = new ClipWriter(clip, ClipWriter.Settings.of("mjpeg", 640, 360))) {
            for (int i = 0; i < 40; i++) {
                double sway = 0.02 * Math.sin(2 * Math.PI * i / 40);
                writer.add(
                        i / 10.0,
                        CastClips.frame(
                                640,
                                360,
                                Placed.of("Ada Sterling", 0, 0.28 + sway, 0.5, 0.8),
                                Placed.of("Desmond Price", 0, 0.72 - sway, 0.5, 0.8)));
            }
        }
        source(() -> {
            Camera camera = Camera.open(clip.toString());
            cameras.add(camera);
            return camera;
        });
    }

    @Test
    void escapeTheButtonAndTheEndOfTheWindowSwitchTheCameraOff() throws IOException {
        film();
        openTheCamera();
        robot.type(KeyCode.ESCAPE);
        assertOff();
        openTheCamera();
        robot.clickOn("#camera-close");
        assertOff();
        openTheCamera();
        robot.interact(() ->
                robot.lookup("#camera-dialog").query().getScene().getWindow().hide());
        assertOff();
        openTheCamera();
        robot.interact(() -> stage.hide());
        assertOff();
        assertThat(cameras).hasSize(4);
        assertThat(onWindow(() -> app.compare().state().comparison().getValue() == null))
                .isTrue();
    }

    @Test
    void aProgramThatEndsLetsGoOfTheCamera() throws IOException {
        film();
        openTheCamera();
        app.close();
        await("the camera to be off", () -> cameras.stream().noneMatch(Camera::isOpen));
    }

    @Test
    void aCameraThatCannotBeSwitchedOnOrIsPulledOutIsToldAndCanBeTriedAgain() throws IOException {
        Path frames = data.resolve("frames");
        source(() -> Camera.open(97));
        robot.clickOn("#camera");
        await("words", () -> text("#camera-problem").startsWith("No camera can be switched on."));
        assertThat(takeButton().isDisabled()).isTrue();
        film();
        robot.clickOn("#camera-again");
        await("a picture", this::isSeen);
        try (Stream<Path> files = Files.list(frames)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        await("other words", () -> text("#camera-problem").contains("no more pictures"));
        assertThat(cameras).noneMatch(Camera::isOpen);
        robot.type(KeyCode.ESCAPE);
        await(
                "the end of the dialog",
                () -> robot.lookup("#camera-dialog").tryQuery().isEmpty());
    }

    @Test
    void withoutACameraThereIsNoButtonAndWithoutAFaceThePhotoSaysSo() throws IOException {
        source(null);
        assertThat(robot.lookup("#camera").query().isVisible()).isFalse();
        write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB));
        filmed();
        openTheCamera();
        assertThat(text("#camera-faces")).isEqualTo("No face in view yet");
        robot.clickOn("#camera-take");
        await("words", () -> text("#faces-found").equals("no face"));
        assertThat(text("#photo-name")).isEqualTo("Camera 1");
    }

    private void openTheCamera() {
        robot.clickOn("#camera");
        await("a picture", this::isSeen);
    }

    private boolean isSeen() {
        return robot.lookup("#camera-picture")
                .<ImageView>tryQuery()
                .filter(view -> view.getImage() != null)
                .isPresent();
    }

    private void assertOff() {
        await(
                "the end of the dialog",
                () -> robot.lookup("#camera-dialog").tryQuery().isEmpty());
        await("the camera to be off", () -> cameras.stream().noneMatch(Camera::isOpen));
        assertThat(Window.getWindows()).hasSizeLessThanOrEqualTo(1);
    }

    private Node takeButton() {
        DialogPane pane = robot.lookup("#camera-dialog").query();
        ButtonType take = pane.getButtonTypes().get(0);
        return pane.lookupButton(take);
    }

    private void film() throws IOException {
        BufferedImage face =
                ImageIO.read(HOME.sampleProbes().resolve("ada-sterling.jpg").toFile());
        BufferedImage frame = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = frame.createGraphics();
        graphics.drawImage(face, 80, 0, 480, 480, null);
        graphics.dispose();
        write(frame);
        filmed();
    }

    private void write(BufferedImage frame) throws IOException {
        Path frames = Files.createDirectories(data.resolve("frames"));
        for (int i = 1; i <= 3; i++) {
            ImageIO.write(
                    frame, "png", frames.resolve("frame_%02d.png".formatted(i)).toFile());
        }
    }

    private void filmed() {
        source(() -> {
            Camera camera =
                    Camera.open(data.resolve("frames").resolve("frame_%02d.png").toString());
            cameras.add(camera);
            return camera;
        });
    }

    private void source(CameraSource source) {
        robot.interact(() -> app.camera().state().source().set(source));
    }
}

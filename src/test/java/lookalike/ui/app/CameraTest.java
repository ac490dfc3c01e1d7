package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import lookalike.image.Camera;
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
        await("its match", () -> text("#sentence").startsWith("Ada Sterling is the closest"));
        assertThat(text("#photo-name")).isEqualTo("Camera 1");
        assertOff();
        openTheCamera();
        robot.type(KeyCode.ENTER);
        await("the next", () -> text("#photo-name").equals("Camera 2"));
        assertOff();
        assertThat(cameras).hasSize(2);
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

package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.Landmarks;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.shared.TestModels;
import lookalike.ui.common.Pictures;
import org.junit.jupiter.api.Test;

/** The pair of faces on the whole screen, by keyboard; the picture is kept in {@code target/pictures}. */
class PairWindowTest extends WindowDriver {

    @Test
    void bothFacesAreSeenAtOneScaleAndTheKeysMoveBoth() throws IOException {
        await("the sample cast", () -> app.people().state().matcher().getValue() != null);
        robot.interact(() ->
                app.compare().controller().open(List.of(HOME.sampleProbes().resolve("bianca-moreau.jpg"))));
        await("a match", () -> app.compare().state().match().get() != null);
        robot.interact(() -> app.compare().pair().show(stage));
        await("both faces", () -> yours().getImage() != null && theirs().getImage() != null);
        await("the photos themselves", () -> isOfTheFrame(yours()) && isOfTheFrame(theirs()));
        assertThat(window().isFullScreen()).isTrue();
        assertThat(text("#pair-yours-name")).isEqualTo("You · face 1 of bianca-moreau.jpg");
        await("all photos", () -> text("#pair-theirs-name").equals("Bianca Moreau · photo 1 of 5"));
        assertThat(text("#pair-badge")).isEqualTo("Same person");
        assertThat(text("#pair-figure")).matches("\\d+");
        keep();
        assertOneLineAndScale();

        double whole = yours().getViewport().getWidth();
        robot.type(KeyCode.PLUS);
        robot.type(KeyCode.PLUS);
        assertZoom(whole / (1.25 * 1.25));
        double before = yours().getViewport().getMinX();
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertZoom(whole / (1.25 * 1.25));
        assertThat(yours().getViewport().getMinX()).isGreaterThan(before);
        robot.type(KeyCode.MINUS);
        assertZoom(whole / 1.25);
        robot.type(KeyCode.PLUS);
        robot.moveTo("#pair-yours").scroll(VerticalDirection.UP);
        robot.interact(() -> {});
        double scrolled = yours().getViewport().getWidth();
        // The system's settings decide which direction zooms in.
        assertThat(scrolled).isLessThan(whole).isNotCloseTo(whole / (1.25 * 1.25), within(1.0));
        double left = yours().getViewport().getMinX();
        robot.drag("#pair-yours").moveBy(-40, 0).drop();
        assertZoom(scrolled);
        assertThat(yours().getViewport().getMinX()).as("drawn to the left").isGreaterThan(left);

        Image first = theirs().getImage();
        robot.type(KeyCode.RIGHT);
        assertThat(text("#pair-theirs-name")).isEqualTo("Bianca Moreau · photo 2 of 5");
        await("the next photo", () -> theirs().getImage() != null && theirs().getImage() != first);
        robot.type(KeyCode.LEFT);
        robot.type(KeyCode.LEFT);
        assertThat(text("#pair-theirs-name")).isEqualTo("Bianca Moreau · photo 5 of 5");
        robot.type(KeyCode.DIGIT0);
        assertZoom(whole);

        robot.type(KeyCode.ESCAPE);
        await("the window of before", () -> !app.compare().pair().isShowing());
        robot.interact(() -> app.compare().pair().show(stage));
        robot.interact(() -> app.compare().controller().closePhoto());
        await("no pair without a photo", () -> !app.compare().pair().isShowing());
    }

    private void assertOneLineAndScale() {
        Face[] seen = new Face[2];
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter())) {
            seen[0] = face(pipeline, yours());
            seen[1] = face(pipeline, theirs());
        }
        double height = yours().getFitHeight();
        assertThat(eyes(seen[0].landmarks())).isCloseTo(eyes(seen[1].landmarks()), within(0.012 * height));
        assertThat(jaw(seen[0].landmarks()))
                .isCloseTo(jaw(seen[1].landmarks()), within(0.05 * jaw(seen[1].landmarks())));
    }

    private Face face(FacePipeline pipeline, ImageView view) {
        Image[] shown = new Image[1];
        robot.interact(() -> shown[0] = view.snapshot(null, null));
        try (Photo photo = PhotoReader.read("seen", Pictures.png(shown[0]))) {
            return pipeline.largestFace(photo).orElseThrow();
        }
    }

    private static double eyes(Landmarks face) {
        return IntStream.rangeClosed(36, 47).mapToDouble(face::y).average().orElseThrow();
    }

    private static double jaw(Landmarks face) {
        return face.x(16) - face.x(0);
    }

    /** Checks that both faces are zoomed alike: the visible part is the same in both portraits, apart from small differences. */
    private void assertZoom(double width) {
        robot.interact(() -> {});
        Rectangle2D one = yours().getViewport();
        Rectangle2D other = theirs().getViewport();
        assertThat(one.getWidth()).isEqualTo(width, within(1e-6));
        assertThat(one.getMinX() / yours().getImage().getWidth())
                .isEqualTo(other.getMinX() / theirs().getImage().getWidth(), within(0.08));
        assertThat(one.getWidth() / yours().getImage().getWidth())
                .isEqualTo(other.getWidth() / theirs().getImage().getWidth(), within(0.08));
    }

    /** True if the large portrait is shown; the small one, which is shown first, is square. */
    private static boolean isOfTheFrame(ImageView view) {
        double shape = view.getFitWidth() / view.getFitHeight();
        return Math.abs(view.getImage().getWidth() / view.getImage().getHeight() - shape) < 0.01;
    }

    private void keep() throws IOException {
        Image[] picture = new Image[1];
        robot.interact(() -> picture[0] = scene().snapshot(null));
        Path file = Path.of("target", "pictures", "pair.png");
        Files.createDirectories(file.getParent());
        Files.write(file, Pictures.png(picture[0]));
    }

    private ImageView yours() {
        return robot.lookup("#pair-yours").query();
    }

    private ImageView theirs() {
        return robot.lookup("#pair-theirs").query();
    }

    private Scene scene() {
        return yours().getScene();
    }

    private Stage window() {
        return (Stage) scene().getWindow();
    }
}

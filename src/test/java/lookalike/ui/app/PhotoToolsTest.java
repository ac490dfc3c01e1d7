package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javax.imageio.ImageIO;
import lookalike.face.FaceBox;
import lookalike.image.RawPictures;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Tests the photo's tools in the real window: enlarge it, mark missed faces, combine several faces, open it again. */
class PhotoToolsTest extends WindowDriver {

    @Test
    void thePhotoIsEnlargedMovedAndWholeAgain() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        open(HOME.sampleProbes().resolve("group.jpg"), 6);
        Bounds whole = bounds("#face-2");
        robot.type(KeyCode.DIGIT1);
        await("one to one", () -> text("#zoom").equals("100 %"));
        robot.type(KeyCode.DIGIT0);
        await("the whole photo", () -> bounds("#face-2").equals(whole));
        robot.interact(() -> wheel(robot.lookup("#photo").query(), whole, 120));
        await("a larger face", () -> bounds("#face-2").getWidth() > 1.3 * whole.getWidth());
        assertThat(bounds("#face-2").contains(whole.getCenterX(), whole.getCenterY()))
                .as("the face stays under the pointer")
                .isTrue();
        Bounds enlarged = bounds("#face-2");
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        await("another place", () -> bounds("#face-2").getMinX() < enlarged.getMinX());
        assertThat(text("#faces-found"))
                .as("Shift moves the photo, not the choice")
                .contains("face 1");
        doubleClick(robot.point("#photo").query());
        await("the whole photo", () -> bounds("#face-2").equals(whole));
        robot.type(KeyCode.DIGIT1);
        await("one to one", () -> text("#zoom").equals("100 %"));
        robot.interact(() -> robot.lookup("#photo").query().requestFocus());
        robot.type(KeyCode.PLUS);
        await("larger", () -> text("#zoom").equals("125 %"));
        robot.clickOn("#zoom-fit");
        await("the whole photo", () -> bounds("#face-2").equals(whole));
    }

    @Test
    void facesAreButtonsOfTheKeyboard() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        open(HOME.sampleProbes().resolve("group.jpg"), 6);
        robot.type(KeyCode.TAB);
        assertThat(robot.lookup("#face-1").query().isFocused()).isTrue();
        robot.type(KeyCode.TAB);
        assertThat(robot.lookup("#face-2").query().isFocused()).isTrue();
        assertThat(robot.from(robot.lookup("#face-2").queryAll())
                        .lookup(".landmarks")
                        .query()
                        .isVisible())
                .isTrue();
        robot.type(KeyCode.SPACE);
        await("the second face", () -> text("#faces-found").contains("face 2"));
        assertThat(robot.lookup("#face-2").query().getAccessibleText()).isEqualTo("Face 2, selected");
        robot.type(KeyCode.TAB);
        assertThat(robot.lookup("#face-3").query().isFocused())
                .as("the order stays though the selected one is in front")
                .isTrue();
    }

    @Test
    void anUncertainFaceIsSaidToBeSo() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        open(scaled("group.jpg", 0.15), 6);
        assertThat(robot.lookup("#face-1").query().getAccessibleText())
                .contains("selected", "uncertain: only", "pixels wide");
        assertThat(text("#face-remarks")).startsWith("Face 1: uncertain: only");
        open(HOME.sampleProbes().resolve("group.jpg"), 6);
        await("a face beyond doubt", () -> text("#face-remarks").isEmpty());
    }

    @Test
    void thePreviewOfARawFileIsSaidToBeOne() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path ada = HOME.sampleProbes().resolve("ada-sterling.jpg");
        Path raw = Files.createTempDirectory("raw").resolve("DSC_0001.NEF");
        Files.write(raw, RawPictures.file(RawPictures.Kind.NEF, ImageIO.read(ada.toFile()), 6));
        open(raw, 1);
        assertThat(text("#photo-name")).isEqualTo("DSC_0001.NEF");
        assertThat(text("#photo-remark")).isEqualTo("Photo: the preview that the camera stored");
        assertThat(text("#face-remarks")).isEmpty();
        open(ada, 1);
        await("a whole photo", () -> text("#photo-remark").isEmpty());
    }

    @Test
    void aMissedFaceIsMarkedByMouseAndByKeyboard() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        open(HOME.sampleProbes().resolve("ada-sterling.jpg"), 1);
        robot.clickOn("#mark-face");
        await("words about it", () -> robot.lookup("#mark-hint").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        await("the end of it", () -> !robot.lookup("#mark-hint").query().isVisible());
        drag(new Point2D(0.02, 0.02), new Point2D(0.18, 0.22));
        await("another face", () -> text("#faces-found").equals("2 faces · face 2"));
        await(
                "the numbers of both",
                () -> robot.lookup(".face-outline .face-number").queryAll().stream()
                        .allMatch(number -> number.getLayoutBounds().getWidth() > 0));
        assertThat(text("#face-remarks"))
                .startsWith("Face 2: marked by hand, uncertain: ")
                .endsWith("face detection finds no face there");
        Bounds face = bounds("#face-1");
        Bounds photo = bounds("#photo");
        drag(
                new Point2D(
                        (face.getMinX() - 2 - photo.getMinX()) / photo.getWidth(),
                        (face.getMinY() - 2 - photo.getMinY()) / photo.getHeight()),
                new Point2D(
                        (face.getMaxX() + 2 - photo.getMinX()) / photo.getWidth(),
                        (face.getMaxY() + 2 - photo.getMinY()) / photo.getHeight()));
        await("words about the known one", () -> text("#problem").contains("Face 1 was already found"));
        await("the known one", () -> text("#faces-found").equals("2 faces · face 1"));

        open(blankPicture(), 0);
        await("words about the missing face", () -> text("#nothing").startsWith("No face was found"));
        robot.clickOn("#mark-yourself");
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        robot.type(KeyCode.UP, KeyCode.ENTER);
        await("the marked face", () -> text("#faces-found").equals("1 face · face 1"));
        await("its matches", () -> matches().size() == 10);
    }

    @Test
    void theArrowsOfTheNumberPadMoveAndResizeTheBox() throws IOException {
        open(blankPicture(), 0);
        await("words about the missing face", () -> text("#nothing").startsWith("No face was found"));
        robot.clickOn("#mark-yourself");
        Bounds before = bounds(".mark-outline");
        press(KeyCode.KP_LEFT, false);
        press(KeyCode.KP_UP, false);
        Bounds moved = bounds(".mark-outline");
        assertThat(moved.getMinX()).isLessThan(before.getMinX());
        assertThat(moved.getMinY()).isLessThan(before.getMinY());
        press(KeyCode.KP_RIGHT, true);
        press(KeyCode.KP_DOWN, true);
        Bounds larger = bounds(".mark-outline");
        assertThat(larger.getMinX()).isEqualTo(moved.getMinX());
        assertThat(larger.getWidth()).isGreaterThan(moved.getWidth());
        assertThat(larger.getHeight()).isGreaterThan(moved.getHeight());
    }

    /** The robot has no number pad. */
    private void press(KeyCode code, boolean shift) {
        robot.interact(() -> Event.fireEvent(
                robot.lookup("#mark-box").query(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
    }

    @Test
    void aBoxThatIsNoUseIsToldInClearWords() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path copy = Files.copy(HOME.sampleProbes().resolve("ada-sterling.jpg"), data.resolve("copy.jpg"));
        open(copy, 1);
        Bounds photo = bounds("#photo");
        Bounds face = bounds("#face-1");
        double x = (face.getCenterX() - photo.getMinX()) / photo.getWidth();
        drag(new Point2D(x, 0.05), new Point2D(x + 3 / photo.getWidth(), 0.05 + 3 / photo.getHeight()));
        await("too small", () -> text("#problem").contains("at least 12 pixels wide and high"));
        dragBesideThePhoto();
        await("outside", () -> text("#problem").contains("lies outside of copy.jpg"));
        Files.delete(copy);
        drag(new Point2D(x - 0.1, 0.05), new Point2D(x + 0.1, 0.4));
        await("gone", () -> text("#problem").contains("copy.jpg: there is no such file"));
        ImageIO.write(new BufferedImage(90, 90, BufferedImage.TYPE_INT_RGB), "jpg", copy.toFile());
        drag(new Point2D(x - 0.1, 0.05), new Point2D(x + 0.1, 0.4));
        await("another picture", () -> text("#problem").contains("copy.jpg has changed"));
        assertThat(text("#faces-found")).isEqualTo("1 face · face 1");
    }

    @Test
    void facesOfSeveralPhotosAreComparedAsOne() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path known = HOME.sampleCast().resolve("Ada Sterling/ada-sterling-2.jpg");
        chosen.photos = List.of(HOME.sampleProbes().resolve("ada-sterling.jpg"), known);
        robot.clickOn("#open-photo");
        await("both photos", () -> app.compare().state().photos().size() == 2);
        await("matches", () -> matches().size() == 10);
        robot.clickOn("#combine");
        await("one face", () -> text("#combined").startsWith("Choose more faces"));
        robot.clickOn("#next-photo");
        await("the other photo", () -> text("#photo-name").equals("ada-sterling-2.jpg"));
        assertThat(text("#already"))
                .as("the query is still the first photo's face")
                .isEmpty();
        robot.clickOn("#face-1");
        await("two faces", () -> text("#combined").equals("2 faces of 2 photos combined"));
        await("the very photo", () -> text("#already").contains("Ada Sterling/ada-sterling-2.jpg"));
        assertThat(text("#sentence")).startsWith("Both measures put Ada Sterling first.");
        assertThat(robot.lookup("#face-1").query().getAccessibleText()).contains("combined with others");
        chosen.saved = Optional.of(data.resolve("combined.csv"));
        robot.interact(() -> menuItem("#share", "save-ranking").fire());
        await("the file", () -> Files.exists(data.resolve("combined.csv")));
        assertThat(chosen.named).isEqualTo("ada-sterling-2-2-faces-combined-ada-sterling.csv");

        open(HOME.sampleProbes().resolve("unknown-man.jpg"), 1);
        await("the third photo", () -> text("#photo-name").equals("unknown-man.jpg"));
        robot.type(KeyCode.C);
        await("a warning", () -> text("#combined").contains("Are they the same person?"));
        robot.push(KeyCode.SHORTCUT, KeyCode.W);
        await("the two again", () -> text("#combined").equals("2 faces of 2 photos combined"));
        robot.type(KeyCode.ESCAPE);
        await(
                "the choice to be over",
                () -> robot.lookup("#stop-combining").query().isVisible());
        robot.clickOn("#stop-combining");
        await("the end", () -> !robot.lookup("#combine-bar").query().isVisible());
        assertThat(((ToggleButton) robot.lookup("#combine").query()).isSelected())
                .isFalse();
    }

    @Test
    void aFaceOfAnotherPhotoEndsTheCombination() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        open(HOME.sampleProbes().resolve("group.jpg"), 6);
        robot.type(KeyCode.C);
        robot.clickOn("#face-2");
        await("two faces", () -> text("#combined").startsWith("2 faces of group.jpg combined"));
        robot.clickOn("#finish-combining");
        open(HOME.sampleProbes().resolve("ada-sterling.jpg"), 1);
        await("the end", () -> !robot.lookup("#combine-bar").query().isVisible());
        await("its own answer", () -> text("#sentence").startsWith("Both measures put Ada Sterling first."));
    }

    @Test
    void aFaceDrawnByHandIsMovedResizedAndDeletedAndAllOfItIsUndone() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        open(HOME.sampleProbes().resolve("ada-sterling.jpg"), 1);
        drag(new Point2D(0.02, 0.02), new Point2D(0.3, 0.35));
        await("another face", () -> text("#faces-found").equals("2 faces · face 2"));
        await("its answer", () -> matches().size() == 10);
        FaceBox drawn = markedBox();
        robot.drag("#face-2", MouseButton.PRIMARY).dropBy(6, 9);
        await("the face in its new place", () -> markedBox().y() > drawn.y());
        FaceBox moved = markedBox();
        assertThat(moved.width()).isCloseTo(drawn.width(), within(2.0));
        await("its new answer", () -> app.compare().state().hasAnswer().get());
        robot.interact(() -> robot.lookup("#face-2").query().requestFocus());
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, KeyCode.DOWN).release(KeyCode.SHIFT);
        await("the larger face", () -> markedBox().width() > moved.width());
        assertThat(robot.lookup("#face-2").query().isFocused()).isTrue();
        FaceBox large = markedBox();
        robot.drag("#handle-bottom-right", MouseButton.PRIMARY).dropBy(-6, -6);
        await("the smaller face", () -> markedBox().width() < large.width());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("the larger face again", () -> markedBox().equals(large));
        robot.interact(() -> robot.lookup("#face-2").query().requestFocus());
        robot.type(KeyCode.DELETE);
        await("one face", () -> text("#faces-found").equals("1 face · face 1"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("the face again", () -> text("#faces-found").equals("2 faces · face 2"));
        assertThat(markedBox()).isEqualTo(large);
        robot.interact(() -> {
            app.compare().state().stepFace(1);
            robot.lookup("#photo").query().requestFocus();
        });
        robot.type(KeyCode.DELETE);
        assertThat(app.compare().state().photo().get().faces())
                .as("a face that was found stays, and so does the photo")
                .hasSize(2);
    }

    private FaceBox markedBox() {
        return app.compare().state().photo().get().faces().get(1).face().box();
    }

    @Test
    void numbersOfFacesAreNoSliversWhenAFaceIsSelected() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        open(HOME.sampleProbes().resolve("group.jpg"), 6);
        for (int face = 1; face <= 6; face++) {
            robot.clickOn("#face-" + face);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(robot.lookup(".face-outline .face-number").<Label>queryAll())
                    .hasSize(6)
                    .allSatisfy(number -> assertThat(number.getWidth())
                            .isCloseTo(Math.ceil(number.prefWidth(-1)), within(1.0))
                            .isGreaterThan(8));
        }
    }

    @Test
    void theLastPhotosAreOfferedAgainAndThoseThatAreGoneAreNot() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        assertThat(robot.lookup("#recent-probes").query().isVisible()).isFalse();
        Path gone = Files.copy(HOME.sampleProbes().resolve("adrian-cole.jpg"), data.resolve("gone.jpg"));
        Path copy = Files.copy(HOME.sampleProbes().resolve("ada-sterling.jpg"), data.resolve("copy.jpg"));
        open(gone, 1);
        open(copy, 1);
        await("the second", () -> text("#photo-name").equals("copy.jpg"));
        paste();
        await("the pasted one", () -> text("#photo-name").equals("Pasted picture"));
        assertThat(app.services().settings().get().probes()).containsExactly(copy.toString(), gone.toString());
        Files.delete(gone);
        closeTheWindow();
        openTheWindow();
        await("the recent photo", () -> isShown("#recent-1"));
        assertThat(isShown("#recent-2")).isFalse();
        robot.interact(() -> robot.lookup("#recent-1").query().requestFocus());
        robot.type(KeyCode.ENTER);
        await("the photo again", () -> text("#photo-name").equals("copy.jpg"));
        assertThat(((MenuButton) robot.lookup("#share").query()).getItems())
                .extracting(item -> item.getId())
                .contains("print-card");
    }

    private void paste() throws IOException {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(new javafx.scene.image.Image(
                    HOME.sampleProbes().resolve("bianca-moreau.jpg").toUri().toString()));
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
    }

    /** Turns the wheel over the middle of something; on the headless screen the robot's own wheel reaches no node. */
    private static void wheel(Node target, Bounds over, double notches) {
        Point2D at = target.localToScene(target.screenToLocal(over.getCenterX(), over.getCenterY()));
        Event.fireEvent(
                target,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        at.getX(),
                        at.getY(),
                        over.getCenterX(),
                        over.getCenterY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        notches,
                        0,
                        notches,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(target, at.getX(), at.getY())));
    }

    private boolean isShown(String id) {
        return robot.lookup(id).tryQuery().map(Node::isVisible).orElse(false);
    }

    private void open(Path photo, int faces) {
        chosen.photos = List.of(photo);
        robot.clickOn("#open-photo");
        await(
                "the photo",
                () -> text("#photo-name").equals(photo.getFileName().toString())
                        && robot.lookup(".face-outline").queryAll().size() == faces);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Draws a box whose corners are given as shares of the photo view's size. */
    private void drag(Point2D from, Point2D to) {
        robot.clickOn("#mark-face");
        await("the tool", () -> robot.lookup("#mark-hint").query().isVisible());
        Bounds photo = bounds("#photo");
        robot.moveTo(at(photo, from))
                .press(MouseButton.PRIMARY)
                .moveTo(at(photo, to))
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Draws a box in the margin beside or above the photo. */
    private void dragBesideThePhoto() {
        Bounds view = bounds("#photo");
        Bounds image = bounds("#photo .image-view");
        double left = (image.getMinX() - view.getMinX()) / view.getWidth();
        double top = (image.getMinY() - view.getMinY()) / view.getHeight();
        if (left > top) {
            drag(new Point2D(0.01, 0.1), new Point2D(left - 0.01, 0.4));
        } else {
            drag(new Point2D(0.1, 0.01), new Point2D(0.4, top - 0.01));
        }
    }

    private static Point2D at(Bounds view, Point2D share) {
        return new Point2D(
                view.getMinX() + share.getX() * view.getWidth(), view.getMinY() + share.getY() * view.getHeight());
    }

    private Bounds bounds(String id) {
        Node node = robot.lookup(id).query();
        return node.localToScreen(node.getLayoutBounds());
    }

    /** A smaller copy of a probe. */
    private Path scaled(String probe, double scale) throws IOException {
        BufferedImage whole = ImageIO.read(HOME.sampleProbes().resolve(probe).toFile());
        int width = (int) (whole.getWidth() * scale);
        int height = (int) (whole.getHeight() * scale);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.drawImage(whole.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        g.dispose();
        Path file = data.resolve("small.png");
        ImageIO.write(small, "png", file.toFile());
        return file;
    }
}

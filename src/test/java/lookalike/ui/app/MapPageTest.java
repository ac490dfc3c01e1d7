package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import lookalike.index.PeopleMap;
import lookalike.ui.common.Page;
import org.junit.jupiter.api.Test;

/** Tests the map in the real window. */
class MapPageTest extends WindowDriver {

    @Test
    void everyoneIsOnTheMapAndCanBePointedAtSelectedAndShown() {
        openTheMap();
        assertThat(text("#map-explanation")).contains("% of the differences between people");
        Point2D ada = pixelOf("Ada Sterling");
        robot.moveTo(ada);
        await("her name", () -> text("#map-tip-name").equals("Ada Sterling"));
        assertThat(robot.lookup("#map-tip").query().isVisible()).isTrue();
        robot.clickOn(ada);
        await("her photos", () -> selected().equals("Ada Sterling"));
        assertThat(canvas().getAccessibleText()).endsWith("Ada Sterling is selected.");
        robot.moveTo(middleOfNowhere());
        await("nobody", () -> !robot.lookup("#map-tip").query().isVisible());
        doubleClick(pixelOf("Kira Nakamura"));
        await("another's photos", () -> selected().equals("Kira Nakamura"));
        await("the person's page", () -> app.services().page().get() == Page.PERSON);
    }

    @Test
    void theMapIsMovedAndEnlargedByMouse() {
        openTheMap();
        Point2D ada = pixelOf("Ada Sterling");
        robot.moveTo(ada);
        robot.scroll(6, VerticalDirection.UP);
        await("her name, still", () -> text("#map-tip-name").equals("Ada Sterling"));
        robot.drag(ada, MouseButton.PRIMARY).dropBy(-40, 30);
        awaitAt("Ada Sterling", ada.add(-40, 30));
        robot.moveTo(ada.add(1, 0));
        await("nobody where she was", () -> !robot.lookup("#map-tip").query().isVisible());
        doubleClick(ada);
        awaitAt("Ada Sterling", ada);
        assertThat(selected()).as("a drag selects nobody").isEmpty();
    }

    @Test
    void theMapIsUsedByKeys() {
        openTheMap();
        robot.interact(() -> canvas().requestFocus());
        robot.type(KeyCode.RIGHT);
        await("someone", () -> !selected().isEmpty());
        String first = selected();
        robot.type(KeyCode.LEFT, KeyCode.UP, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.RIGHT);
        await("someone else", () -> !selected().equals(first));
        robot.type(KeyCode.ENTER);
        await("the person's page", () -> app.services().page().get() == Page.PERSON);
        robot.interact(() -> app.services().page().set(Page.MAP));
        Point2D ada = pixelOf("Ada Sterling");
        robot.clickOn("#map-in").clickOn("#map-in").clickOn("#map-in");
        robot.moveTo(ada);
        assertThat(text("#map-tip-name")).isNotEqualTo("Ada Sterling");
        robot.interact(() -> canvas().requestFocus());
        robot.type(KeyCode.DIGIT0);
        awaitAt("Ada Sterling", ada);
    }

    @Test
    void theFaceIsOnTheMapAndColoursFollowTheTheme() {
        openTheMap();
        assertThat(robot.lookup("the face in your photo").query().isVisible()).isFalse();
        Color light = colourAt(pixelOf("Kira Nakamura"));
        robot.push(KeyCode.SHORTCUT, KeyCode.T);
        await("other colours", () -> !light.equals(colourAt(pixelOf("Kira Nakamura"))));
        robot.push(KeyCode.SHORTCUT, KeyCode.T);
        await("the colours of before", () -> light.equals(colourAt(pixelOf("Kira Nakamura"))));
        robot.clickOn("#page-compare");
        robot.clickOn("#try-bianca-moreau");
        await("matches", () -> matches().size() == 10);
        robot.clickOn("#page-map");
        await(
                "the face's sign",
                () -> robot.lookup("the face in your photo").query().isVisible());
        assertThat(onWindow(() ->
                        app.compare().state().comparison().getValue().closest().size() == 10))
                .isTrue();
    }

    @Test
    void whatCannotBeDrawnIsToldAndTheMapFollowsTheDataset() throws IOException {
        openUnread();
        robot.clickOn("#page-map");
        assertThat(text("#map-placeholder")).startsWith("Open a dataset to see its map");
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        await("its map", () -> text("#map-explanation").contains("%"));
        Path one = Files.createDirectories(data.resolve("one"));
        Path ada = Files.createDirectories(one.resolve("Ada Sterling"));
        try (Stream<Path> photos = Files.list(HOME.sampleCast().resolve("Ada Sterling"))) {
            for (Path photo : photos.toList()) {
                Files.copy(photo, ada.resolve(photo.getFileName()));
            }
        }
        chosen.dataset = Optional.of(one);
        robot.interact(() -> menuItem("open-dataset").fire());
        await("one person", () -> isRead("1 person · 5 photos"));
        await("words", () -> text("#map-placeholder").startsWith("A map needs at least two people"));
        assertThat(robot.lookup("#map-placeholder").query().isVisible()).isTrue();
        assertThat(robot.lookup("#map-canvas").query().getOpacity())
                .as("nothing is drawn behind the words")
                .isZero();
        chosen.dataset = Optional.of(smallDataset());
        robot.interact(() -> menuItem("open-dataset").fire());
        await("the small dataset", () -> isRead("3 people · 9 photos"));
        await("its map", () -> text("#map-explanation").contains("They show 100 %"));
        assertThat(robot.lookup("#map-placeholder").query().isVisible()).isFalse();
        assertThat(robot.lookup("#map-canvas").query().getOpacity()).isOne();
    }

    private void openTheMap() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.clickOn("#page-map");
        await("the map", () -> text("#map-explanation").contains("%"));
    }

    private Node canvas() {
        return robot.lookup("#map-canvas").query();
    }

    private String selected() {
        return app.people().state().person().get() == null
                ? ""
                : app.people().state().person().get().name();
    }

    /** Points at a pixel until the tip shows a name: the view may move a moment after the mouse. */
    private void awaitAt(String name, Point2D pixel) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        do {
            robot.moveTo(pixel.add(1, 1)).moveTo(pixel);
            robot.sleep(50);
        } while (!text("#map-tip-name").equals(name) && System.nanoTime() < end);
        assertThat(text("#map-tip-name")).isEqualTo(name);
    }

    private Color colourAt(Point2D screen) {
        Color[] colour = new Color[1];
        robot.interact(() -> {
            WritableImage image = canvas().snapshot(null, null);
            Point2D pixel = canvas().screenToLocal(screen);
            colour[0] = image.getPixelReader().getColor((int) pixel.getX(), (int) pixel.getY());
        });
        return colour[0];
    }

    private Point2D middleOfNowhere() {
        return canvas().localToScreen(5, 5);
    }

    /** Pixel of a person on the screen while everyone is shown, with a margin of 48 pixels. */
    private Point2D pixelOf(String label) {
        PeopleMap map = PeopleMap.of(app.people().state().gallery().get());
        double width = ((Region) canvas()).getWidth();
        double height = ((Region) canvas()).getHeight();
        double left = IntStream.range(0, map.size()).mapToDouble(map::x).min().orElseThrow();
        double right = IntStream.range(0, map.size()).mapToDouble(map::x).max().orElseThrow();
        double lower = IntStream.range(0, map.size()).mapToDouble(map::y).min().orElseThrow();
        double upper = IntStream.range(0, map.size()).mapToDouble(map::y).max().orElseThrow();
        double scale = Math.min((width - 96) / (right - left), (height - 96) / (upper - lower));
        int person = map.indexOf(label).orElseThrow();
        return canvas().localToScreen(
                        width / 2 + scale * (map.x(person) - (left + right) / 2),
                        height / 2 - scale * (map.y(person) - (lower + upper) / 2));
    }
}

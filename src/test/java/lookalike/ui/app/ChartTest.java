package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Tests the chart in the real window: it has as many rows as wanted, is used by keyboard, and is saved as a whole. */
class ChartTest extends WindowDriver {

    @Test
    void itShowsAsManyPeopleAsAreWantedAndScrolls() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.clickOn("#try-bianca-moreau");
        await("ten rows", () -> bars() == 10);
        robot.interact(() -> app.compare().state().wanted().set(50));
        await("everyone", () -> bars() == 32);
        ScrollPane rows = robot.lookup("#chart-rows").query();
        assertThat(rows.getContent().getLayoutBounds().getHeight())
                .as("rows of 15 pixels at least")
                .isGreaterThanOrEqualTo(32 * 15);
        assertThat(rows.getVvalue()).isZero();
        assertThat(selectedMatch())
                .as("the match that is shown is still selected in the longer list")
                .isZero();
        save();
        robot.interact(() -> app.compare().state().wanted().set(1));
        await("never fewer than ten", () -> bars() == 10);
    }

    private void save() throws IOException {
        Path file = data.resolve("chart.png");
        chosen.saved = Optional.of(file);
        robot.interact(() -> menuItem("#share", "save-chart").fire());
        await("the file", () -> Files.exists(file));
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isGreaterThanOrEqualTo(2000);
        assertThat(picture.getHeight()).as("all rows, twice as large").isGreaterThan(2 * 32 * 20);
    }

    @Test
    void aRowIsChosenByKeyboardAndScrolledIntoView() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.interact(() -> app.compare().state().wanted().set(50));
        robot.clickOn("#try-bianca-moreau");
        await("everyone", () -> bars() == 32);
        Node chart = robot.lookup("#chart").query();
        robot.interact(chart::requestFocus);
        robot.type(KeyCode.DOWN);
        await("the second", () -> chosenIs(1));
        assertThat(chart.getAccessibleText())
                .contains(
                        "Both measures: first 32",
                        "Row 2",
                        matches().get(1).person().name());
        robot.type(KeyCode.END);
        await("the last", () -> chosenIs(31));
        await("the last in view", () -> isInView("#bar-32"));
        robot.type(KeyCode.DOWN);
        await("still the last", () -> chosenIs(31));
        robot.type(KeyCode.PAGE_UP);
        await("some before", () -> selectedMatch() < 30);
        robot.type(KeyCode.HOME);
        await("the first", () -> chosenIs(0));
        await("the first in view", () -> isInView("#bar-1"));
        robot.type(KeyCode.UP);
        await("still the first", () -> chosenIs(0));
        robot.clickOn("#bar-3");
        await("the third", () -> chosenIs(2));
    }

    @Test
    void withoutMatchesThereIsNothingToChoose() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        assertThat(seen("#chart")).isEmpty();
        robot.clickOn("#try-bianca-moreau");
        await("ten rows", () -> bars() == 10);
        chosen.dataset = Optional.of(smallDataset());
        robot.interact(() -> menuItem("open-dataset").fire());
        await("the small dataset", () -> isRead("3 people · 9 photos"));
        await("three rows", () -> bars() == 3);
        robot.push(KeyCode.SHORTCUT, KeyCode.W);
        await("nothing", () -> bars() == 0);
        assertThat(robot.lookup("#pair").query().getParent().isVisible()).isFalse();
    }

    private boolean chosenIs(int index) {
        return selectedMatch() == index
                && robot.lookup("#bar-" + (index + 1))
                        .query()
                        .getPseudoClassStates()
                        .toString()
                        .contains("selected");
    }

    private int bars() {
        return robot.lookup(".bar-euclidean.chart-bar").queryAll().size();
    }

    private boolean isInView(String id) {
        Node bar = robot.lookup(id).query();
        Bounds at = bar.localToScene(bar.getLayoutBounds());
        Node rows = robot.lookup("#chart-rows").query();
        Bounds view = rows.localToScene(rows.getLayoutBounds());
        return at.getMinY() >= view.getMinY() - 1 && at.getMaxY() <= view.getMaxY() + 1;
    }
}

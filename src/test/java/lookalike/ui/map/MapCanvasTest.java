package lookalike.ui.map;

import static lookalike.shared.Descriptors.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.index.PeopleMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tests a canvas whose map changes. */
@ExtendWith(ApplicationExtension.class)
class MapCanvasTest {

    @TempDir
    private Path folder;

    private final MapState state = new MapState();
    private MapCanvas canvas;

    @Start
    private void start(Stage stage) {
        canvas = new MapCanvas(state);
        stage.setScene(new Scene(canvas, 400, 300));
        stage.show();
    }

    @Test
    void theViewStaysWhileThePeopleAreTheSame(FxRobot robot) {
        assertThat(canvas.viewport().get()).isNull();
        show(robot, map(0, "Ada", "Bea", "Cleo"));
        MapViewport whole = canvas.viewport().get();
        robot.interact(() -> canvas.zoom(3, 50, 60));
        MapViewport zoomed = canvas.viewport().get();
        assertThat(zoomed.scale()).isGreaterThan(2.9 * whole.scale());
        show(robot, map(0.2, "Ada", "Bea", "Cleo"));
        assertThat(canvas.viewport().get()).isEqualTo(zoomed);
        show(robot, map(0.2, "Ada", "Bea", "Dora"));
        assertThat(canvas.viewport().get().scale()).isLessThan(1.5 * whole.scale());
        show(robot, null);
        assertThat(canvas.viewport().get()).isNull();
        robot.interact(() -> {
            canvas.zoom(2);
            canvas.move(5, 5);
            canvas.point(5, 5);
        });
        assertThat(canvas.hovered().get()).isEmpty();
        assertThat(canvas.next(1, 0)).isEmpty();
    }

    @Test
    void aWindowOfAnotherSizeShowsTheSameMiddleAndAllIfAllWasShown(FxRobot robot) {
        show(robot, map(0, "Ada", "Bea", "Cleo"));
        double before = canvas.viewport().get().scale();
        robot.interact(() -> canvas.getScene().getWindow().setWidth(800));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> canvas.zoom(2));
        MapViewport zoomed = canvas.viewport().get();
        double middle = zoomed.x(canvas.getWidth() / 2);
        robot.interact(() -> canvas.getScene().getWindow().setWidth(500));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.viewport().get().scale()).isEqualTo(zoomed.scale()).isGreaterThanOrEqualTo(before);
        assertThat(canvas.viewport().get().x(canvas.getWidth() / 2)).isCloseTo(middle, within(1e-9));
    }

    @Test
    void aFaceBeyondEveryoneIsShownTooAndTheNextPersonIsFoundAndRevealed(FxRobot robot) {
        show(robot, map(0, "Ada", "Bea", "Cleo"));
        robot.interact(() -> state.probe().set(new MapState.Probe(9, 0, List.of(0))));
        assertThat(canvas.viewport().get().column(9)).isBetween(0.0, canvas.getWidth());
        robot.interact(() -> state.probe().set(null));
        robot.interact(() -> state.selected().set(OptionalInt.of(1)));
        boolean anywhere = Stream.of(new int[] {1, 0}, new int[] {-1, 0}, new int[] {0, 1}, new int[] {0, -1})
                .anyMatch(way -> canvas.next(way[0], way[1]).isPresent());
        assertThat(anywhere).isTrue();
        robot.interact(() -> {
            canvas.zoom(100);
            canvas.reveal(0);
        });
        MapViewport view = canvas.viewport().get();
        assertThat(canvas.personAt(
                        view.column(state.map().get().x(0)),
                        view.row(state.map().get().y(0))))
                .hasValue(0);
    }

    @Test
    void namesAreShownInEveryScriptAndMarkedOnesWithTheirRank(FxRobot robot) {
        show(robot, map(0, "Ada", "فاطمة", "Cleo"));
        assertThat(names()).containsExactlyInAnyOrder("Ada", "فاطمة", "Cleo");
        robot.interact(() -> state.probe().set(new MapState.Probe(0, 0, List.of(2, 1))));
        WaitForAsyncUtils.waitForFxEvents();
        List<String> marked = List.of(2, 1).stream()
                .map(person -> state.map().get().person(person).name())
                .toList();
        assertThat(names())
                .startsWith("1 · " + marked.get(0), "2 · " + marked.get(1))
                .doesNotContainAnyElementsOf(marked);
        robot.interact(() -> canvas.move(5000, 0));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).isEmpty();
        robot.interact(canvas::fit);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names()).hasSize(3);
        show(robot, null);
        assertThat(names()).isEmpty();
    }

    private List<String> names() {
        return canvas.getChildrenUnmodifiable().stream()
                .filter(MapNames.class::isInstance)
                .flatMap(names -> ((MapNames) names).getChildren().stream())
                .filter(Group.class::isInstance)
                .map(name -> ((Text) ((Group) name).getChildren().get(1)).getText())
                .toList();
    }

    private void show(FxRobot robot, PeopleMap map) {
        robot.interact(() -> state.map().set(map));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private PeopleMap map(double turned, String... people) {
        List<ImportedPerson> imported = Stream.of(people)
                .map(name -> new ImportedPerson(name, name, List.of(descriptor(name.charAt(0) + turned))))
                .toList();
        try (Catalog catalog = Catalog.open(folder.resolve(Math.random() + ".catalog"))) {
            catalog.importDescriptors(imported);
            return PeopleMap.of(Gallery.load(catalog, MODEL));
        }
    }

    private static Descriptor descriptor(double angle) {
        return Descriptor.unit(
                MODEL, new float[] {(float) Math.cos(angle), (float) Math.sin(angle), (float) Math.cos(3 * angle)});
    }
}

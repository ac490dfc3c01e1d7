package lookalike.ui.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lookalike.ui.app.PageDriver;
import lookalike.ui.common.Pictures;
import org.junit.jupiter.api.AfterEach;

/** Shows pages in several looks, takes a picture of each, and checks it for layout faults. */
abstract class PageTour extends PageDriver {

    private final LayoutReport report = new LayoutReport();

    /**
     * A page or dialog.
     *
     * @param name of its pictures
     * @param opening brings it to the screen and returns its scene
     * @param checks in addition to those for every page
     */
    record View(String name, Supplier<Scene> opening, List<LayoutCheck> checks) {

        View(String name, Supplier<Scene> opening) {
            this(name, opening, List.of());
        }
    }

    /** Shows and checks pages in looks. Separate windows and dialogs are closed afterwards. */
    final void visit(List<View> views, List<Look> looks) {
        for (Look look : looks) {
            dress(look.width(), look.height(), look.theme(), look.percent());
            for (View view : views) {
                Scene scene = view.opening().get();
                boolean another = scene != scene();
                if (another) {
                    fit(scene, look);
                }
                interact(() -> check(view, new Picture(scene, look)));
                if (another) {
                    closeOthers();
                }
            }
        }
    }

    /** Shrinks a separate window for a small look, at most to its minimum size; otherwise it is checked at its own size. */
    private void fit(Scene scene, Look look) {
        if (scene.getWindow() instanceof Stage stage && stage.isResizable() && look.isSmall()) {
            interact(() -> {
                stage.setWidth(Math.max(stage.getMinWidth(), Math.min(stage.getWidth(), look.width())));
                stage.setHeight(Math.max(stage.getMinHeight(), Math.min(stage.getHeight(), look.height())));
            });
            settle();
        }
    }

    private void check(View view, Picture picture) {
        List<Fault> faults = new ArrayList<>();
        LayoutCheck.ALL.forEach(check -> faults.addAll(check.faults(picture)));
        view.checks().forEach(check -> faults.addAll(check.faults(picture)));
        Look look = picture.look();
        double width = picture.image().getWidth();
        double height = picture.image().getHeight();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        if (width > Math.max(look.width(), screen.getWidth()) || height > Math.max(look.height(), screen.getHeight())) {
            faults.add(new Fault(
                    Fault.Kind.OUTSIDE,
                    picture.nodes().get(0).node(),
                    "the window is larger than the screen",
                    new BoundingBox(0, 0, width, height)));
        }
        String name = view.name() + "-" + look;
        save(name, picture);
        report.add(name, faults);
    }

    /** Adds faults that were found in another way. */
    final void tell(String name, List<Fault> faults) {
        report.add(name, faults);
    }

    private void save(String name, Picture picture) {
        try {
            Files.write(folder().resolve(name + ".png"), Pictures.png(picture.image()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folder for the pictures, beside the data of the tests in the build folder. */
    private static Path folder() throws IOException {
        Path data = Path.of(System.getProperty("lookalike.data", "target/test-data"));
        return Files.createDirectories(data.toAbsolutePath().resolveSibling("layout"));
    }

    /** Writes the faults to a file, and fails if there are any. */
    @AfterEach
    void tellFaults() throws IOException {
        report.write(folder().resolve("faults-" + getClass().getSimpleName() + ".txt"));
        report.assertNone();
    }
}

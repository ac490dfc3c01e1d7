package lookalike.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import lookalike.catalog.PersonSummary;

/**
 * The window with a dataset of three people, of whom Ada Sterling has a group photo, for tests of the list of people and a person's page.
 */
abstract class PersonPageDriver extends WindowDriver {

    static final String GROUP = "a group.jpg";

    Path small;

    final void openTheSmallDataset() throws IOException {
        small = smallDataset();
        Files.copy(
                HOME.sampleProbes().resolve("group.jpg"),
                small.resolve("Ada Sterling").resolve(GROUP));
        robot.interact(() -> app.people().controller().cancel());
        chosen.dataset = Optional.of(small);
        robot.interact(() -> menuItem("open-dataset").fire());
        await("the small dataset", () -> isRead("3 people · 10 photos"));
        await("its people", () -> people().getItems().size() == 3 && gallerySize() == 10);
    }

    final void show(String name) {
        robot.clickOn(name);
        await(
                "the photos of " + name,
                () -> photos().size() >= 3 && text("#person-name").equals(name));
    }

    final void focusPhotos() {
        robot.interact(() -> robot.lookup("#photos").query().requestFocus());
    }

    final void rename(String name) {
        robot.interact(() -> robot.lookup("#photos").query().requestFocus());
        robot.type(KeyCode.F2);
        robot.write(name).type(KeyCode.ENTER);
    }

    final List<String> names() {
        return people().getItems().stream().map(PersonSummary::name).toList();
    }

    final int gallerySize() {
        return app.people().state().gallery().get() == null
                ? 0
                : app.people().state().gallery().get().size();
    }
}

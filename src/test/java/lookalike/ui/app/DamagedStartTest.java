package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.Test;

/** The first start of a program whose sample cast is missing. */
class DamagedStartTest extends WindowDriver {

    DamagedStartTest() {
        introduced = false;
        indexed = false;
    }

    @Override
    AppFolders folders() {
        return new AppFolders(withoutSampleCast(), data);
    }

    @Test
    void itSaysSoAndStillLeadsToTheUsersOwnDataset() throws IOException {
        Label told = robot.lookup("#first-steps #first-read").query();
        assertThat(told.getText()).startsWith("The sample cast is missing: there is no folder");
        chosen.dataset = Optional.of(smallDataset());
        robot.clickOn("#first-open-own");
        await("the small dataset", () -> isRead("3 people · 9 photos"));
        assertThat(robot.lookup("#first-steps").tryQuery()).isEmpty();
    }

    /** A program folder with the models and nothing else. */
    private Path withoutSampleCast() {
        try {
            Path home = Files.createDirectories(data.resolve("program"));
            if (Files.notExists(home.resolve("models"))) {
                Files.createSymbolicLink(home.resolve("models"), HOME.ownModels());
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lookalike.platform.instance.RunningInstance;
import lookalike.platform.instance.RunningInstance.Role;
import lookalike.ui.common.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests files that later starts of the program hand over to the open window. */
class HandedOverTest extends WindowDriver {

    @Override
    @BeforeEach
    void openTheWindow() {
        instance = RunningInstance.join(data, List.of());
        assertThat(instance.role()).isEqualTo(Role.FIRST);
        super.openTheWindow();
    }

    @AfterEach
    void makeRoom() {
        instance.close();
    }

    @Test
    void photosAndADatasetAreOpenedAndTheWindowComesBack() throws Exception {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.interact(() -> {
            app.services().page().set(Page.MAP);
            stage.setIconified(true);
        });
        Path photo = HOME.sampleProbes().resolve("ada-sterling.jpg");
        handOver(smallDataset(), photo, HOME.sampleProbes().resolve("bianca-moreau.jpg"));
        await("both photos", () -> app.compare().state().photos().size() == 2);
        await("the dataset", () -> isRead("3 people · 9 photos"));
        assertThat(stage.isIconified()).isFalse();
        assertThat(app.services().page().get()).isEqualTo(Page.COMPARE);
    }

    @Test
    void withoutFilesTheWindowOnlyComesBack() {
        robot.interact(() -> stage.setIconified(true));
        handOver();
        await("the window", () -> !stage.isIconified());
    }

    @Test
    void whatCannotBeOpenedIsTold() throws Exception {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path text = Files.writeString(data.resolve("letter.txt"), "Dear Ada");
        Path other = Files.createDirectories(data.resolve("other"));
        handOver(smallDataset(), other, data.resolve("gone.jpg"), text);
        await("the missing photo", () -> text("#failure").contains("gone.jpg: there is no such file"));
        await("the text", () -> text("#failure").contains("letter.txt: not a picture that can be read"));
        assertThat(text("#problem")).contains("Only one dataset can be open", "small set");
    }

    private void handOver(Path... files) {
        RunningInstance later = CompletableFuture.supplyAsync(() -> RunningInstance.join(data, List.of(files)))
                .join();
        assertThat(later.role()).isEqualTo(Role.LATER);
    }
}

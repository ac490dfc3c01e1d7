package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.index.BuildReport;
import lookalike.shared.FaultyCast;
import lookalike.ui.browse.CatalogFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that photos which disappear in large numbers stay in the dataset until the user confirms that no drive is missing. */
class MissingPhotosTest extends WindowDriver {

    private static final int LEFT = 10;

    private Path images;

    @Override
    @BeforeEach
    void openTheWindow() {
        images = data.resolve("cast on a drive").toAbsolutePath();
        FaultyCast.copyTo(images, CatalogFiles.of(images, folders().catalogs()));
        writeSettings("{\"introduced\": true, \"datasets\": [\"%s\"]}".formatted(images));
        super.openTheWindow();
    }

    @Test
    void photosOfAMissingDriveAreKeptUntilTheUserHasThemRemoved() throws IOException {
        await("the dataset", () -> report() != null);
        int before = report().photos();
        BuildReport first = report();
        List<Path> folders = folders(images);
        for (Path folder : folders.subList(0, folders.size() - LEFT)) {
            Files.move(folder, data.resolve(folder.getFileName()));
        }
        robot.interact(() -> app.people().controller().rescan());
        await("a report of the photos that are gone", () -> report() != null && report() != first);
        BuildReport second = report();
        assertThat(second.kept()).isGreaterThan(before / 2);
        assertThat(second.photos()).isEqualTo(before);
        await("the question", () -> isTold("%,d photos are no longer there".formatted(second.kept())));

        robot.clickOn(".notice-action");
        await("a report of the removal", () -> report() != null && report() != second);
        assertThat(report().kept()).isZero();
        assertThat(report().removed()).isEqualTo(second.kept());
        assertThat(report().photos()).isEqualTo(before - second.kept());
    }

    private BuildReport report() {
        return app.people().state().report().get();
    }

    private static List<Path> folders(Path images) throws IOException {
        try (Stream<Path> all = Files.list(images)) {
            return new ArrayList<>(all.filter(Files::isDirectory).sorted().toList());
        }
    }
}

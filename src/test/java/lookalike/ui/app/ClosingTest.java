package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import lookalike.platform.archive.PackedPhotos;
import lookalike.shared.Trust;
import lookalike.ui.browse.CatalogFiles;
import lookalike.ui.common.Page;
import org.junit.jupiter.api.Test;

/**
 * Closes the window in the middle of each kind of work: it closes soon, nothing fails, finished work is kept, and the next start is
 * normal.
 */
class ClosingTest extends WindowDriver {

    private static final String ALL = "32 people · 160 photos";

    /** Generous, because other tests may run at the same time. */
    private static final long SOON_SECONDS = 15;

    @Trust
    @Test
    void whileADatasetIsIndexed() throws Exception {
        openUnread();
        await("a run", () -> app.people().state().building().get() && photosRead() > 0);
        int before = photosRead();
        closeSoon();
        assertThat(photosRead()).as("what is done is kept").isBetween(before, 159);
        assertSoundAgain();
        await("the rest", () -> isRead(ALL));
    }

    @Trust
    @Test
    void whileTheDatasetIsEvaluated() throws Exception {
        await(
                "the sample cast",
                () -> isRead(ALL) && app.people().state().matcher().get() != null);
        closeDuring(
                () -> app.services().page().set(Page.ACCURACY),
                () -> app.accuracy().controller().evaluate());
    }

    @Trust
    @Test
    void whileTheDatasetIsChecked() throws Exception {
        await(
                "the sample cast",
                () -> isRead(ALL) && app.people().state().matcher().get() != null);
        closeDuring(() -> app.services().page().set(Page.HEALTH));
    }

    @Trust
    @Test
    void whilePhotosAreOpenedAndCompared() throws Exception {
        await("the sample cast", () -> isRead(ALL));
        List<Path> probes;
        try (Stream<Path> files = Files.list(HOME.sampleProbes())) {
            probes = files.filter(file -> file.toString().endsWith(".jpg")).toList();
        }
        closeDuring(() -> app.compare().controller().open(probes));
    }

    @Trust
    @Test
    void whileAnArchiveIsUnpackedOfWhichNothingIsLeft() throws Exception {
        await("the sample cast", () -> isRead(ALL));
        byte[] photo = new byte[4 << 20];
        new Random(22).nextBytes(photo);
        PackedPhotos photos = new PackedPhotos();
        for (int i = 0; i < 30; i++) {
            photos.file("Ada/" + i + ".jpg", photo);
        }
        Path folder = Files.createDirectory(data.resolve("archives"));
        Path archive = Files.write(folder.resolve("people.tar"), photos.tar());
        closeDuring(() -> app.opener().unpack(archive, layout -> {}));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(".")))
                    .isEmpty();
        }
    }

    @Test
    void whileAnotherDatasetIsOpened() throws Exception {
        await("the sample cast", () -> isRead(ALL));
        Path other = smallDataset();
        closeDuring(() -> app.opener().open(other, layout -> {}));
    }

    /** Starts work and closes the window as soon as the work is running. */
    private void closeDuring(Runnable... starts) throws Exception {
        for (Runnable start : starts) {
            robot.interact(start);
        }
        BooleanSupplier underWay = () -> !app.services().tasks().tasks().isEmpty();
        long patience = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
        while (!onWindow(underWay) && System.nanoTime() < patience) {
            Thread.onSpinWait(); // quick work may be over before it is seen
        }
        closeSoon();
        assertSoundAgain();
    }

    private void closeSoon() {
        long start = System.nanoTime();
        closeTheWindow();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(SOON_SECONDS);
    }

    private void assertSoundAgain() throws IOException {
        try (Stream<Path> files = Files.list(folders().catalogs())) {
            List<Path> catalogs =
                    files.filter(file -> file.toString().endsWith(".catalog")).toList();
            assertThat(catalogs).isNotEmpty();
            for (Path catalog : catalogs) {
                assertThat(answer(catalog, "PRAGMA integrity_check")).isEqualTo("ok");
                assertThat(catalog.resolveSibling(catalog.getFileName() + ".bad"))
                        .doesNotExist();
            }
        }
        openTheWindow();
        await("a dataset as usual", () -> app.people().state().report().get() != null);
    }

    /** Number of the sample cast's photos that its catalogue has indexed. */
    private int photosRead() {
        Path catalog = CatalogFiles.of(HOME.sampleCast(), folders().catalogs());
        return Files.exists(catalog) ? Integer.parseInt(answer(catalog, "SELECT count(*) FROM look")) : 0;
    }

    private static String answer(Path catalog, String question) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + catalog);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(question).getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

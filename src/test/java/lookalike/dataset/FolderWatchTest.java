package lookalike.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration QUIET = Duration.ofMillis(200);

    @TempDir
    private Path folder;

    private final AtomicInteger changes = new AtomicInteger();
    private FolderWatch watch;

    @BeforeEach
    void watchADataset() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("Ada/2019"));
        Files.writeString(folder.resolve("Ada/2019/1.jpg"), "1");
        watch = FolderWatch.start(folder, QUIET, changes::incrementAndGet);
        // The watch starts in its own thread.
        while (changes.get() == 0) {
            Files.writeString(folder.resolve("manifest.csv"), "path,label\n");
            awaitSilence();
        }
        changes.set(0);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void manyChangesAtOnceAreToldOnce() throws Exception {
        for (int i = 0; i < 40; i++) {
            Files.writeString(folder.resolve("Ada/2019/new " + i + ".jpg"), "new");
        }
        awaitChanges(1);
        awaitSilence();
        assertThat(changes).hasValue(1);
    }

    @Test
    void removedAndRenamedPhotosFoldersAndNamesAreNoticed() throws Exception {
        Files.delete(folder.resolve("Ada/2019/1.jpg"));
        awaitChanges(1);
        Files.move(folder.resolve("Ada"), folder.resolve("Bea.B"));
        awaitChanges(2);
        Files.writeString(folder.resolve("names.csv"), "Bea.B,Bea\n");
        awaitChanges(3);
    }

    @Test
    void foldersThatComeLaterAreWatchedToo() throws Exception {
        Path later = Files.createDirectories(folder.resolve("Cleo/deep/deeper"));
        awaitChanges(1);
        Files.writeString(later.resolve("1.png"), "1");
        awaitChanges(2);
    }

    @Test
    void otherFilesDoNotMatterAndNothingIsToldAfterClosing() throws Exception {
        Files.writeString(folder.resolve("Ada/notes.txt"), "call her");
        Files.writeString(folder.resolve("Ada/.hidden.jpg"), "a program's own");
        Files.writeString(folder.resolve("Thumbs.db"), "a system's own");
        awaitSilence();
        assertThat(changes).hasValue(0);
        watch.close();
        Files.writeString(folder.resolve("Ada/2.jpg"), "2");
        awaitSilence();
        assertThat(changes).hasValue(0);
    }

    @Test
    void aFolderThatIsNotThereIsNoFailure() {
        FolderWatch.start(folder.resolve("nowhere"), changes::incrementAndGet).close();
    }

    /** Waits longer than the time for which changes are gathered, so that any report has been made. */
    private static void awaitSilence() throws InterruptedException {
        Thread.sleep(3 * QUIET.toMillis());
    }

    private void awaitChanges(int wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (changes.get() < wanted && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(changes).hasValue(wanted);
    }
}

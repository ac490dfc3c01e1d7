package lookalike.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void makesMissingFoldersAndReplacesWhatIsThere() throws IOException {
        Path file = folder.resolve("a").resolve("b.txt");
        AtomicFile.write(file, "old, and longer".getBytes(StandardCharsets.UTF_8));
        AtomicFile.write(file, CONTENT);
        assertThat(file).hasBinaryContent(CONTENT);
        assertThat(file.getParent()).isDirectoryContaining(file::equals).satisfies(AtomicFileTest::holdsOneFile);
    }

    @Test
    void aFileThatCannotBeReplacedLeavesNothingBehind() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken").resolve("inside"))
                .getParent();
        assertThatIOException().isThrownBy(() -> AtomicFile.write(taken, CONTENT));
        holdsOneFile(folder);
        assertThat(taken.resolve("inside")).exists();
    }

    /** A picture that somebody saves is to be seen by those who see the others in the folder. */
    @Test
    void othersMayReadItWhoMayReadAnyNewFile() throws IOException {
        FileStore store = Files.getFileStore(folder);
        Assumptions.assumeTrue(store.supportsFileAttributeView("posix"), "permissions are POSIX's");
        Path usual = Files.write(folder.resolve("usual"), CONTENT);
        Path file = folder.resolve("file");
        AtomicFile.write(file, CONTENT);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAndNothingElse() throws IOException {
        Path file = Files.write(folder.resolve("a.onnx"), CONTENT);
        Path left = Files.write(folder.resolve(".a.onnx123.part"), CONTENT);
        Path others = Files.write(folder.resolve(".b.onnx123.part"), CONTENT);
        AtomicFile.removeLeftovers(file);
        assertThat(left).doesNotExist();
        assertThat(file).exists();
        assertThat(others).exists();
        AtomicFile.removeLeftovers(folder.resolve("nowhere").resolve("a.onnx"));
    }

    private static void holdsOneFile(Path folder) {
        assertThat(folder.toFile().list()).hasSize(1);
    }
}

package lookalike.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

    /** Users who can read the other files in the folder must be able to read a saved picture, too. */
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

    @Test
    void aLinkStaysAndItsFileIsReplaced() throws IOException {
        Path real = Files.createDirectories(folder.resolve("elsewhere")).resolve("real.txt");
        Files.writeString(real, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("elsewhere", "real.txt"));
        Path second = Files.createSymbolicLink(folder.resolve("second.txt"), link);
        AtomicFile.write(second, CONTENT);
        assertThat(second).isSymbolicLink();
        assertThat(link).isSymbolicLink();
        assertThat(real).isRegularFile().hasBinaryContent(CONTENT);
        Path dangling = Files.createSymbolicLink(folder.resolve("new.txt"), Path.of("elsewhere", "new.txt"));
        AtomicFile.write(dangling, CONTENT);
        assertThat(dangling).isSymbolicLink().hasBinaryContent(CONTENT);
    }

    @Test
    void aDeviceIsWrittenToAndStays() throws IOException {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device), "there is no such device");
        AtomicFile.write(device, CONTENT);
        assertThat(Files.isRegularFile(device)).isFalse();
        assertThat(device.getParent().toFile().list((at, name) -> name.startsWith(".null")))
                .isEmpty();
    }

    @Test
    void aPipeIsWrittenToAndStays() throws Exception {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")), "there are no pipes");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.newInputStream(pipe).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        AtomicFile.write(pipe, CONTENT);
        assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo(CONTENT);
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void aReplacedFileKeepsItsPermissions() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path file = Files.writeString(folder.resolve("private"), "old");
        for (String permissions : List.of("rw-------", "rw-rw-rw-", "rwxr-x---")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            AtomicFile.write(file, CONTENT);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(permissions);
        }
    }

    @Test
    void whatAKilledWriteLeftIsRemovedByALaterOneButNotWhatIsBeingWritten() throws IOException {
        Path file = folder.resolve("a.csv");
        Path old = Files.write(folder.resolve(".a.csv123.part"), CONTENT);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path fresh = Files.write(folder.resolve(".a.csv124.part"), CONTENT);
        AtomicFile.write(file, CONTENT);
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void aFullDiskIsToldWithTheFile() {
        Path full = Path.of("/dev/full");
        // Skipped on systems without a device that acts as a full disk.
        Assumptions.assumeTrue(Files.exists(full), "only Linux has a device that is always full");
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(full, CONTENT))
                .satisfies(e -> {
                    assertThat(IoErrorText.naming(e)).isEqualTo("/dev/full: No space left on device");
                    assertThat(FullDisk.isReasonOf(e)).isTrue();
                });
    }

    private static void holdsOneFile(Path folder) {
        assertThat(folder.toFile().list()).hasSize(1);
    }
}

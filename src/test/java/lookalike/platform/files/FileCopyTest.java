package lookalike.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCopyTest {

    @TempDir
    private Path folder;

    @Test
    void aCopyHasContentAndTime() throws IOException {
        byte[] content = new byte[300_000];
        new Random(1).nextBytes(content);
        Path from = Files.write(folder.resolve("from"), content);
        Files.setLastModifiedTime(from, FileTime.fromMillis(1_000_000_000_000L));

        assertThat(FileCopy.write(from, folder.resolve("to"))).isEqualTo(Sha256.of(content));

        assertThat(folder.resolve("to")).hasBinaryContent(content);
        assertThat(Files.getLastModifiedTime(folder.resolve("to")).toMillis()).isEqualTo(1_000_000_000_000L);
    }

    @Test
    void thoseReadTheCopyWhoReadTheOriginalAndItsOwnerMayChangeIt() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "permissions are POSIX's");
        Path from = Files.writeString(folder.resolve("from"), "private");
        Files.setPosixFilePermissions(from, PosixFilePermissions.fromString("r--------"));

        FileCopy.write(from, folder.resolve("to"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("to"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsThereIsNotReplaced() throws IOException {
        Path from = Files.writeString(folder.resolve("from"), "new");
        Path to = Files.writeString(folder.resolve("to"), "old");

        assertThatThrownBy(() -> FileCopy.write(from, to)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(to).hasContent("old");
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void aNameAsLongAsTheSystemTakesCanBeWritten() throws IOException {
        Path from = Files.writeString(folder.resolve("from"), "content");
        Path to = folder.resolve("ö".repeat(120) + "12345.jpeg");

        FileCopy.write(from, to);
        AtomicFile.write(to, new byte[1]);

        assertThat(to).hasSize(1);
    }
}

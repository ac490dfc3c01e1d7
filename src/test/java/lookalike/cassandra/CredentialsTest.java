package lookalike.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the file with user and password. */
class CredentialsTest {

    @TempDir
    private Path folder;

    private Path file(String content, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("login.properties"), content);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
        return file;
    }

    private static SharedGalleryException.Reason reason(Path file) {
        try {
            Credentials.read(file);
            throw new AssertionError("it was read");
        } catch (SharedGalleryException e) {
            return e.reason();
        }
    }

    @Test
    void userAndPasswordAreRead() throws IOException {
        assertThat(Credentials.read(file("user=ann\npassword=p=w ü\n", "rw-------")))
                .isEqualTo(new Credentials("ann", "p=w ü"));
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = file("user=ann\npassword=secret\n", "rw-r-----");
        assertThat(reason(file)).isEqualTo(SharedGalleryException.Reason.CREDENTIALS_OPEN);
        assertThatThrownBy(() -> Credentials.read(file))
                .message()
                .contains(file.toString())
                .doesNotContain("secret");
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        assertThat(reason(folder.resolve("none"))).isEqualTo(SharedGalleryException.Reason.CREDENTIALS_NOT_READ);
        assertThat(reason(file("user=ann\n", "rw-------")))
                .isEqualTo(SharedGalleryException.Reason.CREDENTIALS_INCOMPLETE);
    }
}

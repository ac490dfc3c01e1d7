package lookalike.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the reason of a failure is more than a file's name. */
class IoErrorTextTest {

    @TempDir
    private Path folder;

    @Test
    void theReasonIsSaidWhereJavaSaysOnlyTheName() {
        assertThat(IoErrorText.of(new AccessDeniedException("/a"))).isEqualTo("access denied");
        assertThat(IoErrorText.of(new FileSystemException("/a", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(IoErrorText.of(new DirectoryNotEmptyException("/a"))).isEqualTo("DirectoryNotEmptyException");
        assertThat(IoErrorText.of(new IOException("it is not UTF-8 text"))).isEqualTo("it is not UTF-8 text");
        assertThat(IoErrorText.of(new IOException())).isEqualTo("IOException");
    }

    @Test
    void whatTheSystemItselfThrowsHasAReason() throws IOException {
        Path file = Files.createFile(folder.resolve("a"));
        assertThat(reason(() -> Files.readAllBytes(folder.resolve("none")))).isEqualTo("no such file or folder");
        assertThat(reason(() -> Files.createDirectory(file))).isEqualTo("there is another file of this name");
        assertThat(reason(() -> Files.newDirectoryStream(file).close())).isEqualTo("not a folder");
    }

    @Test
    void theFileIsNamedWhereTheSentenceDoesNot() {
        assertThat(IoErrorText.naming(new AccessDeniedException("/a"))).isEqualTo("/a: access denied");
        assertThat(IoErrorText.naming(new IOException("broken"))).isEqualTo("broken");
    }

    private interface Work {
        void run() throws IOException;
    }

    private static String reason(Work work) {
        try {
            work.run();
            throw new AssertionError("it did not fail");
        } catch (IOException e) {
            return IoErrorText.of(e);
        }
    }
}

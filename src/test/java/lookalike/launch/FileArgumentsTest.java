package lookalike.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileArgumentsTest {

    @TempDir
    private Path folder;

    @Test
    void filesAndNothingOpenTheWindowAndCommandsDoNot() throws IOException {
        String photo = Files.createFile(folder.resolve("photo.jpg")).toString();
        assertThat(FileArguments.areFiles()).isTrue();
        assertThat(FileArguments.areFiles(photo)).isTrue();
        assertThat(FileArguments.areFiles(photo, folder.toString())).isTrue();
        assertThat(FileArguments.areFiles("match", photo)).isFalse();
        assertThat(FileArguments.areFiles("--help")).isFalse();
        assertThat(FileArguments.areFiles(photo, "--top")).isFalse();
        assertThat(FileArguments.areFiles("\0")).isFalse();
        assertThat(FileArguments.areFiles("")).isFalse();
    }

    @Test
    void aFileThatIsNotThereIsStillAFileAndAMisspeltCommandIsNone() throws IOException {
        String photo = Files.createFile(folder.resolve("photo.jpg")).toString();
        assertThat(FileArguments.areFiles("not-there.jpg")).isTrue();
        assertThat(FileArguments.areFiles("photos/not-there")).isTrue();
        assertThat(FileArguments.areFiles(photo, "not-there")).isTrue();
        assertThat(FileArguments.areFiles("macth", photo)).isFalse();
        assertThat(FileArguments.areFiles("photos")).isFalse();
    }

    @Test
    void addressesOfFilesAreFiles() {
        Path photo = folder.resolve("ä photo.jpg");
        assertThat(FileArguments.areFiles(photo.toUri().toString())).isTrue();
        assertThat(FileArguments.of(photo.toUri().toString(), "file:///a%20b.jpg"))
                .containsExactly(photo, Path.of("/a b.jpg").toAbsolutePath());
    }

    @Test
    void filesAreSeenFromTheWorkingDirectory() {
        assertThat(FileArguments.of("a.jpg"))
                .containsExactly(Path.of("").toAbsolutePath().resolve("a.jpg"));
    }
}

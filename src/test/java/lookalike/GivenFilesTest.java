package lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenFilesTest {

    @TempDir
    private Path folder;

    @Test
    void filesAndNothingOpenTheWindowAndCommandsDoNot() throws IOException {
        String photo = Files.createFile(folder.resolve("photo.jpg")).toString();
        assertThat(GivenFiles.areFiles()).isTrue();
        assertThat(GivenFiles.areFiles(photo)).isTrue();
        assertThat(GivenFiles.areFiles(photo, folder.toString())).isTrue();
        assertThat(GivenFiles.areFiles("match", photo)).isFalse();
        assertThat(GivenFiles.areFiles("--help")).isFalse();
        assertThat(GivenFiles.areFiles(photo, "--top")).isFalse();
        assertThat(GivenFiles.areFiles("\0")).isFalse();
        assertThat(GivenFiles.areFiles("")).isFalse();
    }

    @Test
    void aFileThatIsNotThereIsStillAFileAndAMisspeltCommandIsNone() throws IOException {
        String photo = Files.createFile(folder.resolve("photo.jpg")).toString();
        assertThat(GivenFiles.areFiles("not-there.jpg")).isTrue();
        assertThat(GivenFiles.areFiles("photos/not-there")).isTrue();
        assertThat(GivenFiles.areFiles(photo, "not-there")).isTrue();
        assertThat(GivenFiles.areFiles("macth", photo)).isFalse();
        assertThat(GivenFiles.areFiles("photos")).isFalse();
    }

    @Test
    void addressesOfFilesAreFiles() {
        Path photo = folder.resolve("ä photo.jpg");
        assertThat(GivenFiles.areFiles(photo.toUri().toString())).isTrue();
        assertThat(GivenFiles.of(photo.toUri().toString(), "file:///a%20b.jpg"))
                .containsExactly(photo, Path.of("/a b.jpg").toAbsolutePath());
    }

    @Test
    void filesAreSeenFromTheWorkingDirectory() {
        assertThat(GivenFiles.of("a.jpg"))
                .containsExactly(Path.of("").toAbsolutePath().resolve("a.jpg"));
    }
}

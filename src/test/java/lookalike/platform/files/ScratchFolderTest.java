package lookalike.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchFolderTest {

    @Test
    void itGoesWithAllThatIsInIt() throws IOException {
        Path path;
        try (ScratchFolder scratch = ScratchFolder.make("test")) {
            path = scratch.path();
            Files.writeString(scratch.file("a"), "a");
            Files.writeString(
                    Files.createDirectories(scratch.file("deep/deeper")).resolve("b"), "b");
            assertThat(path.getFileName().toString()).startsWith("lookalike-test");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void oneThatIsGoneAlreadyIsClosedAsWell() throws IOException {
        ScratchFolder scratch = ScratchFolder.make("test");
        Files.delete(scratch.path());
        scratch.close();
        assertThat(scratch.path()).doesNotExist();
    }
}

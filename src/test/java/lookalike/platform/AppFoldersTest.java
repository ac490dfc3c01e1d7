package lookalike.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppFoldersTest {

    private static final Path HOME = Path.of("/home/ada");

    @TempDir
    private Path folder;

    @Test
    void theDataFolderFollowsTheSystemsConvention() {
        assertThat(AppFolders.dataFolder("Linux", Map.of(), HOME)).isEqualTo(HOME.resolve(".local/share/lookalike"));
        assertThat(AppFolders.dataFolder("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME))
                .isEqualTo(Path.of("/data/lookalike"));
        assertThat(AppFolders.dataFolder("Linux", Map.of("XDG_DATA_HOME", "relative"), HOME))
                .isEqualTo(HOME.resolve(".local/share/lookalike"));
        assertThat(AppFolders.dataFolder("Mac OS X", Map.of(), HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/Lookalike"));
        assertThat(AppFolders.dataFolder("Windows 11", Map.of("APPDATA", "/roaming"), HOME))
                .isEqualTo(Path.of("/roaming/Lookalike"));
    }

    @Test
    void aFileIsReplacedWholeAndLeavesNothingBehind() throws IOException {
        Path file = folder.resolve("sub").resolve("a.json");
        AtomicFile.write(file, "one".getBytes(StandardCharsets.UTF_8));
        AtomicFile.write(file, "two".getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent("two");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}

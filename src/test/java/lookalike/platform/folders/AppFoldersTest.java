package lookalike.platform.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lookalike.platform.Os;
import lookalike.platform.files.AtomicFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppFoldersTest {

    private static final Path HOME = Path.of("/home/ada");

    @TempDir
    private Path folder;

    @Test
    void onLinuxTheFoldersFollowTheXdgSpecification() {
        assertThat(UserFolders.of(Os.LINUX, Map.of(), HOME))
                .isEqualTo(new UserFolders(
                        HOME.resolve(".local/share/lookalike"),
                        HOME.resolve(".cache/lookalike"),
                        HOME.resolve(".local/state/lookalike/logs")));
        Map<String, String> environment =
                Map.of("XDG_DATA_HOME", "/data", "XDG_CACHE_HOME", "/cache", "XDG_STATE_HOME", "/state");
        assertThat(UserFolders.of(Os.LINUX, environment, HOME))
                .isEqualTo(new UserFolders(
                        Path.of("/data/lookalike"), Path.of("/cache/lookalike"), Path.of("/state/lookalike/logs")));
    }

    @Test
    void variablesThatAreEmptyOrRelativeAreIgnored() {
        Map<String, String> environment = Map.of("XDG_DATA_HOME", "relative", "XDG_CACHE_HOME", "");
        assertThat(UserFolders.of(Os.LINUX, environment, HOME)).isEqualTo(UserFolders.of(Os.LINUX, Map.of(), HOME));
    }

    @Test
    void onMacThereIsAFolderForEachInTheLibrary() {
        assertThat(UserFolders.of(Os.MAC, Map.of("XDG_DATA_HOME", "/data"), HOME))
                .isEqualTo(new UserFolders(
                        HOME.resolve("Library/Application Support/Lookalike"),
                        HOME.resolve("Library/Caches/Lookalike"),
                        HOME.resolve("Library/Logs/Lookalike")));
    }

    @Test
    void onWindowsOnlyTheDataRoams() {
        Map<String, String> environment = Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local");
        assertThat(UserFolders.of(Os.WINDOWS, environment, HOME))
                .isEqualTo(new UserFolders(
                        Path.of("/roaming/Lookalike"),
                        Path.of("/local/Lookalike/Cache"),
                        Path.of("/local/Lookalike/Logs")));
        assertThat(UserFolders.of(Os.WINDOWS, Map.of(), HOME))
                .isEqualTo(new UserFolders(
                        HOME.resolve("AppData/Roaming/Lookalike"),
                        HOME.resolve("AppData/Local/Lookalike/Cache"),
                        HOME.resolve("AppData/Local/Lookalike/Logs")));
    }

    @Test
    void everythingOfTheUserCanBeBelowOneFolder() {
        AppFolders folders = new AppFolders(HOME, folder);
        assertThat(folders.logs()).isEqualTo(folder.resolve("logs"));
        assertThat(folders.settings()).isEqualTo(folder.resolve("settings.json"));
        assertThat(folders.userModels()).isEqualTo(folder.resolve("models"));
        assertThat(folders.thumbnails()).isEqualTo(folder.resolve("cache/thumbnails"));
        assertThat(folders.natives()).isEqualTo(folder.resolve("cache/natives"));
        assertThat(folders.downloads()).isEqualTo(folder.resolve("cache/downloads"));
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

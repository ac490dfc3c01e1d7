package lookalike.platform.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lookalike.platform.Os;
import org.junit.jupiter.api.Test;

class FileManagerTest {

    @Test
    void windowsAndMacCanSelectAFileInItsFolder() {
        Path file = Path.of("a folder", "1.jpg");
        assertThat(FileManager.selecting(Os.WINDOWS, file))
                .contains(List.of("explorer.exe", "/select,", file.toString()));
        assertThat(FileManager.selecting(Os.MAC, file)).contains(List.of("open", "-R", file.toString()));
        assertThat(FileManager.selecting(Os.LINUX, file)).isEmpty();
    }
}

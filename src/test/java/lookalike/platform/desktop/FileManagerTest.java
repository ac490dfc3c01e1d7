package lookalike.platform.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileManagerTest {

    @Test
    void windowsAndMacCanSelectAFileInItsFolder() {
        Path file = Path.of("a folder", "1.jpg");
        assertThat(FileManager.selecting("Windows 11", file))
                .contains(List.of("explorer.exe", "/select,", file.toString()));
        assertThat(FileManager.selecting("Mac OS X", file)).contains(List.of("open", "-R", file.toString()));
        assertThat(FileManager.selecting("Linux", file)).isEmpty();
    }
}

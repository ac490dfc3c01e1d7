package lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    private Path folder;

    @Test
    void filesAndNothingOpenTheWindowAndCommandsDoNot() throws IOException {
        String photo = Files.createFile(folder.resolve("photo.jpg")).toString();
        assertThat(Launcher.areFiles()).isTrue();
        assertThat(Launcher.areFiles(photo)).isTrue();
        assertThat(Launcher.areFiles(photo, folder.toString())).isTrue();
        assertThat(Launcher.areFiles("match", photo)).isFalse();
        assertThat(Launcher.areFiles("--help")).isFalse();
        assertThat(Launcher.areFiles(photo, folder.resolve("missing.jpg").toString()))
                .isFalse();
        assertThat(Launcher.areFiles("\0")).isFalse();
    }
}

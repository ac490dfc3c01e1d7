package lookalike.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountsTest {

    private static final List<String> TABLE = List.of(
            "/dev/sda1 / ext4 rw,relatime 0 0",
            "/dev/sda2 /home ext4 rw,nosuid,nodev,noexec 0 0",
            "/dev/sda3 /home/ada/programs ext4 rw,relatime 0 0",
            "tmpfs /tmp tmpfs rw 0 0",
            "tmpfs /tmp tmpfs rw,noexec 0 0",
            "/dev/sdb1 /media/my\\040disk vfat rw,noexec 0 0");

    @ParameterizedTest
    @CsvSource({
        "/, false",
        "/home, true",
        "/home/ada/.cache/natives, true",
        "/home/ada/programs/natives, false",
        "/homes, false",
        "/tmp/natives, true",
        "/media/my disk/natives, true"
    })
    void theFileSystemOfAFolderDecides(Path folder, boolean forbidden) {
        assertThat(Mounts.forbidRunning(folder, TABLE)).isEqualTo(forbidden);
    }
}

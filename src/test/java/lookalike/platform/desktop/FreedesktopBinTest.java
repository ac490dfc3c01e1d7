package lookalike.platform.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class FreedesktopBinTest {

    @TempDir
    private Path folder;

    @Test
    void aFileOfTheSameFileSystemGoesIntoTheBinOfTheUser() throws IOException {
        Path file = write("photos/Zoë & 100%.jpg", "1");
        Path again = write("other/Zoë & 100%.jpg", "2");
        FreedesktopBin bin = new FreedesktopBin(folder.resolve("share"));

        assertThat(bin.take(file)).isTrue();
        assertThat(bin.take(again)).isTrue();

        assertThat(file).doesNotExist();
        Path trash = folder.resolve("share/Trash");
        assertThat(trash.resolve("files/Zoë & 100%.jpg")).hasContent("1");
        assertThat(trash.resolve("files/Zoë & 100% (2).jpg")).hasContent("2");
        assertThat(Files.readString(trash.resolve("info/Zoë & 100%.jpg.trashinfo")))
                .matches("\\[Trash Info]\nPath=" + file.getParent().toRealPath()
                        + "/Zo%C3%AB%20%26%20100%25\\.jpg\nDeletionDate=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(trash.resolve("files"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileThatIsNotThereIsNotTaken() throws IOException {
        FreedesktopBin bin = new FreedesktopBin(folder.resolve("share"));

        assertThat(bin.take(folder.resolve("gone.jpg"))).isFalse();
        assertThat(folder.resolve("share/Trash/info").toFile().list()).isNullOrEmpty();
    }

    /** Uses the shared memory as a second file system that every user can write to. */
    @Test
    void aFileOfAnotherFileSystemGoesIntoABinAtItsTop() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(memory) && !device(memory).equals(device(folder)), "there is one file system only");
        Path other = Files.createTempDirectory(memory, "lookalike");
        Path file = Files.writeString(other.resolve("a.jpg"), "1");
        Path bin = memory.resolve(".Trash-" + Files.getAttribute(folder, "unix:uid"));
        boolean before = Files.exists(bin);
        try {
            assertThat(new FreedesktopBin(folder.resolve("share")).take(file)).isTrue();
            assertThat(file).doesNotExist();
            Path info = bin.resolve("info/a.jpg.trashinfo");
            assertThat(Files.readString(info)).contains("\nPath=" + other.getFileName() + "/a.jpg\n");
            assertThat(bin.resolve("files/a.jpg")).hasContent("1");
            Files.delete(info);
            Files.delete(bin.resolve("files/a.jpg"));
        } finally {
            Files.delete(other);
            if (!before) {
                Files.delete(bin.resolve("files"));
                Files.delete(bin.resolve("info"));
                Files.delete(bin);
            }
        }
    }

    private static Object device(Path path) throws IOException {
        return Files.getAttribute(path, "unix:dev");
    }

    private Path write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}

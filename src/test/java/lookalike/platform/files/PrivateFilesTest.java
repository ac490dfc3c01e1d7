package lookalike.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import lookalike.catalog.Catalog;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateFilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void onlyWherePermissionsArePosix() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    }

    @Test
    void newFilesAndFoldersAreTheOwnersAlone() throws IOException {
        Path sub = folder.resolve("a/b");
        PrivateFiles.folder(sub);
        assertThat(permissions(sub)).isEqualTo("rwx------");
        assertThat(permissions(sub.getParent())).isEqualTo("rwx------");
        PrivateFiles.file(sub.resolve("file"));
        assertThat(permissions(sub.resolve("file"))).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource({"rw-r--r--,rw-------", "rw-r-----,rw-r-----", "rw-rw-rw-,rw-------", "r--r--r--,r--------"})
    void anOldFileIsTakenFromEveryoneButNotFromAGroupItWasGivenTo(String before, String after) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "content");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(before));
        PrivateFiles.file(file);
        assertThat(permissions(file)).isEqualTo(after);
        assertThat(file).content().isEqualTo("content");
    }

    @Test
    void aCatalogueAndItsLogAreTheOwnersAlone() throws IOException {
        Path file = folder.resolve("a.catalog");
        try (Catalog catalog = Catalog.open(file)) {
            catalog.write(batch -> batch.person("ada", "Ada"));
            for (String ending : new String[] {"", "-wal", "-shm"}) {
                assertThat(permissions(folder.resolve("a.catalog" + ending))).isEqualTo("rw-------");
            }
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Catalog.open(file).close();
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

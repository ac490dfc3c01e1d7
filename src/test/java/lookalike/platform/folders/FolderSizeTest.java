package lookalike.platform.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderSizeTest {

    @TempDir
    private Path root;

    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectories(root.resolve("cache/thumbnails"));
        Files.write(Files.createDirectories(folder.resolve("ab")).resolve("a.thumb"), new byte[700]);
        Files.write(folder.resolve("b.thumb"), new byte[30]);
    }

    @Test
    void allFilesAreCountedAndDeletedAndFoldersStay() throws IOException {
        assertThat(FolderSize.of(folder)).isEqualTo(730);
        assertThat(FolderSize.of(root.resolve("none"))).isZero();
        FolderSize.clear(folder);
        assertThat(FolderSize.of(folder)).isZero();
        assertThat(folder.resolve("ab")).isEmptyDirectory();
        FolderSize.clear(root.resolve("none"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there, links need a right that users have not")
    void aFolderThatTheUserHasPutElsewhereIsMeantButWhatItLinksToIsNot() throws IOException {
        Path mine = Files.write(root.resolve("mine.jpg"), new byte[5000]);
        Files.createSymbolicLink(folder.resolve("link"), mine);
        Files.createSymbolicLink(folder.resolve("links"), root);
        Path link = Files.createSymbolicLink(root.resolve("elsewhere"), folder);
        assertThat(FolderSize.of(link)).isBetween(730L, 4999L);
        FolderSize.clear(link);
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("b.thumb")).doesNotExist();
        assertThat(mine).hasSize(5000);
    }
}

package lookalike.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.dataset.FolderLayout.Kind;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the layouts of folders that users may choose as a dataset. */
class FolderLayoutTest {

    @TempDir
    Path root;

    private Path home;

    @BeforeEach
    void makeAHome() throws IOException {
        home = Files.createDirectories(root.resolve("home/me"));
    }

    @Test
    void aFolderOfFoldersIsADataset() throws IOException {
        files("set/Ada/1.jpg", "set/Ben/old/deep/1.PNG");
        assertThat(kind("set")).isEqualTo(Kind.DATASET);
    }

    @Test
    void onePersonIsADatasetToo() throws IOException {
        files("set/Ada/1.jpg", "albums/Ada/2019/1.jpg", "albums/Ada/2019/2.jpg");
        assertThat(kind("set")).isEqualTo(Kind.DATASET);
        assertThat(kind("albums")).isEqualTo(Kind.DATASET);
    }

    @Test
    void aSinglePhotoDeepBelowIsNoDataset() throws IOException {
        files("papers/house/plans/2019/roof.jpg", "papers/tax/letter.pdf");
        FolderLayout layout = look("papers");
        assertThat(layout.kind()).isEqualTo(Kind.STRAY);
        assertThat(layout.contents().photos()).containsExactly(path("papers/house/plans/2019/roof.jpg"));
        files("notes/a/logo.png", "notes/b/readme.txt", "notes/top.jpg");
        assertThat(kind("notes")).isEqualTo(Kind.STRAY);
        assertThat(look("notes").contents().photos()).containsExactly(path("notes/top.jpg"), path("notes/a/logo.png"));
    }

    @Test
    void aManifestMakesADatasetOfPhotosWithoutFolders() throws IOException {
        files("set/1.jpg", "set/manifest.csv");
        assertThat(kind("set")).isEqualTo(Kind.DATASET);
    }

    @Test
    void photosWithoutFoldersAreNone() throws IOException {
        files("set/b.jpg", "set/a.jpeg", "set/c.jxl", "set/.hidden.jpg", "set/empty/readme.txt");
        FolderLayout layout = look("set");
        assertThat(layout.kind()).isEqualTo(Kind.FLAT);
        assertThat(layout.better()).isEmpty();
        assertThat(layout.contents().photos()).containsExactly(path("set/a.jpeg"), path("set/b.jpg"));
    }

    @Test
    void thePhotosOfOnePersonLeadToEveryone() throws IOException {
        files("set/Ada/1.jpg", "set/Ben/1.jpg");
        FolderLayout layout = look("set/Ada");
        assertThat(layout.kind()).isEqualTo(Kind.ONE_PERSON);
        assertThat(layout.better()).contains(path("set"));
    }

    @Test
    void theHomeIsNoDatasetAlthoughItHasFoldersOfPhotos() throws IOException {
        files("home/me/Pictures/1.jpg", "home/me/Downloads/1.jpg");
        assertThat(kind("home/me")).isEqualTo(Kind.TOO_WIDE);
        assertThat(kind("home")).isEqualTo(Kind.TOO_WIDE);
        assertThat(kind("home/me/Pictures")).isEqualTo(Kind.FLAT);
    }

    @Test
    void aDatasetFurtherDownIsFound() throws IOException {
        files("zip/celebs/images/Ada/1.jpg", "zip/celebs/images/Ben/1.jpg", "zip/__MACOSX/celebs/._1.jpg");
        FolderLayout layout = look("zip");
        assertThat(layout.kind()).isEqualTo(Kind.NESTED);
        assertThat(layout.better()).contains(path("zip/celebs/images"));
    }

    @Test
    void whatHasNoPhotosSaysWhatItHas() throws IOException {
        files("phone/Ada/1.jxl", "phone/Ben/1.JXL", "phone/Ben/2.jxl");
        assertThat(kind("phone")).isEqualTo(Kind.UNREADABLE);
        assertThat(look("phone").contents().unreadable()).isEqualTo(3);
        files("packed/celebs.zip", "packed/readme.txt");
        assertThat(kind("packed")).isEqualTo(Kind.ARCHIVE);
        assertThat(kind("packed/celebs.zip")).isEqualTo(Kind.ARCHIVE);
        files("texts/a/letter.txt", "texts/b.pdf");
        assertThat(kind("texts")).isEqualTo(Kind.NO_PICTURES);
        assertThat(look("texts").contents().others()).isEqualTo(2);
        Files.createDirectories(path("empty/too"));
        assertThat(kind("empty")).isEqualTo(Kind.EMPTY);
    }

    @Test
    void theLookIsGivenUpAfterManyFiles() throws IOException {
        Path many = Files.createDirectories(path("many/files"));
        for (int i = 0; i <= FolderInspection.MOST_ENTRIES; i++) {
            Files.createFile(many.resolve(i + ".txt"));
        }
        assertThat(kind("many")).isEqualTo(Kind.TOO_WIDE);
    }

    @Test
    void linksInCirclesEnd() throws IOException {
        files("loop/a/readme.txt");
        Files.createSymbolicLink(path("loop/a/again"), path("loop"));
        assertThat(kind("loop")).isEqualTo(Kind.NO_PICTURES);
    }

    @Test
    void itCanBeCancelled() throws IOException {
        files("set/Ada/1.jpg");
        CancelSignal cancel = new CancelSignal();
        cancel.cancel();
        assertThatThrownBy(() -> FolderLayout.of(path("set"), home, cancel)).isInstanceOf(CancelledException.class);
    }

    private Kind kind(String folder) {
        return look(folder).kind();
    }

    private FolderLayout look(String folder) {
        return FolderLayout.of(path(folder), home, new CancelSignal());
    }

    private Path path(String name) {
        return root.resolve(name);
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(path(name).getParent());
            Files.createFile(path(name));
        }
    }
}

package lookalike.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetScannerTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderIsAPersonAndItsNameTheLabel() throws IOException {
        file("Ada_Sterling/2.jpg");
        file("Ada_Sterling/1.PNG");
        file("Zoë Ångström/a.webp");
        Dataset dataset = DatasetScanner.scan(folder);
        assertThat(dataset.people()).extracting(Person::label).containsExactly("Ada_Sterling", "Zoë Ångström");
        assertThat(dataset.people()).extracting(Person::name).containsExactly("Ada Sterling", "Zoë Ångström");
        assertThat(paths(dataset, 0)).containsExactly("Ada_Sterling/1.PNG", "Ada_Sterling/2.jpg");
        assertThat(dataset.people().get(0).photos().get(0).size()).isEqualTo(1);
    }

    @Test
    void whatIsNoPhotoIsPassedOver() throws IOException {
        file("Ada/1.jpg");
        file("Ada/Thumbs.db");
        file("Ada/notes.txt");
        file("Ada/.hidden.jpg");
        file("Ada/.trash/2.jpg");
        file("Ada/__MACOSX/2.jpg");
        file(".hidden/1.jpg");
        file("loose.jpg");
        Files.createDirectories(folder.resolve("Empty"));
        Dataset dataset = DatasetScanner.scan(folder);
        assertThat(dataset.people()).hasSize(1);
        assertThat(paths(dataset, 0)).containsExactly("Ada/1.jpg");
    }

    @Test
    void picturesOfPhonesAreListedAndThoseThatCannotBeReadSoThatTheReportTellsOfThem() throws IOException {
        file("Ada/1.jpg");
        file("Ada/2.HEIC");
        file("Ada/3.avif");
        file("Ada/4.jxl");
        assertThat(paths(DatasetScanner.scan(folder), 0))
                .containsExactly("Ada/1.jpg", "Ada/2.HEIC", "Ada/3.avif", "Ada/4.jxl");
    }

    @Test
    void aRawFileIsAPhotoUnlessItsPictureLiesBesideIt() throws IOException {
        file("Ada/1.NEF");
        file("Ada/2.CR2");
        file("Ada/2.jpg");
        file("Ada/3.dng");
        file("Ada/3.HEIC");
        file("Ada/other/1.jpg");
        assertThat(paths(DatasetScanner.scan(folder), 0))
                .containsExactly("Ada/1.NEF", "Ada/2.jpg", "Ada/3.HEIC", "Ada/other/1.jpg");
    }

    @Test
    void photosInNestedFoldersBelongToThePerson() throws IOException {
        file("Ada/2020/summer/1.jpg");
        file("Ada/2.jpg");
        assertThat(paths(DatasetScanner.scan(folder), 0)).containsExactly("Ada/2.jpg", "Ada/2020/summer/1.jpg");
    }

    @Test
    void linksAreFollowedButNotInCircles() throws IOException {
        file("Ada/1.jpg");
        Path elsewhere = Files.createDirectories(folder.resolve(".elsewhere"));
        Files.write(elsewhere.resolve("b.jpg"), new byte[] {1});
        Files.createSymbolicLink(folder.resolve("Bea"), elsewhere);
        Files.createSymbolicLink(folder.resolve("Ada/loop"), folder.resolve("Ada"));
        Files.createSymbolicLink(folder.resolve("Ada/nowhere.jpg"), folder.resolve("nowhere.jpg"));
        Dataset dataset = DatasetScanner.scan(folder);
        assertThat(dataset.people()).extracting(Person::label).containsExactly("Ada", "Bea");
        assertThat(paths(dataset, 0)).containsExactly("Ada/1.jpg");
        assertThat(paths(dataset, 1)).containsExactly("Bea/b.jpg");
    }

    @Test
    void namesComeFromTheNamesFile() throws IOException {
        file("n00000001/1.jpg");
        file("n00000002/1.jpg");
        write("names.csv", "\uFEFFlabel,name\r\nn00000001,\"Sterling, Ada\"\r\n");
        assertThat(DatasetScanner.scan(folder).people())
                .extracting(Person::name)
                .containsExactly("Sterling, Ada", "n00000002");
        write("names.csv", "n00000002,Bea\n");
        assertThat(DatasetScanner.scan(folder).people())
                .extracting(Person::name)
                .containsExactly("n00000001", "Bea");
    }

    @Test
    void aFlatFolderWithAManifestWorksToo() throws IOException {
        file("a.jpg");
        file("b.jpg");
        write("manifest.csv", "path,label\na.jpg,Ada\nb.jpg,Bea\ngone.jpg,Ada\n");
        write("names.csv", "Ada,Ada Sterling\n");
        Dataset dataset = DatasetScanner.scan(folder);
        assertThat(dataset.people()).extracting(Person::name).containsExactly("Ada Sterling", "Bea");
        assertThat(paths(dataset, 0)).containsExactly("a.jpg", "gone.jpg");
    }

    @Test
    void filesThatAreWrongAreNamed() throws IOException {
        file("a.jpg");
        write("manifest.csv", "path,label\n../secret.jpg,Ada\n");
        assertRefused("manifest.csv", "../secret.jpg is not in the folder");
        write("manifest.csv", "a.jpg\n");
        assertRefused("manifest.csv", "row 1");
        write("manifest.csv", "a.jpg,Ada\na.jpg,Bea\n");
        assertRefused("manifest.csv", "listed twice");
        Files.write(folder.resolve("manifest.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertRefused("manifest.csv", "not UTF-8");
    }

    @Test
    void aFolderWithoutPhotosIsNoDataset() throws IOException {
        assertRefused(folder.toString(), "no sub-folders of photos");
        Path file = Files.write(folder.resolve("x.jpg"), new byte[] {1});
        assertThatThrownBy(() -> DatasetScanner.scan(file)).hasMessageContaining("this is a file");
        assertThatThrownBy(() -> DatasetScanner.scan(folder.resolve("none")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no such folder");
    }

    private void assertRefused(String... words) {
        assertThatThrownBy(() -> DatasetScanner.scan(folder))
                .isInstanceOf(DatasetException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    private static List<String> paths(Dataset dataset, int person) {
        return dataset.people().get(person).photos().stream()
                .map(PhotoFile::path)
                .toList();
    }

    private void file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {1});
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}

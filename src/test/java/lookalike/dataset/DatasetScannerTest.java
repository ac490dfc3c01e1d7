package lookalike.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void groupsComeFromTheNamesFile() throws IOException {
        file("a/1.jpg");
        file("b/1.jpg");
        file("c/1.jpg");
        write(
                "names.csv",
                "label,name,wikidata,groups\na,Ada,Q1,actors musicians\nb,Bea,,Old friends;actors\nc,Cleo\n");
        assertThat(DatasetScanner.scan(folder).people())
                .extracting(Person::groups)
                .containsExactly(Set.of("actors", "musicians"), Set.of("Old friends", "actors"), Set.of());
        write("names.csv", "a,Ada,Q1,groups\n");
        assertThat(DatasetScanner.scan(folder).people())
                .as("no header")
                .allSatisfy(person -> assertThat(person.groups()).isEmpty());
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
        assertRefused("manifest.csv", "row 1");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$RECYCLE.BIN", "RECYCLER", "#recycle", "@Recycle", "#snapshot", "System Volume Information",
                        "lost+found",
                "LOST.DIR", "FOUND.000", "Network Trash Folder", "Temporary Items", "@eaDir", "__MACOSX", ".Trash-1000"
            })
    void foldersOfSystemsAreNoPeople(String name) throws IOException {
        file("Ada/1.jpg");
        file(name + "/2.jpg");
        file("Ada/" + name + "/3.jpg");
        assertThat(DatasetScanner.scan(folder).people())
                .singleElement()
                .satisfies(person -> assertThat(person.photos()).hasSize(1));
    }

    @Test
    void linksUpwardsPourNobodyIntoOnePerson() throws IOException {
        file("Ada/1.jpg");
        file("Bea/2.jpg");
        Files.createSymbolicLink(folder.resolve("Ada/all"), folder);
        Files.createSymbolicLink(folder.resolve("everyone"), folder);
        Files.createSymbolicLink(folder.resolve("more"), folder.getParent());
        Files.createSymbolicLink(folder.resolve("Bea/friend"), folder.resolve("Ada"));
        Dataset dataset = DatasetScanner.scan(folder);
        assertThat(dataset.people()).extracting(Person::label).containsExactly("Ada", "Bea");
        assertThat(paths(dataset, 0)).containsExactly("Ada/1.jpg");
        assertThat(paths(dataset, 1)).containsExactly("Bea/2.jpg", "Bea/friend/1.jpg");
        assertThat(dataset.notices())
                .extracting(DatasetNotice::reason)
                .containsOnly(DatasetException.Reason.LINK_UPWARDS);
    }

    @Test
    void deadLinksToFoldersAreToldAndCoverTheirPhotos() throws IOException {
        file("Ada/1.jpg");
        Files.createSymbolicLink(folder.resolve("Bea"), folder.resolve("drive/Bea"));
        Files.createSymbolicLink(folder.resolve("Ada/more"), folder.resolve("drive/more"));
        Dataset dataset = DatasetScanner.scan(folder);
        assertThat(dataset.notices()).extracting(DatasetNotice::path).containsExactlyInAnyOrder("Ada/more", "Bea");
        assertThat(dataset.notices().get(0).sentence()).contains("leads to nowhere");
        assertThat(dataset.notices()).anyMatch(notice -> notice.covers("Bea/1.jpg"));
        assertThat(dataset.notices()).noneMatch(notice -> notice.covers("Beatrice/1.jpg"));
    }

    @Test
    void anUnreadableFolderIsOneLineAndNotTheEnd() throws IOException {
        file("Ada/1.jpg");
        file("Private/2.jpg");
        Path closed = folder.resolve("Private");
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(closed, Set.of());
        try {
            Assumptions.assumeFalse(Files.isReadable(closed), "the administrator may read everything");
            Dataset dataset = DatasetScanner.scan(folder);
            assertThat(dataset.people()).extracting(Person::label).containsExactly("Ada");
            assertThat(dataset.notices()).extracting(DatasetNotice::path).containsExactly("Private");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void devicesAreNoPhotosAndNoNames() throws IOException {
        Path zero = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(zero), "there is no such device");
        file("Ada/1.jpg");
        Files.createSymbolicLink(folder.resolve("Ada/2.jpg"), zero);
        Files.createSymbolicLink(folder.resolve("names.csv"), zero);
        assertThat(paths(DatasetScanner.scan(folder), 0)).containsExactly("Ada/1.jpg");
        write("manifest.csv", "Ada/1.jpg,Ada\nAda/2.jpg,Ada\n");
        Dataset listed = DatasetScanner.scan(folder);
        assertThat(paths(listed, 0)).containsExactly("Ada/1.jpg");
        assertThat(listed.notices()).extracting(DatasetNotice::path).containsExactly("Ada/2.jpg");
    }

    @Test
    @Timeout(20)
    void pipesAreNoPhotosNoListsAndNoNames() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")), "there are no pipes");
        file("Ada/1.jpg");
        for (String name : List.of("manifest.csv", "names.csv", "credits.csv", "list.csv", "Ada/2.jpg", "Ada/1.xmp")) {
            pipe(name);
        }
        assertThat(paths(DatasetScanner.scan(folder), 0)).containsExactly("Ada/1.jpg");
        assertThat(Credits.of(folder).all()).isEmpty();
        Files.delete(folder.resolve("manifest.csv"));
        write("manifest.csv", "Ada/1.jpg,Ada\nAda/2.jpg,Ada\n");
        Dataset listed = DatasetScanner.scan(folder);
        assertThat(paths(listed, 0)).containsExactly("Ada/1.jpg");
        assertThat(listed.notices()).extracting(DatasetNotice::path).containsExactly("Ada/2.jpg");
    }

    private void pipe(String name) throws Exception {
        Process process = new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void oneNameInTwoCodingsIsOnePerson() throws IOException {
        String composed = Normalizer.normalize("Zoë", Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize("Zoë", Normalizer.Form.NFD);
        file(composed + "/1.jpg");
        file(decomposed + "/2.jpg");
        write("names.csv", decomposed + ",Zoë Quill\n");
        Assumptions.assumeTrue(folder.toFile().list().length == 3, "this file system takes both for one folder");
        Dataset dataset = DatasetScanner.scan(folder);
        assertThat(dataset.people()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Zoë Quill");
            assertThat(person.photos()).hasSize(2);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"UTF-8|,", "UTF-8|;", "UTF-8|TAB", "UTF-16LE|;", "UTF-16BE|,", "UTF-16|TAB", "windows-1252|;"})
    void namesAreReadAsOtherProgramsWriteThem(String coding, String separator) throws IOException {
        file("a1/1.jpg");
        file("b2/1.jpg");
        String by = separator.equals("TAB") ? "\t" : separator;
        String text = "label" + by + "name\r\na1" + by + "Zoë Müller\r\nb2" + by + "\"Smith, John\"\r\n";
        Files.write(folder.resolve("names.csv"), text.getBytes(coding));
        Dataset dataset = DatasetScanner.scan(folder);
        assertThat(dataset.people()).extracting(Person::name).containsExactly("Zoë Müller", "Smith, John");
        assertThat(dataset.notices()).isEmpty();
    }

    @Test
    void namesThatCannotBeReadAreOneLineAndNotTheEnd() throws IOException {
        file("a_1/1.jpg");
        write("names.csv", "only one column\n");
        Dataset dataset = DatasetScanner.scan(folder);
        assertThat(dataset.people()).extracting(Person::name).containsExactly("a 1");
        assertThat(dataset.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.sentence()).contains("names.csv", "row 1"));
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

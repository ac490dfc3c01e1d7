package lookalike.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.dataset.Credits;
import lookalike.dataset.DatasetScanner;
import lookalike.dataset.Person;
import lookalike.folder.DatasetExport.Exported;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetExportTest {

    @TempDir
    private Path folder;

    private ApplyDataset dataset;
    private Path target;

    @BeforeEach
    void decide() throws IOException {
        dataset = new ApplyDataset(folder);
        dataset.file("credits.csv", "path,author\nann/1.jpg,Zoë\nben/1.jpg,Max\n");
        dataset.file("ann/1.jpg.xmp", "regions");
        dataset.with("ann/1.jpg", "anna/1.jpg", "anna/2.jpg", "ben/1.jpg", "cleo/1.jpg");
        dataset.catalog().decisions().merge(List.of("anna"), "ann", Optional.of("Ann: A"));
        dataset.catalog().decisions().exclude(List.of(dataset.at("anna/2.jpg")), true);
        dataset.catalog().decisions().rename("cleo", Optional.of("BEN"));
        target = folder.resolve("export");
    }

    @AfterEach
    void close() {
        dataset.close();
    }

    @Test
    void everyoneIsADatasetAsTheDecisionsHaveIt() throws IOException {
        Exported exported = export(false).everyone(Progress.NONE, new CancelSignal());

        assertThat(exported).isEqualTo(new Exported(3, 4, 0, List.of(), true));
        assertThat(files())
                .containsExactly(
                        "Ann_ A/1 (2).jpg",
                        "Ann_ A/1.jpg",
                        "Ann_ A/1.jpg.xmp",
                        "BEN/1.jpg",
                        "ben (2)/1.jpg",
                        "credits.csv",
                        "names.csv");
        assertThat(DatasetScanner.scan(target).people())
                .extracting(Person::name)
                .containsExactlyInAnyOrder("Ann: A", "BEN", "ben");
        assertThat(Credits.of(target).of("ben (2)/1.jpg").orElseThrow().author())
                .isEqualTo("Max");
        assertThat(dataset.files()).containsKeys("ann/1.jpg", "anna/2.jpg");
    }

    @Test
    void aSecondExportAddsWhatIsMissing() throws IOException {
        assertThat(export(false)
                        .people(List.of("anna"), Progress.NONE, new CancelSignal())
                        .photos())
                .isEqualTo(2);
        Files.delete(target.resolve("Ann_ A/1.jpg"));
        Files.delete(target.resolve("Ann_ A/1.jpg.xmp"));

        assertThat(export(false).people(List.of("ann", "ben"), Progress.NONE, new CancelSignal()))
                .isEqualTo(new Exported(2, 2, 1, List.of(), true));
        assertThat(Credits.of(target).all()).hasSize(2);
    }

    @Test
    void aSelectionOfPhotosIsLinkedWhereTheDiskIsTheSame() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "links are counted as POSIX does");

        export(true).photos(List.of("anna/1.jpg", "ben/1.jpg"), Progress.NONE, new CancelSignal());

        assertThat(files()).contains("Ann_ A/1.jpg", "ben/1.jpg").hasSize(4);
        assertThat(Files.isSameFile(target.resolve("ben/1.jpg"), dataset.root.resolve("ben/1.jpg")))
                .isTrue();
    }

    @Test
    void itDoesNotGoIntoTheDatasetOrAroundIt() {
        for (Path wrong : List.of(dataset.root.resolve("export"), dataset.root, folder)) {
            assertThatThrownBy(() -> new DatasetExport(dataset.catalog(), wrong, false))
                    .as(wrong.toString())
                    .hasMessageContaining("choose another one");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"names.csv", "credits.csv"})
    void aListThatIsThereAndCannotBeReadIsToldAndNotReplaced(String name) throws IOException {
        byte[] content = "José,é\n\"".getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(target);
        Path file = Files.write(target.resolve(name), content);
        assertThatThrownBy(() -> export(false).everyone(Progress.NONE, new CancelSignal()))
                .hasMessageContaining(file + " cannot be read")
                .hasMessageContaining("nothing was changed");
        assertThat(files()).containsExactly(name);
        assertThat(file).hasBinaryContent(content);
    }

    private DatasetExport export(boolean linking) {
        return new DatasetExport(dataset.catalog(), target, linking);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> target.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}

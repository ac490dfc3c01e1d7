package lookalike.export;

import static lookalike.shared.Descriptors.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorPairTest {

    @TempDir
    private Path folder;

    @Test
    void namesComeBackWithTheirBlanksCommasAndQuotes() throws IOException {
        List<String> names = List.of(" Ada ", "Smith, John", "\"The\" Bea", "\tCleo", "plain");
        new DescriptorFiles(labels(), descriptors()).write(gallery(names));
        assertThat(read()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void oneFileForBothIsRefusedAndLeftAsItIs() throws IOException {
        Gallery gallery = gallery(List.of("Ada"));
        Files.writeString(labels(), "before");
        Files.createSymbolicLink(descriptors(), labels());
        for (Path same : List.of(labels(), folder.resolve("x/../labels.csv"), descriptors())) {
            assertThatThrownBy(() -> new DescriptorFiles(labels(), same).write(gallery))
                    .isInstanceOf(CsvException.class)
                    .hasMessageContaining("two files");
        }
        assertThat(labels()).content().isEqualTo("before");
    }

    @Test
    void aPairThatIsHalfMovedIsCompletedWhenItIsRead() throws IOException {
        new DescriptorFiles(labels(), descriptors()).write(gallery(List.of("Ada")));
        String old = Files.readString(descriptors());
        new DescriptorFiles(labels(), descriptors()).write(gallery(List.of("Ada", "Bea")));
        Files.writeString(folder.resolve(".descriptors.csv5.part"), Files.readString(descriptors()));
        Files.writeString(descriptors(), old);
        Files.writeString(folder.resolve(".labels.csv.together"), "5");
        assertThat(read()).hasSize(2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file ->
                            file.toString().endsWith(".csv") || file.toString().contains("/.")))
                    .hasSize(2);
        }
    }

    private List<String> read() {
        List<String> names = new ArrayList<>();
        new DescriptorFiles(labels(), descriptors()).read(MODEL, 2, (label, name, descriptor) -> names.add(name));
        return names;
    }

    private Path labels() {
        return folder.resolve("labels.csv");
    }

    private Path descriptors() {
        return folder.resolve("descriptors.csv");
    }

    private Gallery gallery(List<String> names) {
        try (Catalog catalog = Catalog.open(folder.resolve(names.size() + ".catalog"))) {
            catalog.importDescriptors(names.stream()
                    .map(name -> new ImportedPerson(
                            name.strip().substring(0, 1) + name.length(),
                            name,
                            List.of(new Descriptor(MODEL, new float[] {0.6f, 0.8f}))))
                    .toList());
            return Gallery.load(catalog, MODEL);
        }
    }
}

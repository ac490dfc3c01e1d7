package lookalike.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lookalike.catalog.Catalog;
import lookalike.index.Gallery;
import lookalike.model.ModelId;
import lookalike.platform.files.AtomicFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorFilesTest {

    private static final ModelId MODEL = new ModelId("two", "a".repeat(64));
    private static final int WIDE = 20_000;
    private static final int ROWS = 400;

    @TempDir
    private Path folder;

    @Test
    void aGalleryComesBackFromAFileOfNumpyAsItWas() throws IOException {
        Path labels = Files.writeString(folder.resolve("l.csv"), "label,name\nb,Bea\na,\"Ada, the first\"\n");
        Path csv = Files.writeString(folder.resolve("d.csv"), "b,1,0\na,0.6,0.8\nb,0,-1\n");
        Path rows = folder.resolve("rows.csv");
        Path numbers = folder.resolve("d.NPY");
        Gallery gallery = gallery("one", new DescriptorFiles(labels, csv));
        new DescriptorFiles(rows, numbers).write(gallery);
        assertThat(rows).hasContent("label,name\na,\"Ada, the first\"\nb,Bea\nb,Bea\n");
        Gallery again = gallery("two", new DescriptorFiles(rows, numbers));
        assertThat(again.descriptors()).containsExactly(0.6f, 0.8f, 1, 0, 0, -1);
        assertThat(again.isSameAs(gallery)).isTrue();
    }

    private Gallery gallery(String name, DescriptorFiles files) {
        try (Catalog catalog = Catalog.open(folder.resolve(name + ".catalog"))) {
            catalog.importDescriptors(into -> files.read(MODEL, 2, into::add));
            return Gallery.load(catalog, MODEL);
        }
    }

    @Test
    void labelsAndRowsMustBeEquallyMany() throws IOException {
        Path numbers = folder.resolve("d.npy");
        NumpyFile.write(numbers, 2, 2, row -> new float[] {1, 0});
        for (String text : List.of("a,Ada\n", "label,name\na,Ada\nb,Bea\nc,Cleo\n")) {
            Path labels = Files.writeString(folder.resolve("l.csv"), text);
            assertThatThrownBy(() -> new DescriptorFiles(labels, numbers).read(MODEL, 2, (label, name, each) -> {}))
                    .isInstanceOf(NumpyException.class)
                    .hasMessage(NumpyException.Reason.LABELS.sentence(numbers, 2, labels));
        }
    }

    @Test
    void aRowOfNumpyThatIsNoDescriptorIsNamed() throws IOException {
        Path labels = Files.writeString(folder.resolve("l.csv"), "a,Ada\nb,Bea\n");
        Path numbers = folder.resolve("d.npy");
        NumpyFile.write(numbers, 2, 2, row -> new float[] {row == 0 ? 1 : Float.NaN, 0});
        DescriptorFiles files = new DescriptorFiles(labels, numbers);
        assertThatThrownBy(() -> files.read(MODEL, 2, (label, name, each) -> {}))
                .hasMessage(CsvException.Reason.NO_DIRECTION.sentence(numbers, 2));
        assertThatThrownBy(() -> files.read(MODEL, 3, (label, name, each) -> {}))
                .hasMessage(CsvException.Reason.DIMENSION.sentence(numbers, 1, 2, "two", 3));
    }

    @Test
    void nothingIsImportedIfARowDoesNotFit() throws IOException {
        Path labels = Files.writeString(folder.resolve("l.csv"), "a,Ada\n");
        Path csv = Files.writeString(folder.resolve("d.csv"), "a,1,0\na,1,x\n");
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            assertThatThrownBy(() -> catalog.importDescriptors(
                            into -> new DescriptorFiles(labels, csv).read(MODEL, 2, into::add)))
                    .hasMessage(CsvException.Reason.NO_NUMBER.sentence(csv, 2, "x"));
            assertThat(catalog.people()).isEmpty();
        }
    }

    @Test
    void aFileThatIsLargerThanTheHeapIsImported() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("l.csv"), "a,Ada\n");
        Path csv = folder.resolve("d.csv");
        String row = "a,1.00000000" + ",0.00000000".repeat(WIDE - 1) + "\n";
        AtomicFile.write(csv, out -> {
            for (int i = 0; i < ROWS; i++) {
                out.write(row.getBytes(StandardCharsets.US_ASCII));
            }
        });
        assertThat(Files.size(csv)).isGreaterThan(80L << 20);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(said.lines()).as(said).contains(ROWS + " imported");
    }

    /** The other JVM: imports the files of a folder. */
    static final class Child {

        private Child() {}

        public static void main(String... arguments) {
            Path folder = Path.of(arguments[0]);
            List<Long> imported = new ArrayList<>();
            try (Catalog catalog = Catalog.open(folder.resolve("large.catalog"))) {
                catalog.importDescriptors(into -> {
                    new DescriptorFiles(folder.resolve("l.csv"), folder.resolve("d.csv")).read(MODEL, WIDE, into::add);
                    imported.add(into.descriptors());
                });
            }
            System.out.println(imported.get(0) + " imported");
        }
    }
}

package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.catalog.CatalogException;
import lookalike.catalog.ImportedPerson;
import lookalike.face.Descriptor;
import lookalike.model.ModelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a gallery that is larger than the heap, in another JVM with a small heap. */
class GallerySizeTest {

    private static final ModelId WIDE = new ModelId("wide", "a".repeat(64));
    private static final int DIMENSION = 50_000;
    private static final int PEOPLE = 200;

    @TempDir
    private Path folder;

    @Test
    void aGalleryThatDoesNotFitIsToldWithWhatToDo() throws IOException, InterruptedException {
        Path file = folder.resolve("large.catalog");
        try (Catalog catalog = Catalog.open(file)) {
            float[] values = new float[DIMENSION];
            values[0] = 1;
            Descriptor descriptor = new Descriptor(WIDE, values);
            catalog.importDescriptors(IntStream.range(0, PEOPLE)
                    .mapToObj(k -> new ImportedPerson("p" + k, "P " + k, List.of(descriptor)))
                    .toList());
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.lines())
                .as(said)
                .contains(CatalogException.Reason.TOO_LARGE_FOR_MEMORY.sentence(file, PEOPLE, 32, 1), "still working");
    }

    /** The program in the other JVM: it tries to load the gallery, and then loads the people. */
    static final class Child {

        private Child() {}

        public static void main(String... arguments) {
            try (Catalog catalog = Catalog.open(Path.of(arguments[0]))) {
                try {
                    Gallery.load(catalog, WIDE);
                } catch (CatalogException e) {
                    System.out.println(e.getMessage());
                }
                System.out.println(catalog.people().size() == PEOPLE ? "still working" : "people are missing");
            }
        }
    }
}

package lookalike.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that work which fails before its first row leaves no file behind, and does not delete rows that others have written. */
class FreshFileTest {

    private static final int ROUNDS = 25;

    @TempDir
    private Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName() + " " + file.toFile().length())
                    .sorted()
                    .toList();
        }
    }

    private static void fail(Path file) {
        assertThatThrownBy(() -> {
                    try (Catalog catalog = Catalog.open(file)) {
                        catalog.importDescriptors(into -> {
                            throw new IllegalStateException("a bad row");
                        });
                    }
                })
                .hasMessage("a bad row");
    }

    private static void write(Path file, String label) {
        try (Catalog catalog = Catalog.open(file)) {
            catalog.write(batch -> batch.person(label, label));
        }
    }

    private static int people(Path file) {
        try (Catalog catalog = Catalog.openExisting(file)) {
            return catalog.knownPeople();
        }
    }

    @Test
    void aMissingFileStaysMissing() throws IOException {
        fail(folder.resolve("a.catalog"));
        assertThat(files()).isEmpty();
    }

    @Test
    void anEmptyFileStaysEmpty() throws IOException {
        fail(Files.createFile(folder.resolve("a.catalog")));
        assertThat(files()).containsExactly("a.catalog 0");
    }

    @Test
    void aFileWithARowStays() throws IOException {
        Path file = Files.createFile(folder.resolve("a.catalog"));
        write(file, "ada");
        fail(file);
        assertThat(people(file)).isEqualTo(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatAnotherConnectionWritesLaterIsThere() {
        Path file = folder.resolve("a.catalog");
        try (Catalog other = Catalog.open(file)) {
            fail(file);
            other.write(batch -> batch.person("ada", "Ada"));
        }
        assertThat(people(file)).isEqualTo(1);
    }

    @Test
    void whatAnotherConnectionHasWrittenIsThere() {
        Path file = folder.resolve("a.catalog");
        try (Catalog unused = Catalog.open(file)) {
            write(file, "ada");
            assertThat(unused.people()).isEmpty();
        }
        assertThat(people(file)).isEqualTo(1);
    }

    @Test
    void openingWhileAnotherFailsLosesNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Path file = folder.resolve(round + ".catalog");
                CyclicBarrier start = new CyclicBarrier(2);
                Future<?> failing = threads.submit(() -> {
                    start.await();
                    fail(file);
                    return null;
                });
                Future<?> writing = threads.submit(() -> {
                    start.await();
                    write(file, "ada");
                    return null;
                });
                failing.get();
                writing.get();
                assertThat(people(file)).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }
    }
}

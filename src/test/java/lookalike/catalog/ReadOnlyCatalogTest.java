package lookalike.catalog;

import static lookalike.shared.Descriptors.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.face.Descriptor;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests catalogues that cannot be written: on a read-only medium, in another user's folder, or on a full disk. */
class ReadOnlyCatalogTest {

    @TempDir
    private Path folder;

    @Test
    void itIsReadIntoTheMemoryAndNothingIsWritten() throws IOException {
        Path file = catalogue();
        byte[] before = Files.readAllBytes(file);
        try (Catalog catalog = CatalogOpening.inMemory(file)) {
            assertThat(catalog.descriptors(MODEL)).hasSize(1);
            catalog.present(TestModels.finders("others"));
            assertThat(catalog.file()).isEqualTo(file);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).containsExactly("a.catalog");
    }

    @Test
    void whatAnotherProcessHasWrittenLastIsThere() throws IOException {
        Path file = folder.resolve("a.catalog");
        try (Catalog open = Catalog.open(file)) {
            open.importDescriptors(List.of(person("ada"), person("bea")));
            try (Catalog catalog = CatalogOpening.inMemory(file)) {
                assertThat(catalog.descriptors(MODEL)).hasSize(2);
            }
            open.importDescriptors(List.of(person("cleo")));
        }
    }

    @Test
    void ofAnOwnerWhoMayNotWriteItIsReadAllTheSame() throws IOException {
        Path file = catalogue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        try {
            Assumptions.assumeFalse(Files.isWritable(folder), "the administrator may write everywhere");
            try (Catalog catalog = Catalog.openToRead(file)) {
                assertThat(catalog.descriptors(MODEL)).hasSize(1);
            }
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void whatTheUserDecidesWaitsForTheDisk() throws SQLException {
        Path file = folder.resolve("a.catalog");
        try (Sql sql = new Sql(file, CatalogConnection.toWrite(file))) {
            Schema.prepare(sql, file);
            int full = sql.inLastingTransaction(() -> Schema.number(sql, "PRAGMA synchronous"));
            assertThat(full).as("FULL").isEqualTo(2);
            assertThat(Schema.number(sql, "PRAGMA synchronous")).as("NORMAL").isEqualTo(1);
        }
        try (Catalog catalog = Catalog.open(file)) {
            catalog.decisions().rename("ada", Optional.of("Ada"));
            assertThat(catalog.decisions().undo()).isPresent();
        }
    }

    private Path catalogue() {
        Path file = folder.resolve("a.catalog");
        try (Catalog catalog = Catalog.open(file)) {
            catalog.importDescriptors(List.of(person("ada")));
        }
        return file;
    }

    private static ImportedPerson person(String label) {
        return new ImportedPerson(label, label, List.of(new Descriptor(MODEL, new float[] {0.6f, 0.8f})));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

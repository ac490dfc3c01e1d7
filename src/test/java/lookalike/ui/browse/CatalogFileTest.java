package lookalike.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lookalike.catalog.Catalog;
import lookalike.catalog.CatalogException;
import lookalike.catalog.CatalogException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogFileTest {

    @TempDir
    private Path catalogs;

    private final Path dataset = Path.of("people").toAbsolutePath();
    private final List<CatalogException> told = new ArrayList<>();
    private Path file;

    @BeforeEach
    void aCatalogue() {
        file = CatalogFile.of(dataset, catalogs);
        try (Catalog catalog = open()) {
            catalog.write(batch -> batch.person("ada", "Ada"));
        }
        assertThat(file).exists();
        assertThat(told).isEmpty();
    }

    @Test
    void aFileOfRubbishIsPutAsideForAnEmptyCatalogue() throws IOException {
        Files.writeString(file, "rubbish ".repeat(1000));
        Files.writeString(file.resolveSibling(file.getFileName() + "-wal"), "a log of it");
        try (Catalog catalog = open()) {
            assertThat(catalog.people()).isEmpty();
        }
        Path aside = file.resolveSibling(file.getFileName() + ".bad");
        assertThat(aside).content().startsWith("rubbish");
        assertThat(told).singleElement().satisfies(e -> {
            assertThat(e.reason()).isEqualTo(Reason.PUT_ASIDE);
            assertThat(e).hasMessageContainingAll(file.toString(), aside.toString());
        });
    }

    @Test
    void everyDamagedOneIsKept() throws IOException {
        for (int i = 1; i <= 3; i++) {
            Files.writeString(file, ("rubbish " + i).repeat(1000));
            open().close();
        }
        try (var files = Files.list(catalogs)) {
            assertThat(files.filter(found -> found.toString().endsWith(".bad"))).hasSize(3);
        }
    }

    @Test
    void oneWhoseFirstPageIsDamagedIsPutAside() throws IOException {
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(100); // after the header, where the list of tables is
            damaged.write(new byte[900]);
        }
        open().close();
        assertThat(told).extracting(CatalogException::reason).containsExactly(Reason.PUT_ASIDE);
    }

    @Test
    void aFolderInItsPlaceIsLeftAlone() throws IOException {
        Files.delete(file);
        Files.createDirectories(file.resolve("something"));
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        CatalogException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_OPENED));
        assertThat(file.resolve("something")).exists();
    }

    private Catalog open() {
        return CatalogFile.open(dataset, catalogs, told::add);
    }
}

package lookalike.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.catalog.SharedGallery;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a gallery whose photos cannot be read leaves no catalogue. */
class PullTest {

    @TempDir
    private Path folder;

    /** A gallery of which only the settings can be read. */
    private static SharedGallery failing() {
        return (SharedGallery) Proxy.newProxyInstance(
                PullTest.class.getClassLoader(), new Class<?>[] {SharedGallery.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("settings")) {
                        return Map.of(Publication.DATASET, "/photos");
                    }
                    throw new SharedGalleryException(SharedGalleryException.Reason.TIMED_OUT, "cassandra://a/b");
                });
    }

    private void pull(List<String> people) {
        assertThatThrownBy(() -> {
                    try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
                        new Snapshot(failing(), Progress.NONE, new CancelSignal()).pull(catalog, people);
                    }
                })
                .isInstanceOf(SharedGalleryException.class);
    }

    @Test
    void aGalleryThatFailsLeavesNothing() throws IOException {
        pull(List.of());
        pull(List.of("ada"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        Path empty = Files.createFile(folder.resolve("a.catalog"));
        pull(List.of());
        assertThat(empty).isEmptyFile();
    }
}

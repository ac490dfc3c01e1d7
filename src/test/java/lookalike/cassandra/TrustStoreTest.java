package lookalike.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the file of the certificates that are trusted. */
class TrustStoreTest {

    @TempDir
    private Path folder;

    @Test
    void certificatesAreReadWithoutAPassword() {
        Path known = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        assertThat(TrustStore.context(known).getProtocol()).isEqualTo("TLS");
    }

    @Test
    void aFileThatIsNoneIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("trust.p12"), "no certificates");
        assertThatThrownBy(() -> TrustStore.context(text))
                .isInstanceOf(SharedGalleryException.class)
                .hasMessageContaining(text.toString());
        Path none = folder.resolve("none.p12");
        assertThatThrownBy(() -> TrustStore.context(none))
                .isInstanceOf(SharedGalleryException.class)
                .hasMessageContaining(none.toString());
    }
}

package lookalike.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import lookalike.shared.OwnCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the file of trusted certificates. */
class TrustStoreTest {

    @TempDir
    private Path folder;

    private static void assertNamed(Path file) {
        assertThatThrownBy(() -> TrustStore.context(file))
                .isInstanceOf(SharedGalleryException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void certificatesAreReadWithoutAPassword() {
        Path known = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        assertThat(TrustStore.context(known).getProtocol()).isEqualTo("TLS");
    }

    /** PEM is the form used by openssl and certificate authorities, which put text before the certificate. */
    @Test
    void certificatesAreReadFromPem() throws Exception {
        Path store = OwnCertificate.keyStore(folder, "keys.p12");
        Path pem = OwnCertificate.pem(store);
        Files.writeString(pem, "Issuer: a test\n" + Files.readString(pem).repeat(2));
        SSLContext context = TrustStore.context(pem);
        assertThat(context.getProtocol()).isEqualTo("TLS");
        // A server's key store contains no trusted certificate.
        assertThatThrownBy(() -> TrustStore.context(store))
                .isInstanceOf(SharedGalleryException.class)
                .hasMessageContaining("PEM");
    }

    @Test
    void aFileThatIsNoneIsNamed() throws IOException {
        assertNamed(Files.writeString(folder.resolve("trust.p12"), "no certificates"));
        assertNamed(Files.writeString(folder.resolve("cut.pem"), "-----BEGIN CERTIFICATE-----\nMIIB"));
        assertNamed(folder.resolve("none.p12"));
    }
}

package lookalike.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.datastax.oss.driver.api.core.CqlSession;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.cassandra.SharedGalleryException.Reason;
import lookalike.catalog.StoredPhoto;
import lookalike.shared.CassandraNode;
import lookalike.shared.Cluster;
import lookalike.shared.OwnCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests connections to a server that requires TLS. */
@Cluster
class EncryptedConnectionTest {

    @TempDir
    private static Path folder;

    private static CassandraNode node;
    private static Path trusted;
    private static String address;

    @BeforeAll
    static void start() throws Exception {
        Path keys = OwnCertificate.keyStore(folder, "keys.p12");
        trusted = OwnCertificate.pem(keys);
        int port = CassandraNode.freePort();
        node = new CassandraNode(
                new CassandraNode.Settings(
                        "127.0.0.1", port, CassandraNode.freePort(), 512, true, false, Optional.of(keys)),
                folder.resolve("node"));
        node.start();
        node.awaitStart();
        address = "cassandra://" + node.server() + "/faces";
        try (CqlSession session = CqlSession.builder()
                .addContactPoint(new InetSocketAddress("127.0.0.1", port))
                .withLocalDatacenter("datacenter1")
                .withSslContext(TrustStore.context(trusted))
                .build()) {
            session.execute(TestKeyspaces.creation("faces", 1));
        }
    }

    @AfterAll
    static void stop() {
        if (node != null) {
            node.close();
        }
    }

    private static GalleryAddress trusting(Path file) {
        return GalleryAddress.parse(address + "?tls=" + file);
    }

    private static SharedGalleryException refused(GalleryAddress refused) {
        return catchThrowableOfType(
                SharedGalleryException.class, () -> CassandraGallery.open(refused, Optional::empty));
    }

    @Test
    void namesAreWrittenAndReadWithTheServersCertificate() {
        List<StoredPhoto> photos = List.of(new StoredPhoto("Ann", "Ann", "Ann/1.jpg", 1, 2, "hash", List.of()));
        try (CassandraGallery gallery = TestKeyspaces.prepare(trusting(trusted))) {
            gallery.put(photos);
            assertThat(gallery.people()).containsEntry("Ann", "Ann");
        }
    }

    @Test
    void aServerWithAnotherCertificateIsNotTrusted() throws Exception {
        Path other = OwnCertificate.pem(OwnCertificate.keyStore(folder, "other.p12"));
        SharedGalleryException failure = refused(trusting(other));
        assertThat(failure.reason()).isEqualTo(Reason.NOT_TRUSTED);
        assertThat(failure).hasMessageContaining(address).hasMessageContaining(other.toString());
    }

    @Test
    void withoutTlsTheSentenceNamesTheOption() {
        SharedGalleryException failure = refused(GalleryAddress.parse(address));
        assertThat(failure.reason()).isEqualTo(Reason.CLOSED);
        assertThat(failure).hasMessageContaining(address).hasMessageContaining("tls=FILE");
    }
}

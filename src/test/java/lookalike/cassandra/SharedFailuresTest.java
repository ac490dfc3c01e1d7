package lookalike.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.cassandra.SharedGalleryException.Reason;
import lookalike.catalog.StoredPhoto;
import lookalike.shared.CassandraNode;
import org.junit.jupiter.api.Test;

/** Tests that refusals by servers become messages for users. */
class SharedFailuresTest {

    private static SharedGalleryException failure(Callable<?> work) throws Exception {
        try {
            work.call();
            throw new AssertionError("it has worked");
        } catch (SharedGalleryException e) {
            return e;
        }
    }

    private static SharedGalleryException opening(String address) throws Exception {
        return failure(() -> CassandraGallery.open(GalleryAddress.parse(address), Optional::empty));
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws Exception {
        int nobody = CassandraNode.freePort();
        SharedGalleryException failure = opening("cassandra://127.0.0.1:" + nobody + "/faces");
        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure).hasMessageStartingWith("cassandra://127.0.0.1:" + nobody + "/faces: none of the servers");
    }

    @Test
    void nobodyGetsInWithoutTheRightPassword() throws Exception {
        CassandraNode node = CassandraNode.one();
        String bare = "cassandra://" + node.server() + "/faces";
        assertThat(opening(bare).reason()).isEqualTo(Reason.NO_CREDENTIALS);
        SharedGalleryException refused = opening(bare + "?credentials=" + node.credentials("cassandra", "wrong-word"));
        assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
        assertThat(refused.getMessage()).doesNotContain("wrong-word");
        node.credentials();
        SharedGalleryException asked = failure(() -> CassandraGallery.open(
                GalleryAddress.parse(bare), () -> Optional.of(new Credentials("cassandra", "wrong-word"))));
        assertThat(asked.reason()).isEqualTo(Reason.REFUSED);
    }

    @Test
    void aMissingOrEmptyOrNewerKeyspaceIsTold() throws Exception {
        CassandraNode node = CassandraNode.one();
        SharedGalleryException missing = opening(TestKeyspaces.address(node, "nowhere"));
        assertThat(missing.reason()).isEqualTo(Reason.NO_KEYSPACE);
        assertThat(missing).hasMessageContaining("nowhere");
        GalleryAddress fresh = TestKeyspaces.fresh();
        assertThat(failure(() -> CassandraGallery.open(fresh, Optional::empty)).reason())
                .isEqualTo(Reason.EMPTY);
        TestKeyspaces.prepare(fresh).close();
        CassandraGallery.open(fresh, Optional::empty).close();
        TestKeyspaces.execute("INSERT INTO " + fresh.keyspace()
                + ".schema_version (part, version, applied) VALUES ('gallery', 99, 0)");
        assertThat(failure(() -> CassandraGallery.open(fresh, Optional::empty)).reason())
                .isEqualTo(Reason.NEWER);
        assertThat(failure(() -> TestKeyspaces.prepare(fresh)).reason()).isEqualTo(Reason.NEWER);
    }

    @Test
    void aReaderMayReadAndNotWrite() throws Exception {
        GalleryAddress address = TestKeyspaces.fresh();
        TestKeyspaces.prepare(address).close();
        String role = address.keyspace() + "_reader";
        TestKeyspaces.execute("CREATE ROLE " + role + " WITH PASSWORD = 'look' AND LOGIN = true");
        TestKeyspaces.execute("GRANT SELECT ON KEYSPACE " + address.keyspace() + " TO " + role);
        CassandraNode node = CassandraNode.one();
        GalleryAddress readers = GalleryAddress.parse("cassandra://" + node.server() + "/" + address.keyspace()
                + "?credentials=" + node.credentials(role, "look"));
        try (CassandraGallery gallery = CassandraGallery.open(readers, Optional::empty)) {
            assertThat(gallery.people()).isEmpty();
            SharedGalleryException refused = failure(
                    () -> gallery.put(List.of(new StoredPhoto("Ann", "Ann", "Ann/1.jpg", 1, 2, "hash", List.of()))));
            assertThat(refused.reason()).isEqualTo(Reason.NOT_PERMITTED);
        }
    }
}

package lookalike.cassandra;

import java.util.ArrayList;
import java.util.List;
import lookalike.catalog.PhotoStore;
import lookalike.catalog.PhotoStoreContract;
import lookalike.catalog.StoredPhoto;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Tests the contract of stores on a server. */
class CassandraStoreTest extends PhotoStoreContract {

    private static CassandraGallery gallery;

    @BeforeAll
    static void prepare() {
        gallery = TestKeyspaces.prepare(TestKeyspaces.fresh());
    }

    @AfterAll
    static void close() {
        if (gallery != null) {
            gallery.close();
        }
    }

    @Override
    protected PhotoStore store() {
        return gallery;
    }

    /** Empties the gallery: a keyspace for each test would take longer than all the tests. */
    @AfterEach
    void empty() {
        List<StoredPhoto.Key> keys = new ArrayList<>();
        gallery.readAll(photos -> photos.forEach(photo -> keys.add(photo.key())));
        gallery.remove(keys);
    }
}

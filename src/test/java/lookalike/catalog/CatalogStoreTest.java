package lookalike.catalog;

import org.junit.jupiter.api.AfterEach;

/** Tests the contract of stores on a catalogue. */
class CatalogStoreTest extends PhotoStoreContract {

    private Catalog catalog;

    @Override
    protected PhotoStore store() {
        catalog = Catalog.open(folder.resolve("store.catalog"));
        return catalog;
    }

    @AfterEach
    void close() {
        catalog.close();
    }
}

package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import lookalike.cassandra.GalleryAddress;
import lookalike.cassandra.Publication;
import lookalike.cassandra.TestKeyspaces;
import lookalike.catalog.Catalog;
import lookalike.catalog.SharedGallery;
import lookalike.shared.CassandraNode;
import lookalike.shared.SampleCatalog;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.ui.settings.Language;
import org.junit.jupiter.api.Test;

/** Tests that the window opens a shared gallery as it opens a dataset. */
class SharedWindowTest extends PageDriver {

    @Test
    void aSharedGalleryIsOpenedSearchedAndBroughtUpToDate() throws IOException {
        GalleryAddress fresh = TestKeyspaces.fresh();
        Path file = data().resolve("published.catalog");
        SampleCatalog.copyTo(file);
        int everyone;
        String gone;
        try (SharedGallery gallery = TestKeyspaces.prepare(fresh);
                Catalog catalog = Catalog.open(file)) {
            Publication.publish(catalog, gallery, Progress.NONE, new CancelSignal());
            everyone = catalog.people().size();
            gone = catalog.people().get(0).label();
        }
        restartWithoutDataset(Language.ENGLISH);
        // User and password are typed here: the address names no file.
        open("cassandra://" + CassandraNode.one().server() + "/" + fresh.keyspace());
        await("all people", () -> people().getItems().size() == everyone);
        assertThat(onWindow(() -> app.people().state().name().get().equals(fresh.keyspace())))
                .isTrue();
        compare(HOME.sampleCast().resolve("Ada Sterling/ada-sterling-1.jpg"));
        try (SharedGallery gallery = TestKeyspaces.prepare(fresh)) {
            gallery.remove(gallery.photosOf(List.of(gone)).stream()
                    .map(photo -> photo.key())
                    .toList());
        }
        robot.interact(() -> inMenuBar("menu-rescan").fire());
        await("one fewer", () -> people().getItems().size() == everyone - 1);
    }

    private void open(String address) {
        robot.interact(() -> inMenuBar("menu-open-shared").fire());
        await("the dialog", () -> robot.lookup("#shared-address").tryQuery().isPresent());
        robot.interact(() -> {
            text("#shared-address", address);
            text("#shared-user", "cassandra");
            text("#shared-password", "cassandra");
            Button yes = robot.lookup("#shared-dialog-yes").queryButton();
            assertThat(yes.isDisabled()).isFalse();
            yes.fire();
        });
    }

    private void text(String id, String words) {
        robot.lookup(id).queryTextInputControl().setText(words);
    }
}

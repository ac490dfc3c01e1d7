package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import lookalike.cassandra.GalleryAddress;
import lookalike.cassandra.Publication;
import lookalike.cassandra.TestKeyspaces;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.SharedGallery;
import lookalike.image.Raster;
import lookalike.shared.CassandraNode;
import lookalike.shared.Folders;
import lookalike.shared.SampleCatalog;
import lookalike.shared.StoredPortraits;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Page;
import lookalike.ui.common.Pictures;
import lookalike.ui.settings.Language;
import org.junit.jupiter.api.Test;

/** Tests that the window opens a shared gallery as it opens a dataset. */
class SharedWindowTest extends PageDriver {

    @Test
    void aSharedGalleryIsOpenedSearchedAndBroughtUpToDate() throws IOException {
        GalleryAddress fresh = TestKeyspaces.fresh();
        Path file = data().resolve("published.catalog");
        SampleCatalog.copyTo(file);
        Path photos = data().resolve("photos");
        Folders.copy(HOME.sampleCast(), photos);
        Raster closest;
        int everyone;
        String gone;
        try (SharedGallery gallery = TestKeyspaces.prepare(fresh);
                Catalog catalog = Catalog.open(file)) {
            catalog.write(batch -> batch.dataset(photos));
            // The photo closest to the probe must be among the few that have a picture.
            PhotoRow cover = catalog.photosOf("Ada Sterling").get(4);
            catalog.decisions().cover(cover);
            closest = StoredPortraits.of(
                    photos, catalog.storedAt(List.of(cover.path())).get(0), FacePictures.PORTRAIT_SIDE);
            Publication.publish(catalog, gallery, catalog.dataset(), Progress.NONE, new CancelSignal());
            everyone = catalog.people().size();
            gone = catalog.people().get(0).label();
        }
        // From now on the photos cannot be reached from this computer.
        Files.move(photos, data().resolve("elsewhere"));
        restartWithoutDataset(Language.ENGLISH);
        // User and password are typed, because the address does not name a file with them.
        open("cassandra://" + CassandraNode.one().server() + "/" + fresh.keyspace());
        await("all people", () -> people().getItems().size() == everyone);
        assertThat(onWindow(() -> app.people().state().name().get().equals(fresh.keyspace())))
                .isTrue();
        compare(HOME.sampleCast().resolve("Ada Sterling/ada-sterling-1.jpg"));
        // An earlier ranking, with only the first people loaded, may have selected somebody else.
        await("Ada Sterling", () -> matches().get(0).person().label().equals("Ada Sterling"));
        selectMatch(0);
        awaitPicture(closest);
        enlarge();
        try (SharedGallery gallery = TestKeyspaces.prepare(fresh)) {
            gallery.remove(gallery.photosOf(List.of(gone)).stream()
                    .map(photo -> photo.key())
                    .toList());
        }
        robot.interact(() -> inMenuBar("menu-rescan").fire());
        await("one fewer", () -> people().getItems().size() == everyone - 1);
    }

    /** Waits until the picture of the match is the gallery's portrait from the right photo. */
    private void awaitPicture(Raster expected) {
        await("the picture", () -> {
            Image image = picture("#match-photo");
            return image != null && StoredPortraits.difference(Pictures.raster(image), expected) < 4;
        });
    }

    private Image picture(String frame) {
        return robot.lookup(frame + " .image-view").queryAs(ImageView.class).getImage();
    }

    /** Checks that the large view shows a portrait in place of the photo and says so. */
    private void enlarge() {
        show(Page.PERSON);
        selectOnWall(0);
        robot.type(KeyCode.SPACE);
        await("the portrait", () -> picture("#large-view") != null);
        Image portrait = picture("#large-view");
        assertThat(portrait.getWidth()).isEqualTo(portrait.getHeight());
        assertThat(text("#large-credit")).startsWith("This computer does not reach the photo.");
        robot.type(KeyCode.ESCAPE);
        show(Page.COMPARE);
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

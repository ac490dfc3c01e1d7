package lookalike.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.catalog.Catalog;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.StoredPhoto;
import lookalike.catalog.StoredPicture;
import lookalike.face.FaceCrop;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.Folders;
import lookalike.shared.SampleCatalog;
import lookalike.shared.StoredPortraits;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the pictures that a desktop without the photos gets, with the sample cast. */
class PortraitPublicationTest {

    private static final int SIDE = 200;

    /**
     * Limits of the mean colour difference: below the first for one picture after compression and scaling, above the second for two faces.
     */
    private static final double SAME = 4;

    private static final double OTHER = 12;

    @TempDir
    private static Path folder;

    private static SharedGallery gallery;
    private static Catalog catalog;
    private static List<StoredPhoto> photos;
    private static Publication.Report report;
    private static Set<String> covers = new HashSet<>();

    @BeforeAll
    static void publish() throws IOException {
        gallery = TestKeyspaces.prepare(TestKeyspaces.fresh());
        Folders.copy(AppFolders.current().sampleCast(), folder.resolve("cast"));
        Path file = folder.resolve("cast.catalog");
        SampleCatalog.copyTo(file);
        catalog = Catalog.open(file);
        catalog.write(batch -> batch.dataset(folder.resolve("cast")));
        photos = new ArrayList<>();
        catalog.readAll(photos::addAll);
        catalog.people().forEach(person -> person.cover().ifPresent(covers::add));
        covers.removeAll(List.of(gone().path(), damaged().path()));
        Files.delete(file(gone()));
        Files.writeString(file(damaged()), "no photo");
        report = Publication.publish(catalog, gallery, catalog.dataset(), Progress.NONE, new CancelSignal());
    }

    @AfterAll
    static void close() {
        if (gallery != null) {
            gallery.close();
        }
        if (catalog != null) {
            catalog.close();
        }
    }

    private static Path file(StoredPhoto photo) {
        return folder.resolve("cast").resolve(photo.path());
    }

    private static StoredPhoto gone() {
        return photos.get(0);
    }

    /** A damaged photo of another person. */
    private static StoredPhoto damaged() {
        return photos.stream()
                .filter(photo -> !photo.label().equals(gone().label()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<StoredPhoto.Key> pictured() {
        return gallery.pictured(photos.stream().map(StoredPhoto::label).collect(Collectors.toSet()));
    }

    private static Raster shown(StoredPicture picture) {
        try (Photo photo = PhotoReader.read(picture.photo().path(), picture.jpeg())) {
            return FaceCrop.portrait(photo.scaled(1), SIDE, SIDE);
        }
    }

    @Test
    void aPictureIsThePortraitOfThePhotoAndIsSmall() {
        assertThat(pictured()).hasSize(report.pictures()).hasSizeGreaterThan(20);
        Raster before = null;
        for (StoredPhoto photo : photos) {
            if (pictured().contains(photo.key())) {
                StoredPicture picture = gallery.picture(photo.key()).orElseThrow();
                assertThat(picture.photo()).isEqualTo(photo.key());
                assertThat(picture.jpeg()).hasSizeLessThanOrEqualTo(20_000);
                Raster local = StoredPortraits.of(folder.resolve("cast"), photo, SIDE);
                assertThat(StoredPortraits.difference(shown(picture), local))
                        .as(photo.path())
                        .isLessThan(SAME);
                if (before != null) {
                    assertThat(StoredPortraits.difference(before, local)).isGreaterThan(OTHER);
                }
                before = shown(picture);
            }
        }
    }

    @Test
    void aPersonHasThatOfTheCoverAndFewOthers() {
        assertThat(pictured()).extracting(StoredPhoto.Key::path).containsAll(covers);
        assertThat(pictured().stream().collect(Collectors.groupingBy(StoredPhoto.Key::label, Collectors.counting())))
                .hasSize(catalog.people().size())
                .allSatisfy((label, count) -> assertThat(count).isBetween(1L, 5L));
    }

    @Test
    void aPhotoThatCannotBeReadHasNoneAndStopsNothing() {
        assertThat(report.photos()).isEqualTo(photos.size());
        for (StoredPhoto photo : List.of(gone(), damaged())) {
            assertThat(pictured()).doesNotContain(photo.key());
            // Another picture of the same person is used instead.
            assertThat(gallery.picture(photo.key()).orElseThrow().photo().label())
                    .isEqualTo(photo.label());
        }
        assertThat(gallery.picture(new StoredPhoto.Key("nobody", "", ""))).isEmpty();
    }

    @Test
    void nothingIsMadeTwiceAndACoverThatIsChosenLaterIsAdded() {
        assertThat(new PortraitPublication(gallery, catalog, Optional.of(folder.resolve("cast"))).add(photos))
                .isZero();
        assertThat(new PortraitPublication(gallery, catalog, Optional.of(folder.resolve("nowhere"))).add(photos))
                .isZero();
        Set<StoredPhoto.Key> before = pictured();
        StoredPhoto chosen = photos.stream()
                .filter(photo -> !before.contains(photo.key())
                        && !List.of(gone(), damaged()).contains(photo))
                .findFirst()
                .orElseThrow();
        catalog.decisions()
                .cover(catalog.photosOf(chosen.label()).stream()
                        .filter(row -> row.path().equals(chosen.path()))
                        .findFirst()
                        .orElseThrow());
        assertThat(new PortraitPublication(gallery, catalog, Optional.of(folder.resolve("cast"))).addCovers())
                .isEqualTo(1);
        assertThat(pictured()).contains(chosen.key());
        gallery.remove(List.of(chosen.key()));
        assertThat(pictured()).isEqualTo(before);
        gallery.put(List.of(chosen));
    }

    /** A gallery as it was prepared by older programs, which had no pictures. */
    @Test
    void anOlderGalleryIsReadWithoutPicturesAndPreparedForThem() {
        GalleryAddress address = TestKeyspaces.fresh();
        TestKeyspaces.prepare(address).close();
        TestKeyspaces.execute("DROP TABLE " + address.keyspace() + ".picture");
        TestKeyspaces.execute("DELETE FROM " + address.keyspace() + ".schema_version WHERE part = 'additions'");
        StoredPhoto.Key photo = photos.get(1).key();
        try (SharedGallery older = CassandraGallery.open(address, Optional::empty)) {
            assertThat(older.pictured(List.of(photo.label()))).isEmpty();
            assertThat(older.picture(photo)).isEmpty();
            older.remove(List.of(photo));
        }
        try (SharedGallery newer = TestKeyspaces.prepare(address)) {
            newer.putPictures(List.of(new StoredPicture(photo, new byte[] {1, 2, 3})));
            assertThat(newer.picture(photo).orElseThrow().jpeg()).containsExactly(1, 2, 3);
        }
        // The query that older programs send before they read.
        try (GallerySession session = GallerySession.open(address, Optional::empty)) {
            assertThat(session.rows(session.prepare("SELECT version FROM " + address.keyspace()
                                    + ".schema_version WHERE part = 'gallery' LIMIT 1")
                            .bind()))
                    .singleElement()
                    .satisfies(row -> assertThat(row.getInt(0)).isEqualTo(1));
        }
    }
}

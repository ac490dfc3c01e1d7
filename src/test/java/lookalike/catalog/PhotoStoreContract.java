package lookalike.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.model.ModelId;
import lookalike.shared.CatalogPhotos;
import lookalike.shared.Descriptors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of {@link PhotoStore}; each kind of store is tested by a class that extends this one. */
public abstract class PhotoStoreContract {

    private static final Comparator<StoredPhoto> ORDER =
            Comparator.comparing(StoredPhoto::label).thenComparing(StoredPhoto::path);

    @TempDir
    protected Path folder;

    private PhotoStore store;

    /** An empty store. */
    protected abstract PhotoStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    /** Photos as an index run leaves them, read from a catalogue. */
    private List<StoredPhoto> photos(String label, int count) {
        try (Catalog source = Catalog.open(folder.resolve("source " + label + count))) {
            source.write(batch -> {
                batch.person(label, "The " + label);
                IntStream.range(0, count).forEach(number -> batch.photo(CatalogPhotos.photo(label, number)));
            });
            return source.photosOf(List.of(label));
        }
    }

    private List<StoredPhoto> all() {
        List<StoredPhoto> all = new ArrayList<>();
        store.readAll(all::addAll);
        all.sort(ORDER);
        return all;
    }

    private static StoredPhoto with(StoredPhoto photo, StoredLook... looks) {
        return new StoredPhoto(
                photo.label(),
                photo.name(),
                photo.path(),
                photo.size(),
                photo.modified(),
                photo.hash(),
                List.of(looks));
    }

    private static StoredLook with(StoredLook look, List<StoredFace> faces, List<StoredDescriptor> descriptors) {
        return new StoredLook(
                look.finders(), look.status(), look.search(), look.code(), look.details(), faces, descriptors);
    }

    private static StoredFace at(double x, boolean labelled) {
        return new StoredFace(labelled, x, 2.0, 3.0, 4.0, 0.5, null, null, 90, 0.25, "");
    }

    @Test
    void peopleAreReadWithAllTheirPhotosTogether() {
        assertThat(store.put(photos("Ann", 30))).isEqualTo(30);
        assertThat(store.put(photos("Bob", 3))).isEqualTo(3);
        List<StoredPhoto> read = new ArrayList<>();
        store.readPeople(some -> {
            assertThat(read).extracting(StoredPhoto::label).doesNotContainAnyElementsOf(labels(some));
            read.addAll(some);
        });
        read.sort(ORDER);
        assertThat(read).hasSize(33).isEqualTo(all());
    }

    private static List<String> labels(List<StoredPhoto> photos) {
        return photos.stream().map(StoredPhoto::label).distinct().toList();
    }

    @Test
    void photosComeBackAsTheyWereBitByBit() {
        List<StoredPhoto> ann = photos("Ann", 3);
        List<StoredPhoto> bob = photos("Bob", 2);
        assertThat(ann.get(0).looks().get(0).descriptors()).hasSize(1);
        assertThat(store.put(ann)).isEqualTo(3);
        assertThat(store.put(bob)).isEqualTo(2);
        assertThat(store.photosOf(List.of("Ann"))).isEqualTo(ann);
        assertThat(store.photosOf(List.of("Bob", "Nobody", "Ann")))
                .containsExactly(ann.get(0), ann.get(1), ann.get(2), bob.get(0), bob.get(1));
        assertThat(all()).containsExactly(ann.get(0), ann.get(1), ann.get(2), bob.get(0), bob.get(1));
    }

    @Test
    void writingTwiceChangesNothing() {
        List<StoredPhoto> photos = photos("Ann", 2);
        store.put(photos);
        assertThat(store.put(photos)).isZero();
        assertThat(all()).isEqualTo(photos);
    }

    @Test
    void descriptorsOfOtherModelsAreAddedAndTheFirstOnesStay() {
        StoredPhoto photo = photos("Ann", 1).get(0);
        StoredLook look = photo.looks().get(0);
        store.put(List.of(photo));
        StoredDescriptor first = look.descriptors().get(0);
        ModelId other = Descriptors.OTHER_MODEL;
        StoredDescriptor further = new StoredDescriptor(first.face(), other, new float[] {0.6f, 0.8f});
        StoredDescriptor rival = new StoredDescriptor(
                first.face(), first.model(), Descriptors.at(123).values());
        StoredPhoto more = with(photo, with(look, look.faces(), List.of(rival, further)));
        assertThat(store.put(List.of(more))).isEqualTo(1);
        assertThat(store.photosOf(List.of("Ann")).get(0).looks().get(0).descriptors())
                .containsExactly(first, further);
        assertThat(store.put(List.of(more))).isZero();
        assertThat(store.put(List.of(photo))).isZero();
    }

    @Test
    void looksOfOtherFindersStandSideBySide() {
        StoredPhoto photo = photos("Ann", 1).get(0);
        StoredLook blind = new StoredLook("others", "no_face", 1, "no_face", "[]", List.of(), List.of());
        store.put(List.of(photo));
        assertThat(store.put(List.of(with(photo, blind)))).isEqualTo(1);
        List<StoredLook> looks = store.photosOf(List.of("Ann")).get(0).looks();
        assertThat(looks).containsExactlyInAnyOrder(photo.looks().get(0), blind);
    }

    @Test
    void anotherLookTakesThePlaceOfTheFirst() {
        StoredPhoto photo = photos("Ann", 1).get(0);
        StoredLook look = photo.looks().get(0);
        StoredFace one = at(10, true);
        StoredFace two = at(20, false);
        ModelId model = Descriptors.MODEL;
        float[] vector = Descriptors.at(5).values();
        store.put(List.of(with(
                photo, with(look, List.of(one, two), List.of(new StoredDescriptor(one.place(), model, vector))))));
        // Now the other face is the labelled one, and the first is gone.
        StoredFace chosen = at(20, true);
        StoredDescriptor described = new StoredDescriptor(chosen.place(), model, vector);
        StoredPhoto after = with(photo, with(look, List.of(chosen), List.of(described)));
        assertThat(store.put(List.of(after))).isEqualTo(1);
        assertThat(all()).containsExactly(after);
    }

    @Test
    void copiesInOneFolderAndTheSamePathOfTwoDatasetsAreSeveralPhotos() {
        StoredPhoto photo = photos("Ann", 1).get(0);
        StoredPhoto copy = new StoredPhoto(
                "Ann", photo.name(), "Ann/copy.jpg", photo.size(), photo.modified(), photo.hash(), photo.looks());
        StoredPhoto namesake = new StoredPhoto(
                "Ann", photo.name(), photo.path(), 77, photo.modified(), "another content", photo.looks());
        assertThat(store.put(List.of(photo, copy, namesake))).isEqualTo(3);
        assertThat(all()).containsExactlyInAnyOrder(photo, copy, namesake);
        assertThat(store.put(List.of(namesake, copy, photo))).isZero();
    }

    @Test
    void importedDescriptorsAndUnreadablePhotosAreTaken() {
        StoredDescriptor imported = new StoredDescriptor("", Descriptors.MODEL, new float[] {0.6f, -0.8f});
        StoredFace nowhere = new StoredFace(true, null, null, null, null, null, null, null, 0, null, null);
        StoredPhoto descriptor = new StoredPhoto(
                "Ann",
                "Ann",
                "Ann#1",
                0,
                0,
                "",
                List.of(new StoredLook("", "imported", 1, null, null, List.of(nowhere), List.of(imported))));
        StoredPhoto broken = new StoredPhoto(
                "Ann",
                "Ann",
                "Ann/broken.jpg",
                5,
                6,
                "",
                List.of(new StoredLook("f", "unreadable", 3, "missing", "[]", List.of(), List.of())));
        store.put(List.of(descriptor, broken));
        assertThat(all()).containsExactly(descriptor, broken);
    }

    @Test
    void removedPhotosAreGoneAndOthersStay() {
        List<StoredPhoto> photos = photos("Ann", 3);
        store.put(photos);
        store.remove(List.of(photos.get(1).key(), new StoredPhoto.Key("Nobody", "x", "y")));
        assertThat(all()).containsExactly(photos.get(0), photos.get(2));
        assertThat(store.put(photos)).isEqualTo(1);
        assertThat(all()).isEqualTo(photos);
    }

    @Test
    void aNewNameOfAPersonIsTaken() {
        List<StoredPhoto> photos = photos("Ann", 1);
        store.put(photos);
        StoredPhoto first = photos.get(0);
        store.put(List.of(new StoredPhoto(
                "Ann", "Queen Ann", first.path(), first.size(), first.modified(), first.hash(), first.looks())));
        assertThat(store.photosOf(List.of("Ann"))).extracting(StoredPhoto::name).containsExactly("Queen Ann");
    }

    @Test
    void manyPhotosOfOnePersonAreReadBackWhole() {
        List<StoredPhoto> photos = photos("Ann", 700);
        assertThat(store.put(photos)).isEqualTo(700);
        assertThat(store.photosOf(List.of("Ann"))).isEqualTo(photos);
        assertThat(all()).isEqualTo(photos);
    }
}

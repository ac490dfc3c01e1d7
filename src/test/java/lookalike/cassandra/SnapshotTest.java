package lookalike.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStore;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.StoredPhoto;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.model.DescriptorModel;
import lookalike.shared.SampleCatalog;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests writing the sample cast to a shared gallery and reading it back. */
class SnapshotTest {

    private static final Comparator<StoredPhoto> ORDER =
            Comparator.comparing(StoredPhoto::label).thenComparing(StoredPhoto::path);

    @TempDir
    private Path folder;

    private SharedGallery gallery;

    @BeforeEach
    void prepare() {
        gallery = TestKeyspaces.prepare(TestKeyspaces.fresh());
    }

    @AfterEach
    void close() {
        if (gallery != null) {
            gallery.close();
        }
    }

    private Catalog cast() {
        Path file = folder.resolve("cast.catalog");
        SampleCatalog.copyTo(file);
        return Catalog.open(file);
    }

    private static List<StoredPhoto> all(PhotoStore store) {
        List<StoredPhoto> all = new ArrayList<>();
        store.readAll(all::addAll);
        all.sort(ORDER);
        return all;
    }

    private Publication.Report publish(Catalog catalog) {
        return Publication.publish(catalog, gallery, catalog.dataset(), Progress.NONE, new CancelSignal());
    }

    private Snapshot snapshot() {
        return new Snapshot(gallery, Progress.NONE, new CancelSignal());
    }

    private static Matcher matcher(Catalog catalog) {
        DescriptorModel model = catalog.chosen().orElseThrow().descriptor();
        return Matcher.of(catalog, Gallery.load(catalog, model), MatchOptions.DEFAULTS, new CancelSignal());
    }

    private static void assertSame(Catalog one, Catalog other) {
        assertThat(all(other)).isEqualTo(all(one));
        assertSamePeople(other, one);
        assertThat(other.chosen()).isEqualTo(one.chosen());
        assertThat(other.dataset()).isEqualTo(one.dataset());
        assertThat(other.decisions().stored()).isEqualTo(one.decisions().stored());
        Matcher here = matcher(one);
        Matcher there = matcher(other);
        assertThat(there.gallery().content()).isEqualTo(here.gallery().content());
        for (int person = 0; person < here.gallery().people().size(); person++) {
            assertThat(there.closestTo(person, lookalike.match.Order.MAHALANOBIS, 5))
                    .isEqualTo(here.closestTo(person, lookalike.match.Order.MAHALANOBIS, 5));
        }
    }

    @Test
    void aPublishedCatalogueComesBackWithTheSamePeoplePhotosDecisionsAndRankings() {
        try (Catalog source = cast();
                Catalog pulled = Catalog.open(folder.resolve("pulled.catalog"))) {
            List<String> labels =
                    source.people().stream().map(person -> person.label()).toList();
            PhotoRow excluded = source.photosOf(labels.get(2)).get(0);
            source.decisions().rename(labels.get(0), Optional.of("Somebody Else"));
            source.decisions().merge(List.of(labels.get(1)), labels.get(3), Optional.empty());
            source.decisions().exclude(List.of(excluded), true);
            source.decisions().rename(labels.get(4), Optional.of("Undone"));
            source.decisions().undo();
            Publication.Report report = publish(source);
            assertThat(report.photos()).isEqualTo(all(source).size()).isPositive();
            assertThat(report.written()).isEqualTo(report.photos());
            assertThat(snapshot().pull(pulled, List.of())).isEqualTo(report.photos());
            assertThat(all(pulled)).isEqualTo(all(source));
            assertSamePeople(pulled, source);
            Path snapshot = folder.resolve("snapshots").resolve("cast.catalog");
            snapshot().update(snapshot);
            // A step that was undone before publication is not published.
            try (Catalog followed = Catalog.open(snapshot)) {
                assertSamePeople(followed, source);
                assertThat(matcher(followed).gallery().content())
                        .isEqualTo(matcher(source).gallery().content());
            }
            assertThat(publish(source).written()).isZero();
            assertThat(publish(pulled).written()).isZero();
        }
    }

    @Test
    void oneOfSeveralPeopleIsPulledAlone() {
        try (Catalog source = cast();
                Catalog pulled = Catalog.open(folder.resolve("one.catalog"))) {
            publish(source);
            String label = source.people().get(1).label();
            snapshot().pull(pulled, List.of(label));
            assertThat(all(pulled)).isEqualTo(source.photosOf(List.of(label))).isNotEmpty();
        }
    }

    @Test
    void aSnapshotFollowsItsGallery() {
        Path file = folder.resolve("snapshot.catalog");
        try (Catalog source = cast()) {
            List<StoredPhoto> photos = all(source);
            List<StoredPhoto> first = photos.subList(0, 10);
            source.write(batch -> photos.subList(10, photos.size()).forEach(photo -> batch.remove(photo.key())));
            publish(source);
            snapshot().update(file);
            try (Catalog followed = Catalog.open(file)) {
                assertThat(all(followed)).isEqualTo(first);
                // A decision made only on this desktop.
                followed.decisions().rename(first.get(0).label(), Optional.of("Mine"));
            }
            gallery.put(photos);
            gallery.remove(List.of(first.get(3).key()));
            source.decisions().exclude(first.get(5).label(), first.get(5).hash(), true);
            gallery.putDecisions(source.decisions().stored());
            snapshot().update(file);
            try (Catalog followed = Catalog.open(file)) {
                List<StoredPhoto> expected = new ArrayList<>(photos);
                expected.remove(first.get(3));
                assertThat(all(followed)).isEqualTo(expected);
                assertThat(followed.decisions().alias(first.get(0).label())).hasValue("Mine");
                assertThat(followed.decisions()
                                .isExcluded(first.get(5).label(), first.get(5).hash()))
                        .isTrue();
            }
            source.decisions().undo();
            gallery.putDecisions(source.decisions().stored());
            snapshot().update(file);
            try (Catalog followed = Catalog.open(file)) {
                assertThat(followed.decisions()
                                .isExcluded(first.get(5).label(), first.get(5).hash()))
                        .isFalse();
                assertThat(followed.decisions().alias(first.get(0).label())).hasValue("Mine");
            }
        }
    }

    @Test
    void aSnapshotThatWasStoppedGoesOnAndOneOfAnotherGalleryIsMadeAnew() {
        Path file = folder.resolve("snapshot.catalog");
        try (Catalog source = cast()) {
            publish(source);
            CancelSignal stop = new CancelSignal();
            Snapshot stopped = new Snapshot(gallery, (done, total) -> stop.cancel(), stop);
            assertThatThrownBy(() -> stopped.update(file)).isInstanceOf(CancelledException.class);
            // A photo that is removed in between must not remain in the snapshot.
            gallery.remove(List.of(all(source).get(0).key()));
            snapshot().update(file);
            try (Catalog followed = Catalog.open(file)) {
                assertThat(all(followed))
                        .isEqualTo(all(gallery))
                        .hasSize(all(source).size() - 1);
            }
            try (SharedGallery other = TestKeyspaces.prepare(TestKeyspaces.fresh())) {
                Publication.publish(source, other, source.dataset(), Progress.NONE, new CancelSignal());
                other.remove(List.of(all(source).get(1).key()));
                new Snapshot(other, Progress.NONE, new CancelSignal()).update(file);
                try (Catalog followed = Catalog.open(file)) {
                    assertThat(all(followed)).isEqualTo(all(other)).isNotEqualTo(all(gallery));
                }
            }
        }
    }

    @Test
    void aSnapshotThatIsOlderThanTheLogIsReadAnew() {
        Path file = folder.resolve("snapshot.catalog");
        try (Catalog source = cast()) {
            publish(source);
            snapshot().update(file);
            List<StoredPhoto> photos = all(source);
            String id = gallery.settings().get(Publication.ID);
            long before = Instant.now().minus(Duration.ofDays(40)).toEpochMilli();
            try (Catalog old = Catalog.open(file)) {
                old.write(batch -> {
                    batch.sharedState(new SnapshotState(id, before, true).text());
                    // Changes this old are no longer in the log.
                    batch.remove(photos.get(0).key());
                });
            }
            gallery.remove(List.of(photos.get(1).key()));
            snapshot().update(file);
            try (Catalog followed = Catalog.open(file)) {
                assertThat(all(followed)).isEqualTo(all(gallery)).hasSize(photos.size() - 1);
            }
        }
    }

    @Test
    void changesThatMayBeForgottenAreNotRead() {
        assertThat(gallery.readChanges(Instant.now().minus(Duration.ofDays(40)), keys -> {}))
                .isEmpty();
        assertThat(gallery.readChanges(Instant.now(), keys -> {})).isPresent();
    }

    /** Compares people without the numbers of their photos, which differ between catalogues. */
    private static void assertSamePeople(Catalog one, Catalog other) {
        assertThat(one.people())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("newest")
                .containsExactlyElementsOf(other.people());
    }
}

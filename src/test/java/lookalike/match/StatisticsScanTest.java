package lookalike.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lookalike.cassandra.Publication;
import lookalike.cassandra.TestKeyspaces;
import lookalike.catalog.Catalog;
import lookalike.catalog.GalleryStatistics;
import lookalike.catalog.PhotoStore;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.StoredPhoto;
import lookalike.index.Gallery;
import lookalike.stats.Calibration;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Sample;
import lookalike.stats.Scatter;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the figures of a gallery that is read in parts, by comparing them with those of the whole gallery in memory. */
class StatisticsScanTest {

    private static final StatisticsScan.Bounds SMALL = new StatisticsScan.Bounds(400, 100);

    private static final List<String> TIED = List.of("p30", "p31");

    @TempDir
    private static Path folder;

    private static Catalog local;
    private static Matcher whole;

    @BeforeAll
    static void write() {
        local = Catalog.open(folder.resolve("whole.catalog"));
        SyntheticPeople.write(local);
        whole = Matcher.of(
                local, Gallery.load(local, SyntheticPeople.MODEL), MatchOptions.DEFAULTS, new CancelSignal());
    }

    @AfterAll
    static void close() {
        local.close();
    }

    private static GalleryStatistics scanned(PhotoStore store, StatisticsScan.Bounds bounds) throws IOException {
        return new StatisticsScan(
                        store,
                        local.decisions().stored(),
                        SyntheticPeople.MODELS,
                        MatchOptions.DEFAULTS,
                        bounds,
                        Files.createTempDirectory(folder, "scan"),
                        Progress.NONE,
                        new CancelSignal())
                .run()
                .orElseThrow();
    }

    private static void assertSame(GalleryStatistics one, GalleryStatistics other) {
        assertThat(one.faces()).isEqualTo(other.faces());
        assertThat(one.people()).isEqualTo(other.people());
        assertThat(one.whitening().matrix()).containsExactly(other.whitening().matrix(), within(1e-9));
        assertThat(one.whitening().tails()).isCloseTo(other.whitening().tails(), within(1e-9));
        assertThat(one.whitening().shrinkage()).isEqualTo(other.whitening().shrinkage());
        SharedStatistics.Figures figures = SharedStatistics.figures(one);
        SharedStatistics.Figures others = SharedStatistics.figures(other);
        assertThat(figures.largest()).isEqualTo(others.largest());
        assertSame(figures.euclidean(), others.euclidean());
        assertSame(figures.mahalanobis(), others.mahalanobis());
    }

    private static void assertSame(Calibration.Figures one, Calibration.Figures other) {
        assertThat(one.people()).isEqualTo(other.people());
        assertThat(one.genuine()).containsExactly(other.genuine(), within(1e-9));
        assertThat(one.strangers()).containsExactly(other.strangers(), within(1e-9));
        assertThat(one.top()).isCloseTo(other.top(), within(1e-9));
        // A distance at the edge of two bins may fall into either.
        assertThat(Arrays.stream(one.impostors()).sum())
                .isEqualTo(Arrays.stream(other.impostors()).sum());
        long apart = 0;
        for (int bin = 0; bin < one.impostors().length; bin++) {
            apart += Math.abs(one.impostors()[bin] - other.impostors()[bin]);
        }
        assertThat(apart).isLessThanOrEqualTo(20);
    }

    @Test
    void ofAGalleryThatFitsIntoMemoryTheFiguresAreThoseOfTheMatcher() throws IOException {
        assertSame(
                scanned(local, new StatisticsScan.Bounds(StatisticsScan.Bounds.DEFAULTS.drawn(), 100)),
                SharedStatistics.of(whole));
    }

    @Test
    void countAndScatterAreThoseOfEveryoneHoweverFewAreDrawn() throws IOException {
        GalleryStatistics found = scanned(local, SMALL);
        assertThat(found.faces()).isEqualTo(whole.gallery().size());
        assertThat(found.people()).isEqualTo(whole.gallery().people().size());
        Scatter spread = Scatter.within(whole.gallery().sample());
        assertThat(found.whitening().degreesOfFreedom()).isEqualTo(spread.count());
        // The matrix whitens the spread of everyone, after shrinkage.
        double[] expected = MahalanobisFit.ofWhole(
                        drawn(), spread, MatchOptions.DEFAULTS.estimator(), new CancelSignal())
                .whitening()
                .matrix();
        assertThat(found.whitening().matrix()).containsExactly(expected, within(1e-9));
        // Few of the people are drawn, but their strangers are all the others.
        SharedStatistics.Figures figures = SharedStatistics.figures(found);
        int probes = figures.euclidean().strangers().length;
        assertThat(probes).isBetween(100, 400 + 2 * SyntheticPeople.MOST);
        assertThat(Arrays.stream(figures.euclidean().impostors()).sum())
                .isEqualTo((long) probes * (whole.gallery().people().size() - 1));
        assertStrangers(figures);
    }

    private static Sample drawn() throws IOException {
        DrawnPeople people = new DrawnPeople(SMALL.drawn());
        local.readPeople(photos -> photos.stream()
                .filter(photo -> !TIED.contains(photo.label()))
                .collect(Collectors.groupingBy(StoredPhoto::label))
                .values()
                .forEach(people::offer));
        people.offer(local.photosOf(TIED));
        try (Catalog catalog =
                Catalog.open(Files.createTempDirectory(folder, "drawn").resolve("drawn.catalog"))) {
            catalog.decisions().take(local.decisions().stored());
            catalog.put(people.photos());
            catalog.put(local.photosOf(List.of(SyntheticPeople.LARGEST)));
            return Gallery.load(catalog, SyntheticPeople.MODEL).sample();
        }
    }

    /** Checks that the closest strangers are those in the whole gallery: each distance is also found with all photos. */
    private static void assertStrangers(SharedStatistics.Figures figures) {
        double[] all =
                SharedStatistics.figures(SharedStatistics.of(whole)).euclidean().strangers();
        for (double distance : figures.euclidean().strangers()) {
            int at = Arrays.binarySearch(all, distance);
            int place = at >= 0 ? at : -at - 1;
            double nearest = Math.min(
                    place < all.length ? Math.abs(all[place] - distance) : 1,
                    place > 0 ? Math.abs(all[place - 1] - distance) : 1);
            assertThat(nearest).isLessThan(1e-9);
        }
    }

    @Test
    void serversAndAFileGiveTheSame() throws IOException {
        try (SharedGallery shared = TestKeyspaces.prepare(TestKeyspaces.fresh())) {
            Publication.publish(local, shared, local.dataset(), Progress.NONE, new CancelSignal());
            assertSame(scanned(shared, SMALL), scanned(local, SMALL));
            assertThat(shared.decisions()).isEqualTo(local.decisions().stored());
        }
    }

    @Test
    void aGalleryWithoutFacesHasNone() throws IOException {
        try (Catalog empty = Catalog.open(folder.resolve("empty.catalog"))) {
            assertThat(new StatisticsScan(
                                    empty,
                                    List.of(),
                                    SyntheticPeople.MODELS,
                                    MatchOptions.DEFAULTS,
                                    SMALL,
                                    Files.createTempDirectory(folder, "scan"),
                                    Progress.NONE,
                                    new CancelSignal())
                            .run())
                    .isEqualTo(Optional.empty());
        }
    }
}

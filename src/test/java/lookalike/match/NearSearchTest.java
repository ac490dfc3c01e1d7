package lookalike.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.cassandra.Publication;
import lookalike.cassandra.SharedGalleryException;
import lookalike.cassandra.TestKeyspaces;
import lookalike.catalog.Catalog;
import lookalike.catalog.SharedGallery;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.model.DescriptorModel;
import lookalike.model.ModelId;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the search that asks servers for the nearest faces, by comparing it with the search in the whole gallery. */
class NearSearchTest {

    private static final ModelId ID = SyntheticPeople.ID;
    private static final DescriptorModel MODEL = SyntheticPeople.MODEL;
    private static final int K = 60;

    @TempDir
    private static Path folder;

    private static SharedGallery shared;
    private static Matcher exact;
    private static List<Descriptor> probes = new ArrayList<>();

    @BeforeAll
    static void publish() {
        shared = TestKeyspaces.prepare(TestKeyspaces.fresh());
        try (Catalog catalog = Catalog.open(folder.resolve("whole.catalog"))) {
            probes.addAll(SyntheticPeople.write(catalog));
            Publication.publish(catalog, shared, catalog.dataset(), Progress.NONE, new CancelSignal());
            exact = Matcher.of(catalog, Gallery.load(catalog, MODEL), MatchOptions.DEFAULTS, new CancelSignal());
            assertThatThrownBy(() -> search("too early"))
                    .isInstanceOfSatisfying(
                            SharedGalleryException.class,
                            e -> assertThat(e.reason()).isEqualTo(SharedGalleryException.Reason.NO_STATISTICS));
            shared.putStatistics(ID, SharedStatistics.method(MatchOptions.DEFAULTS), SharedStatistics.of(exact));
        }
    }

    @AfterAll
    static void close() {
        if (shared != null) {
            shared.close();
        }
    }

    private static NearSearch search(String name) {
        return new NearSearch(shared, MODEL, MatchOptions.DEFAULTS, K, folder.resolve(name + ".catalog"));
    }

    @Test
    void theFirstTenAreThoseOfTheWholeGalleryAtTheSameDistances() {
        try (NearSearch search = search("first ten")) {
            int found = 0;
            for (Descriptor probe : probes) {
                List<Match> whole = exact.rank(probe).top(Order.EUCLIDEAN, 10);
                List<Match> near = search.matcher(probe).rank(probe).top(Order.EUCLIDEAN, 10);
                for (Match match : whole) {
                    Optional<Match> same = near.stream()
                            .filter(other -> other.person().equals(match.person()))
                            .findFirst();
                    found += same.isPresent() ? 1 : 0;
                    same.ifPresent(other -> assertSame(other, match));
                }
                assertThat(near.get(0).person()).isEqualTo(whole.get(0).person());
            }
            assertThat(found).isGreaterThanOrEqualTo((int) (0.99 * 10 * probes.size()));
        }
    }

    private static void assertSame(Match near, Match exact) {
        assertThat(near.euclidean().distance()).isEqualTo(exact.euclidean().distance());
        assertThat(near.mahalanobis().distance()).isCloseTo(exact.mahalanobis().distance(), within(1e-9));
        assertThat(near.euclidean().verdict()).isEqualTo(exact.euclidean().verdict());
        assertThat(near.mahalanobis().verdict()).isEqualTo(exact.mahalanobis().verdict());
        assertThat(near.euclidean().likeness()).isEqualTo(exact.euclidean().likeness());
        assertThat(near.similarity()).isEqualTo(exact.similarity());
    }

    @Test
    void theFirstByMahalanobisIsThatOfTheWholeGallery() {
        try (NearSearch search = search("mahalanobis")) {
            assertThat(probes)
                    .allSatisfy(probe -> assertThat(search.matcher(probe)
                                    .rank(probe)
                                    .top(Order.MAHALANOBIS, 1)
                                    .get(0)
                                    .person())
                            .isEqualTo(exact.rank(probe)
                                    .top(Order.MAHALANOBIS, 1)
                                    .get(0)
                                    .person()));
        }
    }

    @Test
    void somebodyWithVeryManyPhotosIsNotTheOnlyAnswer() {
        try (NearSearch search = search("many photos")) {
            Descriptor probe = probes.get(probes.size() - 1);
            assertThat(search.matcher(probe).rank(probe).top(Order.EUCLIDEAN, 10))
                    .hasSize(10);
        }
    }

    @Test
    void theFiguresSayWhichTheyAre() {
        try (NearSearch search = search("version")) {
            assertThat(search.statistics().version()).isNotEmpty();
            assertThat(search.statistics().faces()).isEqualTo(exact.gallery().size());
            String before = search.statistics().version();
            shared.putStatistics(ID, SharedStatistics.method(MatchOptions.DEFAULTS), SharedStatistics.of(exact));
            try (NearSearch later = search("later version")) {
                assertThat(later.statistics().version()).isNotEqualTo(before);
            }
        }
    }
}

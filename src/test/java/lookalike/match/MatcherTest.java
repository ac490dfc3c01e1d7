package lookalike.match;

import static lookalike.shared.Descriptors.MODEL;
import static lookalike.shared.Descriptors.OTHER_MODEL;
import static lookalike.shared.Descriptors.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.catalog.WhiteningRow;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.index.GalleryFit;
import lookalike.index.GalleryPerson;
import lookalike.shared.Descriptors;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.stats.MahalanobisFit;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatcherTest {

    private static final MatchOptions NEAREST = new MatchOptions(Aggregate.NEAREST, Estimator.POOLED);

    @TempDir
    private Path folder;

    @Test
    void everyoneAppearsOnceWithTheBestExemplar() {
        Matcher matcher = matcher(
                new ImportedPerson("a", "Ada", List.of(at(90), at(10), at(50))),
                new ImportedPerson("b", "Bea", List.of(at(20))));
        List<Match> matches = matcher.rank(at(0)).top(Order.EUCLIDEAN, 10);
        assertThat(matches).extracting(m -> m.person().name()).containsExactly("Ada", "Bea");
        assertThat(matches).extracting(m -> m.euclidean().rank()).containsExactly(1, 2);
        Match first = matches.get(0);
        assertThat(first.exemplar().path()).isEqualTo("a#2");
        assertThat(first.euclidean().distance()).isCloseTo(2 * Math.sin(Math.toRadians(5)), within(1e-6));
        assertThat(first.exemplarDistance()).isCloseTo(first.euclidean().distance(), within(1e-6));
        // The mean of the directions 10, 50 and 90 degrees lies at 50 degrees, (1 + 2 cos 40) / 3 from the centre.
        double length = (1 + 2 * Math.cos(Math.toRadians(40))) / 3;
        double cosine = Math.cos(Math.toRadians(50));
        assertThat(first.meanDistance()).isCloseTo(Math.sqrt(1 + length * length - 2 * length * cosine), within(1e-6));
        assertThat(matcher.rank(at(0)).top(Order.EUCLIDEAN, 1)).hasSize(1);
        assertThat(matcher.rank(at(0)).people()).isEqualTo(2);
    }

    @Test
    void aPhotoOfTheGalleryIsRankedAsIfItWereNotThere() {
        Matcher with = matcher(person("Ada", 10, 50, 90), person("Bea", 20), person("Cleo", 200, 240));
        int row = with.copyOf(at(12)).orElseThrow();
        assertThat(with.gallery().exemplar(row).path()).isEqualTo("ada#1");
        assertThat(with.copyOf(at(30)))
                .as("a distance of 0.17 is none of a copy")
                .isEmpty();
        List<Match> left = with.rankWithout(row).top(Order.EUCLIDEAN, 3);
        assertThat(left).extracting(match -> match.person().name()).containsExactly("Bea", "Ada", "Cleo");
        assertThat(left.get(1).exemplar().path()).isEqualTo("ada#2");
        assertThat(left.get(1).euclidean().distance()).isCloseTo(2 * Math.sin(Math.toRadians(20)), within(1e-6));
        assertThat(left.get(1).exemplarDistance())
                .isCloseTo(left.get(1).euclidean().distance(), within(1e-6));
    }

    @Test
    void photosOfOnePersonAgreeAsFarAsTheyHaveTheSameFirstPerson() {
        Matcher with = matcher(person("Ada", 0), person("Bea", 100), person("Cleo", 200));
        Ranking ada = with.rank(at(20));
        AnswerStability all = AnswerStability.of(with, ada, List.of(at(10), at(20), at(30)));
        assertThat(all).isEqualTo(new AnswerStability(3, 3));
        assertThat(all.word()).isEqualTo(AnswerStability.Word.VERY_STABLE);
        AnswerStability most = AnswerStability.of(with, ada, List.of(at(10), at(30), at(70)));
        assertThat(most).isEqualTo(new AnswerStability(3, 2));
        assertThat(most.word()).isEqualTo(AnswerStability.Word.FAIRLY_STABLE);
        AnswerStability half = AnswerStability.of(with, ada, List.of(at(10), at(70)));
        assertThat(half).isEqualTo(new AnswerStability(2, 1));
        assertThat(half.word()).isEqualTo(AnswerStability.Word.CHANGES);
        assertThatThrownBy(() -> AnswerStability.of(with, ada, List.of(at(10))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void copiesOfThePhotoAreLeftOutWithIt() {
        // 10 and 12 degrees are near-duplicates of one photo; 50 degrees is another photo.
        Matcher with = matcher(person("Ada", 50, 10, 12), person("Bea", 90, 130), person("Cleo", 200, 240));
        Match ada =
                with.rankWithout(with.copyOf(at(12)).orElseThrow()).of("ada").orElseThrow();
        assertThat(ada.exemplar().path()).isEqualTo("ada#1");
        assertThat(ada.euclidean().distance()).isCloseTo(2 * Math.sin(Math.toRadians(20)), within(1e-6));
    }

    @Test
    void aPersonWhoseOnlyPhotoIsLeftOutIsNotRanked() {
        Matcher with = matcher(person("Ada", 10, 50, 90), person("Bea", 20), person("Cleo", 200, 240));
        Ranking ranking = with.rankWithout(with.copyOf(at(20)).orElseThrow());
        assertThat(ranking.people()).isEqualTo(2);
        for (Order order : Order.values()) {
            assertThat(ranking.top(order, 9))
                    .extracting(match -> match.person().name())
                    .containsExactlyInAnyOrder("Ada", "Cleo");
        }
        assertThat(ranking.of("bea")).isEmpty();
        assertThat(ranking.place(
                        Order.SIMILARITY, ranking.of("cleo").orElseThrow().person()))
                .isEqualTo(2);
    }

    @Test
    void equalDistancesAreOrderedByNameThenPath() {
        Matcher matcher = matcher(
                new ImportedPerson("1", "Zoe", List.of(at(30), at(30))),
                new ImportedPerson("2", "Ada", List.of(at(30))),
                new ImportedPerson("3", "Mia", List.of(at(30))));
        List<Match> matches = matcher.rank(at(0)).top(Order.EUCLIDEAN, 10);
        assertThat(matches).extracting(m -> m.person().name()).containsExactly("Ada", "Mia", "Zoe");
        assertThat(matches.get(2).exemplar().path()).isEqualTo("1#1");
    }

    @Test
    void allPhotosOfAPersonAreComparedTheClosestFirst() {
        Matcher matcher = matcher(
                new ImportedPerson("a", "Ada", List.of(at(90), at(10), at(50))),
                new ImportedPerson("b", "Bea", List.of(at(20))));
        GalleryPerson ada = matcher.gallery().people().get(0);
        List<RankedPhoto> photos = matcher.photos(ada, at(0));
        assertThat(photos).extracting(p -> p.exemplar().path()).containsExactly("a#2", "a#3", "a#1");
        assertThat(photos.get(1).distance()).isCloseTo(2 * Math.sin(Math.toRadians(25)), within(1e-6));
        assertThat(matcher.photos(new GalleryPerson("c", "Cleo", 1), at(0))).isEmpty();
        assertThat(matcher.distances(at(0))[0]).isCloseTo(photos.get(0).distance(), within(1e-6));
        assertThat(matcher.distances(at(0))).hasSize(2);
    }

    @Test
    void aProbeOfAnotherModelIsRefused() {
        Matcher matcher = matcher(new ImportedPerson("a", "Ada", List.of(at(0))));
        Descriptor other = new Descriptor(OTHER_MODEL, new float[] {1, 0});
        assertThatThrownBy(() -> matcher.rank(other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> matcher.rank(at(0)).top(Order.EUCLIDEAN, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bothMeasuresAreRankedAndTheirAgreementIsTold() {
        // In the plane of the two numbers the photos of a person spread along the second one.
        Matcher matcher = matcher(
                person("Ada", 0, -40, 40),
                person("Bea", 100, 60, 140),
                person("Cleo", 180, 140, 220),
                person("Dora", 260, 220, 300));
        Ranking ranking = matcher.rank(at(8));
        Match first = ranking.top(Order.EUCLIDEAN, 1).get(0);
        assertThat(first.person().name()).isEqualTo("Ada");
        assertThat(first.by(Measure.EUCLIDEAN)).isSameAs(first.euclidean());
        assertThat(first.by(Measure.MAHALANOBIS)).isSameAs(first.mahalanobis());
        Conclusion conclusion = ranking.conclusion();
        assertThat(conclusion.agreed()).isTrue();
        assertThat(conclusion.of()).isEqualTo(4);
        assertThat(conclusion.common()).isEqualTo(4);
        assertThat(ranking.top(Order.AGREEMENT, 4))
                .extracting(m -> m.euclidean().rank() + m.mahalanobis().rank())
                .isSorted();
        assertThat(ranking.top(Order.MAHALANOBIS, 4))
                .extracting(m -> m.mahalanobis().rank())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void similarityIsTheMeanOfBothMeasuresAndOrdersPeople() {
        Matcher matcher = matcher(circle(12));
        Ranking ranking = matcher.rank(at(10));
        List<Match> matches = ranking.top(Order.SIMILARITY, 12);
        assertThat(matches).hasSize(12);
        assertThat(matches.get(0).person().name()).isEqualTo("Person 00");
        for (Match match : matches) {
            Similarity similarity = match.similarity().orElseThrow();
            for (Measure measure : Measure.values()) {
                assertThat(similarity.by(measure))
                        .isEqualTo(matcher.calibration(measure)
                                .similarity()
                                .orElseThrow()
                                .figure(match.by(measure).distance()));
            }
            assertThat(similarity.both())
                    .isCloseTo((similarity.euclidean() + similarity.mahalanobis()) / 2, within(1e-12));
        }
        assertThat(matches)
                .isSortedAccordingTo(Comparator.comparingDouble((Match match) ->
                                -match.similarity().orElseThrow().both())
                        .thenComparing(match ->
                                match.euclidean().rank() + match.mahalanobis().rank()));
        assertThat(matches)
                .extracting(Match::rank)
                .isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
        assertThat(matches.stream()
                        .filter(match -> match.similarity().orElseThrow().both() == 0)
                        .count())
                .as("several share the least figure, in the order of agreement")
                .isGreaterThan(1);
    }

    @Test
    void withFewStrangersThereIsNoSimilarityAndItsOrderIsThatOfAgreement() {
        Ranking ranking = matcher(circle(4)).rank(at(100));
        assertThat(ranking.top(Order.SIMILARITY, 4))
                .isEqualTo(ranking.top(Order.AGREEMENT, 4))
                .allSatisfy(match -> assertThat(match.similarity()).isEmpty());
    }

    @Test
    void aSimilarityIsBetweenZeroAndAHundred() {
        assertThat(new Similarity(0, 100).both()).isEqualTo(50);
        for (double wrong : new double[] {-0.1, 100.1, Double.NaN}) {
            assertThatThrownBy(() -> new Similarity(50, wrong)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Similarity(wrong, 50)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** People with two photos each, at equal steps around the circle. */
    private static ImportedPerson[] circle(int people) {
        return IntStream.range(0, people)
                .mapToObj(k -> person("Person %02d".formatted(k), 360.0 * k / people, 360.0 * k / people + 8))
                .toArray(ImportedPerson[]::new);
    }

    @Test
    void thePeopleClosestToOneOfTheGalleryAreTheOthers() {
        Matcher matcher = matcher(
                person("Ada", -10, 10), person("Bea", 40, 60), person("Cleo", 180, 200), person("Dora", 305, 325));
        assertThat(matcher.closestTo(0, Order.EUCLIDEAN, 2))
                .extracting(match -> match.person().name())
                .containsExactly("Dora", "Bea");
        assertThat(matcher.closestTo(0, Order.EUCLIDEAN, 9)).hasSize(3);
    }

    @Test
    void theFitIsKeptInTheCatalogueUntilTheGalleryIsAnotherOne() {
        try (Catalog catalog = Catalog.open(folder.resolve("fit.catalog"))) {
            catalog.importDescriptors(List.of(person("Ada", 0, 20, 40), person("Bea", 100, 120, 140)));
            Gallery gallery = Gallery.load(catalog, MODEL);
            MahalanobisFit computed = GalleryFit.of(catalog, gallery, Estimator.POOLED, new CancelSignal());
            assertThat(catalog.whitening(MODEL, "pooled")).isPresent();
            MahalanobisFit kept =
                    GalleryFit.of(catalog, Gallery.load(catalog, MODEL), Estimator.POOLED, new CancelSignal());
            assertThat(kept.whitening().matrix()).isEqualTo(computed.whitening().matrix());
            assertThat(kept.metric().distances(at(30).values()))
                    .isEqualTo(computed.metric().distances(at(30).values()));
            assertThat(kept).usingRecursiveComparison().isEqualTo(computed);
            catalog.importDescriptors(List.of(person("Cleo", 200, 230, 260)));
            Gallery larger = Gallery.load(catalog, MODEL);
            assertThat(larger.content()).isNotEqualTo(gallery.content());
            assertThat(GalleryFit.of(catalog, larger, Estimator.POOLED, new CancelSignal())
                            .sample()
                            .classes())
                    .isEqualTo(3);
            assertThat(catalog.whitening(MODEL, "pooled").orElseThrow().content())
                    .endsWith(larger.content());
        }
    }

    @Test
    void theFitIsKeptWhenSomeoneHasAnotherNameAndComesInAnotherPlace() {
        try (Catalog catalog = Catalog.open(folder.resolve("fit.catalog"))) {
            catalog.importDescriptors(List.of(person("Ada", 0, 20, 40), person("Bea", 100, 120, 150)));
            Gallery gallery = Gallery.load(catalog, MODEL);
            double[] before = GalleryFit.of(catalog, gallery, Estimator.POOLED, new CancelSignal())
                    .metric()
                    .distances(at(30).values());
            WhiteningRow row = catalog.whitening(MODEL, "pooled").orElseThrow();
            catalog.decisions().rename("ada", Optional.of("Zoe"));
            Gallery renamed = Gallery.load(catalog, MODEL);
            assertThat(renamed.people()).extracting(GalleryPerson::name).containsExactly("Bea", "Zoe");
            assertThat(renamed.content()).isEqualTo(gallery.content());
            double[] after = GalleryFit.of(catalog, renamed, Estimator.POOLED, new CancelSignal())
                    .metric()
                    .distances(at(30).values());
            assertThat(after).containsExactly(before[1], before[0]);
            assertThat(catalog.whitening(MODEL, "pooled"))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(row);
        }
    }

    private static ImportedPerson person(String name, double... degrees) {
        return new ImportedPerson(
                name.toLowerCase(Locale.ROOT),
                name,
                DoubleStream.of(degrees).mapToObj(Descriptors::at).toList());
    }

    private Matcher matcher(ImportedPerson... people) {
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            catalog.importDescriptors(List.of(people));
            Gallery gallery = Gallery.load(catalog, MODEL);
            return Matcher.of(catalog, gallery, NEAREST, new CancelSignal());
        }
    }
}

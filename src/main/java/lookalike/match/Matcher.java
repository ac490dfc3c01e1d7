package lookalike.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.index.GalleryFit;
import lookalike.index.GalleryPerson;
import lookalike.stats.Aggregate;
import lookalike.stats.Calibration;
import lookalike.stats.ExactSearch;
import lookalike.stats.Lazy;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Metric;
import lookalike.stats.Rarity;
import lookalike.stats.Sample;
import lookalike.stats.SimilarityScale;
import lookalike.task.CancelSignal;

/** Ranks the people of a gallery for a probe. Immutable: it keeps its gallery even if a newer one replaces that elsewhere. */
public final class Matcher {

    private final Gallery gallery;
    private final MahalanobisFit fit;
    private final Aggregate aggregate;
    private final ExactSearch photos;
    private final Metric means;
    private final Metric euclidean;
    private final Metric mahalanobis;
    private final Calibration euclideanCalibration;
    private final Calibration mahalanobisCalibration;

    /**
     * Prepares the search in a gallery and learns from its own photos what a distance means, which takes a moment.
     *
     * @param fit of this gallery
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public Matcher(Gallery gallery, MahalanobisFit fit, Aggregate aggregate, CancelSignal cancel) {
        this(gallery, fit, aggregate, (measure, metric) -> Calibration.of(metric, gallery.sample(), cancel));
    }

    /** Prepares the search in a part of a gallery whose calibrations are known. */
    Matcher(
            Gallery gallery,
            MahalanobisFit fit,
            Aggregate aggregate,
            Calibration euclideanCalibration,
            Calibration mahalanobisCalibration) {
        this(
                gallery,
                fit,
                aggregate,
                (measure, metric) -> measure == Measure.EUCLIDEAN ? euclideanCalibration : mahalanobisCalibration);
    }

    private Matcher(
            Gallery gallery,
            MahalanobisFit fit,
            Aggregate aggregate,
            BiFunction<Measure, Metric, Calibration> calibrations) {
        this.gallery = gallery;
        this.fit = fit;
        this.aggregate = aggregate;
        photos = new ExactSearch(gallery.vectors());
        euclidean = aggregate.euclidean(gallery.sample());
        means = aggregate == Aggregate.MEAN ? euclidean : Aggregate.MEAN.euclidean(gallery.sample());
        mahalanobis = aggregate.mahalanobis(fit);
        euclideanCalibration = calibrations.apply(Measure.EUCLIDEAN, euclidean);
        mahalanobisCalibration = calibrations.apply(Measure.MAHALANOBIS, mahalanobis);
    }

    /** Prepares the search in a gallery; whatever was learnt from it earlier is taken from its catalogue. */
    public static Matcher of(Catalog catalog, Gallery gallery, MatchOptions options, CancelSignal cancel) {
        MahalanobisFit fit = GalleryFit.of(catalog, gallery, options.estimator(), cancel);
        Optional<GalleryCalibrations> kept = GalleryCalibrations.kept(catalog, gallery, options);
        if (kept.isPresent()) {
            return new Matcher(
                    gallery,
                    fit,
                    options.aggregate(),
                    kept.get().euclidean().calibration(),
                    kept.get().mahalanobis().calibration());
        }
        Matcher matcher = new Matcher(gallery, fit, options.aggregate(), cancel);
        GalleryCalibrations.keep(catalog, matcher);
        return matcher;
    }

    /** The same for a gallery that will soon be replaced by a larger one: quicker, and nothing is stored. */
    public static Matcher ofPart(Gallery gallery, MatchOptions options, CancelSignal cancel) {
        MahalanobisFit fit = MahalanobisFit.quick(gallery.sample(), options.estimator());
        return new Matcher(gallery, fit, options.aggregate(), cancel);
    }

    /** The gallery that is searched. */
    public Gallery gallery() {
        return gallery;
    }

    /** The spread of the gallery's people. */
    public MahalanobisFit fit() {
        return fit;
    }

    /** The options with which people are compared. */
    public MatchOptions options() {
        return new MatchOptions(aggregate, fit.estimator());
    }

    /** The calibration of a measure in this gallery. */
    public Calibration calibration(Measure measure) {
        return measure == Measure.EUCLIDEAN ? euclideanCalibration : mahalanobisCalibration;
    }

    /**
     * Ranks everyone for a probe; people at equal distances are in the gallery's order: by name, then label.
     *
     * @throws IllegalArgumentException if another model made the probe
     */
    public Ranking rank(Descriptor probe) {
        check(probe);
        return rank(probe, photos.distances(probe.values()));
    }

    private Ranking rank(Descriptor probe, float[] photoDistances) {
        double[] euclideanDistances = euclidean.distances(probe.values());
        return rank(
                euclideanDistances,
                mahalanobis.distances(probe.values()),
                means == euclidean ? euclideanDistances : means.distances(probe.values()),
                photoDistances);
    }

    /**
     * A ranking that leaves out the probe itself.
     *
     * @param copy the gallery's row of the photo that was left out because the probe is a copy of it; empty if no photo was
     */
    public record WithoutCopy(Ranking ranking, OptionalInt copy) {}

    /**
     * Ranks everyone for a probe. If the probe is a copy of a gallery photo, that photo is left out.
     *
     * @throws IllegalArgumentException if another model made the probe
     */
    public WithoutCopy rankWithoutCopy(Descriptor probe) {
        check(probe);
        float[] photoDistances = photos.distances(probe.values());
        OptionalInt copy = copyAmong(photoDistances);
        return new WithoutCopy(copy.isPresent() ? rankWithout(copy.getAsInt()) : rank(probe, photoDistances), copy);
    }

    /**
     * Ranks everyone for a photo of the gallery as if this photo and the person's copies of it were not there. If the person has no other
     * photo, the person is not ranked.
     *
     * @param row of the gallery
     */
    public Ranking rankWithout(int row) {
        float[] photoDistances = photos.distances(gallery.descriptor(row));
        int left = sampleRow(row, photoDistances);
        for (int other = 0; other < photoDistances.length; other++) {
            if (gallery.personOf(other) == gallery.personOf(row) && photoDistances[other] < Sample.NEAR_DUPLICATE) {
                photoDistances[other] = Float.POSITIVE_INFINITY;
            }
        }
        double[] euclideanDistances = euclidean.distancesWithout(left);
        return rank(
                euclideanDistances,
                mahalanobis.distancesWithout(left),
                means == euclidean ? euclideanDistances : means.distancesWithout(left),
                photoDistances);
    }

    /** The row of the sample that represents a photo of the gallery: of several copies, only one is in the sample. */
    private int sampleRow(int row, float[] distances) {
        return closest(
                        IntStream.range(0, gallery.sample().size())
                                .filter(sampled -> gallery.personOf(gallery.rowOf(sampled)) == gallery.personOf(row)),
                        sampled -> distances[gallery.rowOf(sampled)])
                .orElseThrow();
    }

    /**
     * The photo of the gallery that a probe is a copy of: the closest photo, if it is as close as a near-duplicate.
     *
     * @return a row of the gallery; empty if there is no copy
     * @throws IllegalArgumentException if another model made the probe
     */
    public OptionalInt copyOf(Descriptor probe) {
        check(probe);
        return copyAmong(photos.distances(probe.values()));
    }

    private static OptionalInt copyAmong(float[] distances) {
        return closest(
                IntStream.range(0, distances.length).filter(row -> distances[row] < Sample.NEAR_DUPLICATE),
                row -> distances[row]);
    }

    /** The row at the smallest distance; of equal rows the first. */
    private static OptionalInt closest(IntStream rows, IntToDoubleFunction distance) {
        return rows.reduce((one, other) -> distance.applyAsDouble(other) < distance.applyAsDouble(one) ? other : one);
    }

    private Ranking rank(
            double[] euclideanDistances,
            double[] mahalanobisDistances,
            double[] meanDistances,
            float[] photoDistances) {
        int[] exemplars = exemplars(photoDistances);
        int[] everyone = IntStream.range(0, gallery.people().size()).toArray();
        // People without their only photo have no finite distance and are left out.
        int[] byEuclidean = Places.ascending(everyone, person -> euclideanDistances[person]);
        int[] byMahalanobis = Places.ascending(everyone, person -> mahalanobisDistances[person]);
        IntFunction<Optional<Similarity>> similarity =
                person -> similarity(euclideanDistances[person], mahalanobisDistances[person]);
        Ranking.Ranks ranks = new Ranking.Ranks(
                Ranking.ranks(byEuclidean, gallery.people().size()),
                Ranking.ranks(byMahalanobis, gallery.people().size()));
        Supplier<Optional<Rarity.Likenesses>> one = likenesses(euclideanCalibration, euclideanDistances);
        Supplier<Optional<Rarity.Likenesses>> other = likenesses(mahalanobisCalibration, mahalanobisDistances);
        return new Ranking(
                gallery,
                byEuclidean,
                byMahalanobis,
                ranks,
                Arrays.stream(everyone)
                        .mapToObj(similarity)
                        .flatMap(Optional::stream)
                        .mapToDouble(Similarity::both)
                        .toArray(),
                (person, rank) -> new Match(
                        gallery.people().get(person),
                        score(euclideanCalibration, euclideanDistances[person], ranks.euclidean()[person]),
                        score(mahalanobisCalibration, mahalanobisDistances[person], ranks.mahalanobis()[person]),
                        rank,
                        similarity.apply(person),
                        lessRare(
                                one.get().flatMap(rarity -> rarity.oneIn(euclideanDistances[person])),
                                other.get().flatMap(rarity -> rarity.oneIn(mahalanobisDistances[person]))),
                        gallery.exemplar(exemplars[person]),
                        photoDistances[exemplars[person]],
                        meanDistances[person]));
    }

    /** Lazy, because a ranking of which only the order is needed has no use for the rarity. */
    private static Supplier<Optional<Rarity.Likenesses>> likenesses(Calibration calibration, double[] distances) {
        return new Lazy<>(() -> calibration.rarity().map(rarity -> rarity.of(distances)));
    }

    /** The estimate of the less rare likeness; empty if one of the two is unknown. */
    private static Optional<Rarity.Estimate> lessRare(Optional<Rarity.Estimate> one, Optional<Rarity.Estimate> other) {
        return one.flatMap(a -> other.map(b -> a.value() <= b.value() ? a : b));
    }

    /**
     * The people closest to one of the gallery: the probe is the direction of the mean of that person's photos.
     *
     * @param person an index into the gallery's people; left out of the answer
     * @param top how many at most
     */
    public List<Match> closestTo(int person, Order order, int top) {
        Descriptor probe = Descriptor.unit(gallery.model(), gallery.sample().mean(person));
        return rank(probe).top(order, top + 1).stream()
                .filter(match -> !match.person().equals(gallery.people().get(person)))
                .limit(top)
                .toList();
    }

    /**
     * The Euclidean distances by which people are ranked, in the order of the gallery's people.
     *
     * @throws IllegalArgumentException if another model made the probe
     */
    public double[] distances(Descriptor probe) {
        check(probe);
        return euclidean.distances(probe.values());
    }

    /**
     * All photos of a person, the closest to a probe first, those at equal distances by path; empty if there is no such person.
     *
     * @throws IllegalArgumentException if another model made the probe
     */
    public List<RankedPhoto> photos(GalleryPerson person, Descriptor probe) {
        check(probe);
        int number = gallery.people().indexOf(person);
        float[] distances = photos.distances(probe.values());
        return IntStream.range(0, distances.length)
                .filter(row -> gallery.personOf(row) == number)
                .mapToObj(row -> new RankedPhoto(gallery.exemplar(row), distances[row]))
                .sorted(Comparator.comparingDouble(RankedPhoto::distance))
                .toList();
    }

    private void check(Descriptor probe) {
        if (!probe.model().equals(gallery.model())) {
            throw new IllegalArgumentException("the gallery's descriptors are of %s, the probe's is of %s"
                    .formatted(gallery.model(), probe.model()));
        }
    }

    /** The row of each person's photo that is closest; of equals the first, by path. */
    private int[] exemplars(float[] distances) {
        int[] best = new int[gallery.people().size()];
        Arrays.fill(best, -1);
        for (int row = 0; row < distances.length; row++) {
            int person = gallery.personOf(row);
            if (best[person] < 0 || distances[row] < distances[best[person]]) {
                best[person] = row;
            }
        }
        return best;
    }

    /** Empty if a measure is not calibrated. */
    private Optional<Similarity> similarity(double euclideanDistance, double mahalanobisDistance) {
        Optional<SimilarityScale> one = euclideanCalibration.similarity();
        Optional<SimilarityScale> other = mahalanobisCalibration.similarity();
        return one.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(new Similarity(
                        one.get().figure(euclideanDistance), other.get().figure(mahalanobisDistance)));
    }

    private static Score score(Calibration calibration, double distance, int rank) {
        return new Score(
                distance,
                rank,
                calibration.likeness(distance),
                rank == 1 ? calibration.probability(distance) : OptionalDouble.empty(),
                calibration.verdict(distance));
    }
}

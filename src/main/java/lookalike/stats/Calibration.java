package lookalike.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lookalike.task.CancelSignal;
import org.jspecify.annotations.Nullable;

/**
 * Meaning of the distances of one measure in one gallery, learnt from the gallery's own photos. Each photo is compared with everyone as
 * if it were not in the gallery: this gives genuine distances to the same person and impostor distances to all others, of which the
 * closest shows what a stranger's best match looks like.
 */
public final class Calibration {

    /** Raised whenever the same photos give different figures than before. */
    public static final int VERSION = 1;

    /** The share of strangers whose closest match is closer than {@link #strangers}'s lower end. */
    public static final double UNUSUAL = 0.05;

    /** The rate of false accepts at {@link #threshold}. */
    public static final double FALSE_ACCEPTS = 0.001;

    /** A probability that none of a gallery's own strangers reaches, except the closest one in two hundred. */
    public static final double SURE = 0.95;

    /**
     * The share of strangers' best matches that may be as close as the same person, because some of these strangers are the same person
     * under two names.
     */
    public static final double SAME_PERSON_STRANGERS = 0.005;

    private static final double MEDIAN = 0.5;
    private static final int MOST_PROBES = 2000;
    private static final int FEWEST_PROBES = 1000;
    private static final int MOST_COMPARISONS = 20_000_000;
    private static final int FEWEST_STRANGERS = 10;
    private static final int FEWEST_PEOPLE = 10;

    private final int people;
    private final double[] genuine;
    private final Histogram impostors;
    private final double[] strangers;
    private final @Nullable Logistic logistic;
    private final @Nullable SimilarityScale similarity;
    private final Supplier<Optional<Rarity>> rarity;

    private Calibration(
            double[] genuine, int people, Histogram impostors, double[] strangers, Supplier<Optional<Rarity>> rarity) {
        this.people = people;
        this.genuine = genuine;
        this.impostors = impostors;
        this.strangers = strangers;
        logistic = people < FEWEST_PEOPLE || strangers.length < FEWEST_STRANGERS ? null : logistic(genuine, strangers);
        similarity = strangers() == null ? null : scale();
        this.rarity = rarity;
    }

    private static @Nullable Logistic logistic(double[] genuine, double[] strangers) {
        Logistic fitted = Logistic.fit(genuine, strangers);
        return fitted.slope() < 0 ? fitted.atMost(Math.nextDown(SURE), closest(strangers)) : null;
    }

    /** The distance below which at most one in two hundred strangers has a best match. */
    private static double closest(double[] strangers) {
        return strangers[(int) (SAME_PERSON_STRANGERS * strangers.length)];
    }

    /**
     * Learns from a sample. If there are more than 2,000 photos, evenly chosen ones represent all; with more than 10,000 people fewer are
     * chosen, down to 1,000. The share of strangers below a distance is then known to 0.7 % at {@link #UNUSUAL}.
     *
     * @param metric of this sample
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static Calibration of(Metric metric, Sample sample, CancelSignal cancel) {
        int[] rows = rows(sample, sample.classes());
        RarityLearner learner = new RarityLearner(rows.length);
        LeaveOneOut found = LeaveOneOut.run(metric, sample, rows, learner, done -> {}, cancel);
        return new Calibration(
                finite(found.own()),
                severalPhotos(sample, rows),
                found.impostors(),
                finite(found.others()),
                new Lazy<>(() -> learner.rarity(sample.classes())));
    }

    /**
     * Evenly chosen rows that represent all.
     *
     * @param classes number of classes they are compared with, which may be more than the sample has
     */
    public static int[] rows(Sample sample, int classes) {
        int most = Math.max(FEWEST_PROBES, Math.min(MOST_PROBES, MOST_COMPARISONS / Math.max(1, classes)));
        int probes = Math.min(most, sample.size());
        return IntStream.range(0, probes)
                .map(i -> (int) ((long) i * sample.size() / probes))
                .toArray();
    }

    /** Number of classes among some rows that have several rows in the sample. */
    static int severalPhotos(Sample sample, int[] rows) {
        return (int) Arrays.stream(rows)
                .map(sample::classOf)
                .distinct()
                .filter(k -> sample.count(k) > 1)
                .count();
    }

    /**
     * Parts of a calibration, except for the rarity, to be stored for use without the sample.
     *
     * @param people number of people with several photos
     * @param genuine ascending
     * @param strangers ascending
     * @param top upper end of the last bin of the histogram of impostor distances
     * @param impostors counts of its bins
     */
    public record Figures(int people, double[] genuine, double[] strangers, double top, long[] impostors) {

        /** @throws IllegalArgumentException if they cannot be the figures of a sample */
        public Figures {
            boolean isCounted = top > 0
                    && Double.isFinite(top)
                    && impostors.length == LeaveOneOut.BINS
                    && Arrays.stream(impostors).allMatch(count -> count >= 0);
            if (people < 0 || !isAscending(genuine) || !isAscending(strangers) || !isCounted) {
                throw new IllegalArgumentException("these are no figures of a calibration");
            }
        }

        private static boolean isAscending(double[] distances) {
            return Arrays.equals(distances, finite(distances));
        }
    }

    /** The figures of this calibration. */
    public Figures figures() {
        return new Figures(people, genuine.clone(), strangers.clone(), impostors.top(), impostors.counts());
    }

    /** A calibration from stored figures. */
    public static Calibration of(Figures figures, Optional<Rarity> rarity) {
        return new Calibration(
                figures.genuine.clone(),
                figures.people,
                Histogram.of(figures.top, figures.impostors),
                figures.strangers.clone(),
                () -> rarity);
    }

    /**
     * Distances of the anchors: the median of the impostor distances and of the genuine ones, the {@link #strangers} band, and the
     * farthest {@link Verdict#SAME_PERSON}. If no distance deserves that verdict, the line is drawn where one stranger in two hundred
     * reaches it, and the scale is not certain.
     */
    private SimilarityScale scale() {
        Band band = strangers();
        double pairs = impostors.quantile(FALSE_ACCEPTS);
        double sure = logistic == null ? 0 : Math.min(pairs, logistic.distance(SURE));
        return SimilarityScale.of(
                new SimilarityScale.Distances(
                        impostors.quantile(MEDIAN),
                        band.high(),
                        band.low(),
                        sure > 0 ? sure : Math.min(pairs, Math.nextDown(closest(strangers))),
                        genuine.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(quantile(genuine, MEDIAN))),
                sure > 0);
    }

    static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    }

    /** Number of comparisons of different people. */
    public long comparisons() {
        return impostors.total();
    }

    /** The share of comparisons of different people that are further apart than a distance, 0..1; empty if there are none. */
    public OptionalDouble likeness(double distance) {
        return impostors.total() == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - impostors.below(distance));
    }

    /**
     * The probability that a best match at a distance is the same person, if the person is as likely as not to be in the gallery; empty
     * if too few people have several photos to tell.
     */
    public OptionalDouble probability(double distance) {
        return logistic == null ? OptionalDouble.empty() : OptionalDouble.of(logistic.probability(distance));
    }

    /** The distance below which one in a thousand comparisons of different people falls; empty if there are none. */
    public OptionalDouble threshold() {
        return impostors.total() == 0 ? OptionalDouble.empty() : OptionalDouble.of(impostors.quantile(FALSE_ACCEPTS));
    }

    /** Similarity by distance; empty with too few strangers. */
    public Optional<SimilarityScale> similarity() {
        return Optional.ofNullable(similarity);
    }

    /**
     * Rarity of likenesses; empty with fewer people than {@link Rarity#FEWEST_PEOPLE}. The first call fits it, which takes a moment; safe
     * between threads.
     */
    public Optional<Rarity> rarity() {
        return rarity.get();
    }

    /** Band of strangers' best matches: the distances of the middle nine tenths of them; null with too few strangers. */
    public @Nullable Band strangers() {
        return strangers.length < FEWEST_STRANGERS
                ? null
                : new Band(quantile(strangers, UNUSUAL), quantile(strangers, 1 - UNUSUAL));
    }

    /** A range of distances. */
    public record Band(double low, double high) {}

    /** Verdict on a best match at a distance. */
    public Verdict verdict(double distance) {
        Band band = strangers();
        if (band == null) {
            return Verdict.UNKNOWN;
        }
        if (distance >= band.low()) {
            return Verdict.NONE;
        }
        return probability(distance).orElse(0) >= SURE
                        && distance <= threshold().orElse(0)
                ? Verdict.SAME_PERSON
                : Verdict.POSSIBLE;
    }

    /** The genuine distances, ascending. */
    double[] genuine() {
        return genuine.clone();
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        double next = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (at - below) * (next - sorted[below]);
    }
}

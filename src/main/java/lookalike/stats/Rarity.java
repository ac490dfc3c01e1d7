package lookalike.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import lookalike.task.CancelSignal;

/**
 * Rarity of a likeness by one measure: the share of people who are at least as close to a face as a match is.
 *
 * <p>Some faces have more similar people than others, so a distance is measured relative to the mean distance of the face's own
 * neighbourhood, see {@link NearestPeople}. The differences of all faces together have one tail, to which a generalized Pareto
 * distribution is fitted (peaks over threshold: Pickands, 1975). Each person has the same weight, however many photos there are. The
 * error comes from a jackknife over ten groups of people, who are left out both as faces and as the people compared with. Immutable.
 */
public final class Rarity {

    /** Galleries of fewer people say nothing about the tail. */
    public static final int FEWEST_PEOPLE = 100;

    /** The share of differences to which the tail is fitted. Likenesses that are more common than this are not rare. */
    public static final double TAIL = 0.01;

    /** Number of groups of people for the jackknife. */
    static final int GROUPS = 10;

    /** Quantile of the normal distribution for an interval of nine tenths. */
    private static final double NINETY_PERCENT = 1.645;

    /** Largest useful standard error of the logarithm. */
    private static final double WIDEST = 0.3;

    private static final int BISECTIONS = 40;

    private final Figures learnt;

    /** A rarity from figures that were learnt now or earlier. */
    public Rarity(Figures learnt) {
        this.learnt = learnt;
    }

    /**
     * Figures that are learnt from a gallery, to be stored for use without comparing its faces again.
     *
     * @param threshold of the differences below which the tail lies
     * @param jackknife the tail without each group of people
     * @param neighbourhoods of the faces from which it was learnt
     * @param weights of those faces
     */
    public record Figures(
            double threshold, TailFit tail, List<TailFit> jackknife, double[] neighbourhoods, double[] weights) {

        /** @throws IllegalArgumentException if the sizes do not fit */
        public Figures {
            Objects.requireNonNull(tail, "tail");
            jackknife = List.copyOf(jackknife);
            if (jackknife.size() != GROUPS || neighbourhoods.length == 0 || neighbourhoods.length != weights.length) {
                throw new IllegalArgumentException("%d groups, %d faces with %d weights"
                        .formatted(jackknife.size(), neighbourhoods.length, weights.length));
            }
        }
    }

    /** The figures of this rarity. */
    public Figures figures() {
        return learnt;
    }

    /**
     * A figure with its error.
     *
     * @param value the best guess
     * @param low lower end of the interval that contains the true value nine times in ten
     * @param high its upper end
     */
    public record Estimate(double value, double low, double high) {

        private Estimate inverse() {
            return new Estimate(1 / value, 1 / high, 1 / low);
        }
    }

    /**
     * Learns from faces of a sample, each compared with all other people.
     *
     * @param metric of this sample
     * @param rows of the faces
     * @return empty with fewer than {@link #FEWEST_PEOPLE}
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static Optional<Rarity> of(Metric metric, Sample sample, int[] rows, CancelSignal cancel) {
        RarityLearner learner = new RarityLearner(rows.length);
        LeaveOneOut.run(metric, sample, rows, learner, done -> {}, cancel);
        return learner.rarity(sample.classes());
    }

    /**
     * Rarity of the likenesses of one face.
     *
     * @param distances from the face to all people of the gallery; infinite ones do not count
     */
    public Likenesses of(double[] distances) {
        return new Likenesses(NearestPeople.of(distances, -1, 0).neighbourhood());
    }

    /** Rarity of the likenesses of one face. */
    public final class Likenesses {

        private final double neighbourhood;

        private Likenesses(double neighbourhood) {
            this.neighbourhood = neighbourhood;
        }

        /**
         * The number N such that one person in N is at most this far from the face.
         *
         * @return 100 or more; empty if the likeness is more common, or so rare that the gallery cannot tell how rare
         */
        public Optional<Estimate> oneIn(double distance) {
            double excess = excess(distance, neighbourhood);
            return excess > 0 ? estimate(fit -> fit.beyond(excess)).map(Estimate::inverse) : Optional.empty();
        }
    }

    /**
     * The chance that the best match of someone who is not in a gallery is at most this far.
     *
     * @param people how many the gallery has
     * @return 0..1; empty if this gallery cannot tell
     */
    public Optional<Estimate> chance(double distance, int people) {
        return estimate(fit -> chance(fit, distance, people));
    }

    /**
     * The best guess of the distance within which the best match of someone who is not in a gallery lies with a given chance, however
     * uncertain it is.
     *
     * @param chance 0..1; for a large one the result is only as good as {@link #TAIL} allows
     * @param people how many the gallery has
     */
    public double distance(double chance, int people) {
        double low = 0;
        double high =
                learnt.threshold + Arrays.stream(learnt.neighbourhoods).max().orElseThrow();
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (chance(learnt.tail, middle, people) < chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double chance(TailFit fit, double distance, int people) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < learnt.neighbourhoods.length; i++) {
            double none = Math.exp(people * Math.log1p(-fit.beyond(excess(distance, learnt.neighbourhoods[i]))));
            sum += learnt.weights[i] * (1 - none);
            total += learnt.weights[i];
        }
        return sum / total;
    }

    private double excess(double distance, double neighbourhood) {
        return learnt.threshold - (distance - neighbourhood);
    }

    /** True if the distances of the faces differ at all. */
    boolean hasTail() {
        return learnt.tail.scale() > 0;
    }

    private Optional<Estimate> estimate(ToDoubleFunction<TailFit> figure) {
        double value = figure.applyAsDouble(learnt.tail);
        double[] logarithms = learnt.jackknife.stream()
                .mapToDouble(fit -> Math.log(figure.applyAsDouble(fit)))
                .toArray();
        double mean = Arrays.stream(logarithms).average().orElseThrow();
        double squares =
                Arrays.stream(logarithms).map(x -> (x - mean) * (x - mean)).sum();
        double error = Math.sqrt(squares * (GROUPS - 1) / GROUPS);
        double factor = Math.exp(NINETY_PERCENT * error);
        return value > 0 && error <= WIDEST
                ? Optional.of(new Estimate(value, value / factor, value * factor))
                : Optional.empty();
    }
}

package lookalike.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import lookalike.task.CancelSignal;

/**
 * Rarity of a likeness by one measure: the share of people who are at most as far from a face as a match is.
 *
 * <p>Some faces have more people like them than others, so a distance is counted from the mean distance of the face's own
 * neighbourhood, see {@link NearestPeople}. The differences of all faces together have one tail, to which a generalized Pareto
 * distribution is fitted (peaks over threshold: Pickands, 1975). Each person weighs the same, however many photos there are. The
 * error is a jackknife over ten groups of people, who are left out both as faces and as the people compared with. Immutable.
 */
public final class Rarity {

    /** Galleries of fewer people tell nothing of the tail. */
    public static final int FEWEST_PEOPLE = 100;

    /** The share of differences that the tail is fitted to. Likenesses that are more common than this are not rare. */
    public static final double TAIL = 0.01;

    /** Of people, for the jackknife. */
    static final int GROUPS = 10;

    /** Quantile of the normal distribution for an interval of nine tenths. */
    private static final double NINETY_PERCENT = 1.645;

    /** A wider interval tells nothing: standard error of the logarithm. */
    private static final double WIDEST = 0.3;

    private static final int BISECTIONS = 40;

    private final double threshold;
    private final TailFit tail;
    private final List<TailFit> jackknife;
    private final double[] neighbourhoods;
    private final double[] weights;

    /**
     * @param threshold of the differences, below which the tail begins
     * @param jackknife the tail without each group of people
     * @param neighbourhoods of the faces that it was learnt from
     * @param weights of those faces
     */
    Rarity(double threshold, TailFit tail, List<TailFit> jackknife, double[] neighbourhoods, double[] weights) {
        this.threshold = threshold;
        this.tail = tail;
        this.jackknife = jackknife;
        this.neighbourhoods = neighbourhoods;
        this.weights = weights;
    }

    /**
     * A figure with its error.
     *
     * @param value the best guess
     * @param low lower end of the interval that holds the true value nine times in ten
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
     * @param rows which faces
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
         * One person in so many is at most so far from the face.
         *
         * @return 100 or more; empty where the likeness is more common, or so rare that the gallery cannot tell how rare
         */
        public Optional<Estimate> oneIn(double distance) {
            double excess = excess(distance, neighbourhood);
            return excess > 0 ? estimate(fit -> fit.beyond(excess)).map(Estimate::inverse) : Optional.empty();
        }
    }

    /**
     * The chance that the best match of somebody who is not in a gallery is at most so far.
     *
     * @param people how many the gallery has
     * @return 0..1; empty where this gallery cannot tell
     */
    public Optional<Estimate> chance(double distance, int people) {
        return estimate(fit -> chance(fit, distance, people));
    }

    /**
     * The distance within which the best match of somebody who is not in a gallery lies with a given chance, by the best guess,
     * however uncertain.
     *
     * @param chance 0..1; a large one is told no better than {@link #TAIL} allows
     * @param people how many the gallery has
     */
    public double distance(double chance, int people) {
        double low = 0;
        double high = threshold + Arrays.stream(neighbourhoods).max().orElseThrow();
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (chance(tail, middle, people) < chance) {
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
        for (int i = 0; i < neighbourhoods.length; i++) {
            double none = Math.exp(people * Math.log1p(-fit.beyond(excess(distance, neighbourhoods[i]))));
            sum += weights[i] * (1 - none);
            total += weights[i];
        }
        return sum / total;
    }

    private double excess(double distance, double neighbourhood) {
        return threshold - (distance - neighbourhood);
    }

    /** True if the faces differ in their distances at all. */
    boolean hasTail() {
        return tail.scale() > 0;
    }

    private Optional<Estimate> estimate(ToDoubleFunction<TailFit> figure) {
        double value = figure.applyAsDouble(tail);
        double[] logarithms = jackknife.stream()
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

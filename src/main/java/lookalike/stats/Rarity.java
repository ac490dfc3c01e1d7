package lookalike.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
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

    /** The nearest people who are kept of each face: a face has more than the average in the tail, but not so many. */
    private static final double KEPT = 4 * TAIL;

    private static final int GROUPS = 10;

    /** Quantile of the normal distribution for an interval of nine tenths. */
    private static final double NINETY_PERCENT = 1.645;

    /** A wider interval tells nothing: standard error of the logarithm. */
    private static final double WIDEST = 0.3;

    private final double threshold;
    private final TailFit tail;
    private final List<TailFit> jackknife;
    private final double[] neighbourhoods;
    private final double[] weights;

    private Rarity(double threshold, TailFit tail, List<TailFit> jackknife, double[] neighbourhoods, double[] weights) {
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

    /** Difference of one comparison in the tail. */
    private record Excess(double difference, double weight, int group, int otherGroup) {

        private boolean isWithout(int left) {
            return group != left && otherGroup != left;
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
        Collector collector = new Collector(rows.length);
        LeaveOneOut.run(metric, sample, rows, collector, done -> {}, cancel);
        return collector.rarity(sample.classes());
    }

    /** Keeps the nearest people of each face while they are compared. */
    static final class Collector implements LeaveOneOut.Listener {

        private final NearestPeople[] nearest;
        private final int[] people;

        Collector(int faces) {
            nearest = new NearestPeople[faces];
            people = new int[faces];
        }

        @Override
        public void distances(int index, int own, double[] distances) {
            people[index] = own;
            nearest[index] = NearestPeople.of(distances, own, KEPT);
        }

        /** Fits what was collected; empty with too few people, or if all are alike. */
        Optional<Rarity> rarity(int classes) {
            return classes < FEWEST_PEOPLE || nearest.length == 0
                    ? Optional.empty()
                    : Optional.of(fitted(classes)).filter(rarity -> rarity.tail.scale() > 0);
        }

        private Rarity fitted(int classes) {
            double[] weights = weights(classes);
            List<Excess> excesses = excesses(weights);
            double[] totals = IntStream.rangeClosed(0, GROUPS)
                    .mapToDouble(left -> total(weights, classes, left))
                    .toArray();
            double sum = 0;
            int count = 0;
            while (count < excesses.size() && sum < TAIL * totals[GROUPS]) {
                sum += excesses.get(count++).weight;
            }
            List<Excess> below = excesses.subList(0, count);
            double threshold = excesses.get(count - 1).difference;
            List<TailFit> fits = IntStream.rangeClosed(0, GROUPS)
                    .mapToObj(left -> fit(below, threshold, totals[left], left))
                    .toList();
            return new Rarity(
                    threshold,
                    fits.get(GROUPS),
                    fits.subList(0, GROUPS),
                    Arrays.stream(nearest)
                            .mapToDouble(NearestPeople::neighbourhood)
                            .toArray(),
                    weights);
        }

        /** One for each person, shared by the person's faces. */
        private double[] weights(int classes) {
            int[] faces = new int[classes];
            for (int person : people) {
                faces[person]++;
            }
            return Arrays.stream(people)
                    .mapToDouble(person -> 1.0 / faces[person])
                    .toArray();
        }

        /** Ascending by difference. */
        private List<Excess> excesses(double[] weights) {
            List<Excess> excesses = new ArrayList<>();
            for (int i = 0; i < nearest.length; i++) {
                NearestPeople near = nearest[i];
                for (int j = 0; j < near.distances().length; j++) {
                    excesses.add(new Excess(
                            near.distances()[j] - near.neighbourhood(),
                            weights[i],
                            people[i] % GROUPS,
                            near.classes()[j] % GROUPS));
                }
            }
            excesses.sort(Comparator.comparingDouble(Excess::difference));
            return excesses;
        }

        /** The weight of all comparisons without a group of people; of all if there is no such group. */
        private double total(double[] weights, int classes, int left) {
            int others = classes - 1;
            if (left < GROUPS) {
                others -= (classes + GROUPS - 1 - left) / GROUPS;
            }
            double faces = 0;
            for (int i = 0; i < people.length; i++) {
                faces += people[i] % GROUPS == left ? 0 : weights[i];
            }
            return faces * others;
        }

        private static TailFit fit(List<Excess> below, double threshold, double total, int left) {
            List<Excess> kept =
                    below.stream().filter(excess -> excess.isWithout(left)).toList();
            double[] excesses = new double[kept.size()];
            double[] weights = new double[kept.size()];
            for (int i = 0; i < kept.size(); i++) {
                Excess excess = kept.get(kept.size() - 1 - i);
                excesses[i] = threshold - excess.difference;
                weights[i] = excess.weight;
            }
            return TailFit.of(Arrays.stream(weights).sum() / total, excesses, weights);
        }
    }

    /**
     * One person in so many is at most as far from a face.
     *
     * @param distance from the face to a person
     * @param distances from the face to all people of the gallery
     * @return 100 or more; empty where the likeness is more common, or so rare that the gallery cannot tell how rare
     */
    public Optional<Estimate> oneIn(double distance, double[] distances) {
        double excess = excess(distance, NearestPeople.of(distances, -1, 0).neighbourhood());
        return excess > 0 ? estimate(fit -> fit.beyond(excess)).map(Estimate::inverse) : Optional.empty();
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

package lookalike.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Learns a {@link Rarity}: keeps the nearest people of each face while faces are compared, then fits the tail. */
final class RarityLearner implements LeaveOneOut.Listener {

    /** The nearest people who are kept of each face: a face has more than the average in the tail, but not so many. */
    private static final double KEPT = 4 * Rarity.TAIL;

    private static final int GROUPS = Rarity.GROUPS;

    private final NearestPeople[] nearest;
    private final int[] people;

    /** Difference of one comparison in the tail. */
    private record Excess(double difference, double weight, int group, int otherGroup) {

        private boolean isWithout(int left) {
            return group != left && otherGroup != left;
        }
    }

    RarityLearner(int faces) {
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
        return classes < Rarity.FEWEST_PEOPLE || nearest.length == 0
                ? Optional.empty()
                : Optional.of(fitted(classes)).filter(Rarity::hasTail);
    }

    private Rarity fitted(int classes) {
        double[] weights = weights(classes);
        List<Excess> excesses = excesses(weights);
        double[] totals = IntStream.rangeClosed(0, GROUPS)
                .mapToDouble(left -> total(weights, classes, left))
                .toArray();
        double sum = 0;
        int count = 0;
        while (count < excesses.size() && sum < Rarity.TAIL * totals[GROUPS]) {
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
                Arrays.stream(nearest).mapToDouble(NearestPeople::neighbourhood).toArray(),
                weights);
    }

    /** One for each person, shared by the person's faces. */
    private double[] weights(int classes) {
        int[] faces = new int[classes];
        for (int person : people) {
            faces[person]++;
        }
        return Arrays.stream(people).mapToDouble(person -> 1.0 / faces[person]).toArray();
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

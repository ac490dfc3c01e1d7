package lookalike.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Learns a {@link Rarity}: collects the nearest people of each face while faces are compared, then fits the tail. */
final class RarityLearner implements LeaveOneOut.Listener {

    /**
     * The share of people kept for each face, the nearest ones. A face may have more than the average number in the tail, but not this
     * many.
     */
    private static final double KEPT = 4 * Rarity.TAIL;

    private static final int GROUPS = Rarity.GROUPS;

    private final NearestPeople[] nearest;
    private final int[] people;

    /** Differences of comparisons in the tail, ascending, with their weights and the groups of both people. */
    private record Excesses(double[] differences, double[] weights, byte[] groups, byte[] otherGroups) {

        private boolean isWithout(int index, int left) {
            return groups[index] != left && otherGroups[index] != left;
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

    /** Fits the tail to the collected distances; empty if there are too few people, or if all are alike. */
    Optional<Rarity> rarity(int classes) {
        return classes < Rarity.FEWEST_PEOPLE || nearest.length == 0
                ? Optional.empty()
                : Optional.of(fitted(classes)).filter(Rarity::hasTail);
    }

    private Rarity fitted(int classes) {
        double[] weights = weights(classes);
        Excesses excesses = excesses(weights);
        double[] totals = IntStream.rangeClosed(0, GROUPS)
                .mapToDouble(left -> total(weights, classes, left))
                .toArray();
        double sum = 0;
        int count = 0;
        while (count < excesses.weights.length && sum < Rarity.TAIL * totals[GROUPS]) {
            sum += excesses.weights[count++];
        }
        int below = count;
        double threshold = excesses.differences[count - 1];
        List<TailFit> fits = IntStream.rangeClosed(0, GROUPS)
                .parallel()
                .mapToObj(left -> fit(excesses, below, threshold, totals[left], left))
                .toList();
        return new Rarity(new Rarity.Figures(
                threshold,
                fits.get(GROUPS),
                fits.subList(0, GROUPS),
                Arrays.stream(nearest).mapToDouble(NearestPeople::neighbourhood).toArray(),
                weights));
    }

    /** The weights of the faces: a weight of 1 for each person is shared equally by the person's faces. */
    private double[] weights(int classes) {
        int[] faces = new int[classes];
        for (int person : people) {
            faces[person]++;
        }
        return Arrays.stream(people).mapToDouble(person -> 1.0 / faces[person]).toArray();
    }

    private Excesses excesses(double[] weights) {
        int size =
                Arrays.stream(nearest).mapToInt(near -> near.distances().length).sum();
        long[] order = new long[size];
        int[] faces = new int[size];
        int[] others = new int[size];
        double[] differences = new double[size];
        int at = 0;
        for (int i = 0; i < nearest.length; i++) {
            NearestPeople near = nearest[i];
            for (int j = 0; j < near.distances().length; j++) {
                differences[at] = near.distances()[j] - near.neighbourhood();
                faces[at] = i;
                others[at] = near.classes()[j];
                order[at] = (long) ordered((float) differences[at]) << Integer.SIZE | at;
                at++;
            }
        }
        Arrays.parallelSort(order);
        Excesses sorted = new Excesses(new double[size], new double[size], new byte[size], new byte[size]);
        for (int i = 0; i < size; i++) {
            int from = (int) order[i];
            sorted.differences[i] = differences[from];
            sorted.weights[i] = weights[faces[from]];
            sorted.groups[i] = (byte) (people[faces[from]] % GROUPS);
            sorted.otherGroups[i] = (byte) (others[from] % GROUPS);
        }
        return sorted;
    }

    /** Maps a number to bits with the same order; the raw bits of negative numbers have the opposite order. */
    private static int ordered(float value) {
        int bits = Float.floatToIntBits(value);
        return bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
    }

    /** The weight of all comparisons without one group of people, or of all comparisons if there is no such group. */
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

    private static TailFit fit(Excesses all, int below, double threshold, double total, int left) {
        double[] excesses = new double[below];
        double[] weights = new double[below];
        int kept = 0;
        double sum = 0;
        for (int i = below - 1; i >= 0; i--) {
            if (all.isWithout(i, left)) {
                // Differences that are equal as float32 need not be in the order of their last bits.
                excesses[kept] = Math.max(0, threshold - all.differences[i]);
                weights[kept] = all.weights[i];
                sum += weights[kept++];
            }
        }
        return TailFit.of(sum / total, Arrays.copyOf(excesses, kept), Arrays.copyOf(weights, kept));
    }
}

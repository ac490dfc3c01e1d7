package lookalike.match;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Sorts people by a figure without an object for each of them. The sort is stable. */
final class Places {

    private Places() {}

    /**
     * Sorts people, the smallest figure first.
     *
     * @param figure of a person; people with an infinite one are left out
     */
    static int[] ascending(int[] people, IntToDoubleFunction figure) {
        double[] figures = Arrays.stream(people).mapToDouble(figure).toArray();
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int[] places = new int[people.length];
        int[] taken = new int[people.length];
        int count = 0;
        for (int i = 0; i < people.length; i++) {
            if (figures[i] < Double.POSITIVE_INFINITY) {
                int first = first(sorted, figures[i]);
                places[first + taken[first]++] = people[i];
                count++;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** The first place of a value in a sorted array. */
    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

package lookalike.match;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Sorts people by a figure without an object for each of them. The sort is stable. It goes through the digits of the figures from the last
 * to the first (radix sort), so that its time grows with the number of people only.
 */
final class Places {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = (Long.SIZE + DIGIT_BITS - 1) / DIGIT_BITS;
    private static final int VALUES = 1 << DIGIT_BITS;

    private long[] keys;
    private int[] people;
    private long[] sortedKeys;
    private int[] sortedPeople;

    private Places(long[] keys, int[] people) {
        this.keys = keys;
        this.people = people;
        sortedKeys = new long[keys.length];
        sortedPeople = new int[keys.length];
    }

    /**
     * Sorts people, the smallest figure first.
     *
     * @param figure of a person; people with an infinite one are left out
     */
    static int[] ascending(int[] people, IntToDoubleFunction figure) {
        long[] keys = new long[people.length];
        int[] ranked = new int[people.length];
        int count = 0;
        for (int person : people) {
            double value = figure.applyAsDouble(person);
            if (value < Double.POSITIVE_INFINITY) {
                keys[count] = key(value);
                ranked[count++] = person;
            }
        }
        return new Places(Arrays.copyOf(keys, count), Arrays.copyOf(ranked, count)).sorted();
    }

    /** Maps a number to bits that have its order when they are read as a number without a sign. */
    private static long key(double value) {
        long bits = Double.doubleToLongBits(value + 0.0); // -0 becomes 0
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    private int[] sorted() {
        int[][] counts = new int[DIGITS][VALUES];
        for (long key : keys) {
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][value(key, digit)]++;
            }
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            boolean isTheSame = keys.length == 0 || counts[digit][value(keys[0], digit)] == keys.length;
            if (!isTheSame) {
                sort(digit, counts[digit]);
            }
        }
        return people;
    }

    /** Sorts by one digit, without changing the order of people with the same. */
    private void sort(int digit, int[] counts) {
        int[] next = new int[VALUES];
        for (int value = 1; value < VALUES; value++) {
            next[value] = next[value - 1] + counts[value - 1];
        }
        for (int i = 0; i < keys.length; i++) {
            int place = next[value(keys[i], digit)]++;
            sortedKeys[place] = keys[i];
            sortedPeople[place] = people[i];
        }
        long[] earlierKeys = keys;
        int[] earlierPeople = people;
        keys = sortedKeys;
        people = sortedPeople;
        sortedKeys = earlierKeys;
        sortedPeople = earlierPeople;
    }

    private static int value(long key, int digit) {
        return (int) (key >>> digit * DIGIT_BITS) & VALUES - 1;
    }
}

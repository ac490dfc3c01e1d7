package lookalike.stats;

import java.util.Arrays;

/** Histogram of distances with many equal bins from 0, fine enough to tell how many distances are smaller than a value. Immutable. */
public final class Histogram {

    private final double top;
    private final long[] upTo;

    private Histogram(double top, long[] counts) {
        this.top = top;
        upTo = new long[counts.length + 1];
        for (int bin = 0; bin < counts.length; bin++) {
            upTo[bin + 1] = upTo[bin] + counts[bin];
        }
    }

    /** Counts distances; not safe between threads. */
    public static final class Counter {

        private final double top;
        private final long[] counts;

        /** @param top larger values count as this */
        public Counter(double top, int bins) {
            this.top = top > 0 ? top : 1;
            counts = new long[bins];
        }

        /** @throws IllegalArgumentException if it is not a number */
        public void add(double value) {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("a distance that is not a number");
            }
            counts[(int) Math.min(counts.length - 1, Math.max(0, value / top * counts.length))]++;
        }

        /** A counter with the same bins, which has counted nothing. */
        Counter empty() {
            return new Counter(top, counts.length);
        }

        /** Adds the counts of another counter with the same bins. */
        void add(Counter other) {
            for (int bin = 0; bin < counts.length; bin++) {
                counts[bin] += other.counts[bin];
            }
        }

        /** Copy of the counts so far. */
        public Histogram histogram() {
            return new Histogram(top, counts);
        }
    }

    /** A histogram from stored counts. */
    static Histogram of(double top, long[] counts) {
        return new Histogram(top, counts);
    }

    /** Number of distances in each bin. */
    long[] counts() {
        long[] counts = new long[bins()];
        Arrays.setAll(counts, bin -> upTo[bin + 1] - upTo[bin]);
        return counts;
    }

    private int bins() {
        return upTo.length - 1;
    }

    /** Number of distances that were counted. */
    public long total() {
        return upTo[bins()];
    }

    /** The upper end of the last bin. */
    public double top() {
        return top;
    }

    /** The share of distances below a value, 0..1, interpolated within the value's bin; NaN if there are none. */
    public double below(double value) {
        double at = Math.min(bins(), Math.max(0, value / top * bins()));
        int bin = (int) at;
        double within = bin < bins() ? (at - bin) * (upTo[bin + 1] - upTo[bin]) : 0;
        return (upTo[bin] + within) / total();
    }

    /** The value below which a share of the distances, 0..1, lies; NaN if there are none. */
    public double quantile(double share) {
        if (total() == 0) {
            return Double.NaN;
        }
        double wanted = share * total();
        int low = 0;
        int high = bins() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (upTo[middle + 1] > 0 && upTo[middle + 1] >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        long inBin = upTo[low + 1] - upTo[low];
        return (low + (inBin == 0 ? 0 : Math.max(0, wanted - upTo[low]) / inBin)) * top / bins();
    }

    /** The shares of all distances in equal ranges from 0 to a value, for a chart. */
    public double[] shares(double to, int bars) {
        double[] shares = new double[bars];
        for (int bar = 0; bar < bars; bar++) {
            shares[bar] = total() == 0 ? 0 : below(to * (bar + 1) / bars) - below(to * bar / bars);
        }
        return shares;
    }
}

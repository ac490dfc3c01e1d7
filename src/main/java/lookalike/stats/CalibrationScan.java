package lookalike.stats;

import java.util.Arrays;
import java.util.function.IntPredicate;
import lookalike.task.CancelSignal;

/**
 * Learns the {@link Calibration} of a sample that is too large for memory from its parts. Each part contains the classes of the probes,
 * so that a probe can be left out as it would be from the whole; every other class is in one part only. For a sample in one part the
 * figures equal those of {@link Calibration#of(Metric, Sample, CancelSignal)}.
 */
public final class CalibrationScan {

    private final double[] own;
    private final double[] others;
    private Histogram.Counter impostors = new Histogram.Counter(1, LeaveOneOut.BINS);
    private boolean begun;
    private int people;

    /** @param probes number of rows that represent all */
    public CalibrationScan(int probes) {
        own = new double[probes];
        others = new double[probes];
        Arrays.fill(others, Double.POSITIVE_INFINITY);
    }

    /**
     * Compares the probes with the classes of a part. The first part sets the range of distances: its largest distance plus a quarter.
     * Larger distances in later parts count as that.
     *
     * @param metric of the part
     * @param rows of the probes in the part, the same probes at each call
     * @param counted the classes of the part that have not been counted with another part
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public void add(Metric metric, Sample part, int[] rows, IntPredicate counted, CancelSignal cancel) {
        for (int first = 0; first < rows.length; first += LeaveOneOut.BATCH) {
            cancel.throwIfCancelled();
            double[][] distances = metric.distancesWithout(
                    Arrays.copyOfRange(rows, first, Math.min(rows.length, first + LeaveOneOut.BATCH)));
            if (!begun) {
                begun = true;
                people = Calibration.severalPhotos(part, rows);
                impostors = new Histogram.Counter(LeaveOneOut.AIR * LeaveOneOut.farthest(distances), LeaveOneOut.BINS);
            }
            for (int i = 0; i < distances.length; i++) {
                count(first + i, part.classOf(rows[first + i]), distances[i], counted);
            }
        }
    }

    private void count(int probe, int ownClass, double[] distances, IntPredicate counted) {
        own[probe] = distances[ownClass];
        for (int k = 0; k < distances.length; k++) {
            if (k != ownClass && counted.test(k)) {
                impostors.add(distances[k]);
                others[probe] = Math.min(others[probe], distances[k]);
            }
        }
    }

    /** Figures of the parts so far. */
    public Calibration.Figures figures() {
        Histogram histogram = impostors.histogram();
        return new Calibration.Figures(
                people, Calibration.finite(own), Calibration.finite(others), histogram.top(), histogram.counts());
    }
}

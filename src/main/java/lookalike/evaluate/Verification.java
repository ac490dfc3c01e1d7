package lookalike.evaluate;

import java.util.Arrays;
import lookalike.stats.Histogram;
import lookalike.stats.LeaveOneOut;

/**
 * Verification rates of a measure: how well it tells whether a photo shows a given person. Photos are compared with their own person
 * (genuine) and with all others (impostors), each as if it were not in the gallery.
 *
 * @param measure by which people are ranked
 * @param aggregate how a person's photos are combined
 * @param genuine number of genuine comparisons
 * @param impostors number of impostor comparisons
 * @param auc the area under the ROC curve: how often a genuine comparison is closer than an impostor's, 0..1
 * @param eer the equal error rate, where the shares of accepted impostors and of rejected genuine comparisons are equal
 * @param eerDistance the distance at which they are equal
 * @param tarAtFar1 the share of genuine comparisons accepted when 1 % of the impostors are
 * @param tarAtFar01 the same when 0.1 % of the impostors are
 * @param thresholdAtFar1 the distance at which 1 % are accepted
 * @param thresholdAtFar01 the distance at which 0.1 % are accepted
 * @param roc points (false-accept rate, true-accept rate), ascending
 * @param top the distance at which both histograms end
 * @param genuineHistogram the shares of genuine comparisons in equal ranges from 0 to top
 * @param impostorHistogram the same for the impostors
 */
public record Verification(
        DistanceMeasure measure,
        PhotoAggregate aggregate,
        int genuine,
        long impostors,
        double auc,
        double eer,
        double eerDistance,
        double tarAtFar1,
        double tarAtFar01,
        double thresholdAtFar1,
        double thresholdAtFar01,
        double[][] roc,
        double top,
        double[] genuineHistogram,
        double[] impostorHistogram) {

    private static final int BARS = 60;
    private static final int BISECTIONS = 50;
    private static final int POINTS = 120;
    private static final double SMALLEST = 1e-5;

    static Verification of(RankingMethod method, LeaveOneOut trials) {
        double[] genuine = Arrays.stream(trials.own()).sorted().toArray();
        Histogram impostors = trials.impostors();
        double auc = Arrays.stream(genuine)
                .map(d -> 1 - impostors.below(d))
                .average()
                .orElse(Double.NaN);
        double equal = equalDistance(genuine, impostors);
        double atOne = impostors.quantile(0.01);
        double atTenth = impostors.quantile(0.001);
        double top = impostors.quantile(0.999);
        Histogram.Counter own = new Histogram.Counter(top, BARS);
        Arrays.stream(genuine).forEach(own::add);
        return new Verification(
                method.measure(),
                method.aggregate(),
                genuine.length,
                impostors.total(),
                auc,
                (impostors.below(equal) + 1 - upTo(genuine, equal)) / 2,
                equal,
                upTo(genuine, atOne),
                upTo(genuine, atTenth),
                atOne,
                atTenth,
                roc(genuine, impostors),
                top,
                own.histogram().shares(top, BARS),
                impostors.shares(top, BARS));
    }

    private static double equalDistance(double[] genuine, Histogram impostors) {
        double low = 0;
        double high = impostors.top();
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (impostors.below(middle) < 1 - upTo(genuine, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double[][] roc(double[] genuine, Histogram impostors) {
        double[][] points = new double[POINTS + 1][];
        for (int i = 0; i <= POINTS; i++) {
            double far = Math.pow(SMALLEST, 1 - (double) i / POINTS);
            points[i] = new double[] {far, upTo(genuine, impostors.quantile(far))};
        }
        return points;
    }

    /** The share of sorted values that are at most a given value. */
    static double upTo(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / sorted.length;
    }
}

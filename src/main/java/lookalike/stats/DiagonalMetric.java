package lookalike.stats;

import java.util.Arrays;

/**
 * Mahalanobis distance to a class's mean with the variances of the class's own vectors and no covariances, in coordinates
 * in which the shared variances are 1. With the floor, a variance is at least the shared one; without it, the original
 * program's reading, a class that happens to agree in one number is infinitely far from all that do not.
 */
final class DiagonalMetric implements Metric {

    private final MahalanobisFit fit;
    private final Sample whitened;
    private final Correction correction;
    private final boolean floored;
    private final int dimension;
    private final double[] means;
    private final double[] variances;
    private final double[] logs;

    DiagonalMetric(MahalanobisFit fit, Correction correction, boolean floored) {
        this.fit = fit;
        this.correction = correction;
        this.floored = floored;
        whitened = fit.whitened();
        dimension = whitened.dimension();
        means = whitened.means();
        variances = new double[means.length];
        logs = new double[means.length];
        for (int k = 0; k < whitened.classes(); k++) {
            setVariances(k);
        }
    }

    private void setVariances(int k) {
        int count = whitened.count(k);
        for (int i = 0; i < dimension; i++) {
            double sum = 0;
            for (int row : whitened.rowsOf(k)) {
                double difference = whitened.value(row, i) - means[k * dimension + i];
                sum += difference * difference;
            }
            variances[k * dimension + i] = count < 2 ? 0 : sum / (count - 1);
            logs[k * dimension + i] = Math.log(variances[k * dimension + i]);
        }
    }

    @Override
    public double[] distances(float[] probe) {
        double[] shared = new double[dimension];
        double[] sharedLogs = new double[dimension];
        Arrays.fill(shared, 1);
        float[] x = fit.whitening().apply(probe);
        double[] distances = new double[whitened.classes()];
        for (int k = 0; k < distances.length; k++) {
            distances[k] = distance(x, means, variances, logs, k, whitened.count(k), shared, sharedLogs);
        }
        return distances;
    }

    @Override
    public double[] distancesWithout(int row) {
        int own = whitened.classOf(row);
        int count = whitened.count(own);
        Downdate downdate = fit.downdate(count);
        float[] x = whitened.vector(row);
        double[] shared = new double[dimension];
        double[] sharedLogs = new double[dimension];
        double[] ownMean = new double[dimension];
        double[] ownVariances = new double[dimension];
        double[] ownLogs = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            double difference = x[i] - means[own * dimension + i];
            double square = count < 2 ? 0 : difference * difference * count / (count - 1);
            shared[i] = downdate.scale() - downdate.weight() * square;
            sharedLogs[i] = Math.log(shared[i]);
            ownMean[i] = x[i] - (count < 2 ? 0 : difference * count / (count - 1));
            ownVariances[i] =
                    count < 3 ? 0 : Math.max(0, variances[own * dimension + i] * (count - 1) - square) / (count - 2);
            ownLogs[i] = Math.log(ownVariances[i]);
        }
        double[] distances = new double[whitened.classes()];
        for (int k = 0; k < distances.length; k++) {
            distances[k] = k == own
                    ? distance(x, ownMean, ownVariances, ownLogs, 0, count - 1, shared, sharedLogs)
                    : distance(x, means, variances, logs, k, whitened.count(k), shared, sharedLogs);
        }
        if (count < 2) {
            distances[own] = Double.POSITIVE_INFINITY;
        }
        return distances;
    }

    private double distance(
            float[] x,
            double[] mean,
            double[] own,
            double[] ownLogs,
            int k,
            int count,
            double[] shared,
            double[] logs) {
        double square = 0;
        double logDeterminant = 0;
        int start = k * dimension;
        for (int i = 0; i < dimension; i++) {
            double difference = x[i] - mean[start + i];
            double variance = count < 2 ? shared[i] : own[start + i];
            if (floored) {
                square += difference * difference / Math.max(variance, shared[i]);
                logDeterminant += variance > shared[i] ? ownLogs[start + i] - logs[i] : 0;
            } else if (difference != 0) {
                square += difference * difference / variance;
            }
        }
        return floored ? correction.distance(square, count, logDeterminant) : Math.sqrt(square);
    }
}

package lookalike.stats;

/** Way of combining a celebrity's photos into one distance to the celebrity. */
public enum Aggregate {
    /** The closest photo alone. */
    NEAREST,
    /** The mean of the descriptors. */
    MEAN,
    /** The direction of the mean: the cosine. */
    DIRECTION;

    /** Euclidean distance of unit descriptors, 0..2, to each class of a sample. */
    public Metric euclidean(Sample sample) {
        return this == NEAREST ? new NearestMetric(sample) : new MeanMetric(sample, this == DIRECTION);
    }

    /** Mahalanobis distance to each class of a fit. Where classes have a spread of their own, the distance is to the mean. */
    public Metric mahalanobis(MahalanobisFit fit) {
        return this == NEAREST && fit.estimator() == Estimator.POOLED ? fit.nearestMetric() : fit.metric();
    }
}

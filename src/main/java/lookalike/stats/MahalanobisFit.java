package lookalike.stats;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import lookalike.task.CancelSignal;

/**
 * A sample, the coordinates in which the shared covariance of its classes is the identity, and the source of that covariance: everything
 * that a Mahalanobis distance needs. The whitened vectors are not kept, because they would take as much memory as the sample, and a
 * distance to means needs only the means. Immutable.
 *
 * @param estimator how the spread of the classes is estimated
 * @param sample the vectors as they are, without near-duplicates
 * @param whitening the map that whitens them
 * @param source what the covariance was estimated from
 * @param degreesOfFreedom number of independent vectors from which it was estimated
 * @param shrinkage the weight of the identity, 0..1
 * @param crossValidated whether the shrinkage was chosen by cross-validation; otherwise it is Ledoit and Wolf's
 * @param conditionNumber of the shrunk covariance
 * @param tails degrees of freedom of the Student distribution that the distances are assumed to follow, at most 10; infinite (the normal
 *     distribution) before they are estimated
 * @param prior number of photos that the shared covariance counts as beside a class's own; infinite if only the shared one counts, which
 *     is always so except for {@link Estimator#REGULARISED}
 */
public record MahalanobisFit(
        Estimator estimator,
        Sample sample,
        Whitening whitening,
        Covariance.Source source,
        int degreesOfFreedom,
        double shrinkage,
        boolean crossValidated,
        double conditionNumber,
        double tails,
        double prior) {

    /**
     * Lighter tails are not assumed, even if the gallery's own photos have them: a probe from elsewhere lies further out than
     * they do, and a normal distribution would then take people of one photo for closer than they are.
     */
    private static final double LIGHTEST_TAILS = 10;

    private static final int ENOUGH_FOR_TAILS = 50;
    private static final double[] SHRINKAGES = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
    private static final double[] PRIORS = {Double.POSITIVE_INFINITY, 500, 200, 100, 50, 20, 10, 5};

    /**
     * Fits an estimator to a sample, with the shrinkage that cross-validation finds best if there are enough classes to tell, otherwise
     * with Ledoit and Wolf's.
     *
     * @param sample without near-duplicates
     * @throws NotPositiveDefiniteException if the covariance has no inverse
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static MahalanobisFit of(Sample sample, Estimator estimator, CancelSignal cancel) {
        CrossValidation validation = CrossValidation.of(sample, cancel);
        return estimator == Estimator.REGULARISED
                ? shrunk(sample, Estimator.POOLED, validation).regularised(validation)
                : shrunk(sample, estimator, validation);
    }

    /**
     * The fit to a sample that is too large for memory: the settings are chosen with a part of it, but the covariance is that of the whole.
     *
     * @param part without near-duplicates
     * @param within the spread within the classes of the whole
     * @throws NotPositiveDefiniteException if the covariance has no inverse
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static MahalanobisFit ofWhole(Sample part, Scatter within, Estimator estimator, CancelSignal cancel) {
        MahalanobisFit chosen = of(part, estimator, cancel);
        return Covariance.within(within, part.dimension(), Shrinkage.of(chosen.shrinkage))
                .map(whole -> chosen.with(estimator == Estimator.DIAGONAL ? whole.diagonal() : whole))
                .map(MahalanobisFit::withTails)
                .orElse(chosen);
    }

    private MahalanobisFit with(Covariance covariance) {
        return new MahalanobisFit(
                estimator,
                sample,
                Whitening.of(covariance),
                covariance.source(),
                covariance.degreesOfFreedom(),
                shrinkage,
                crossValidated,
                covariance.conditionNumber(),
                tails,
                prior);
    }

    /**
     * A fit without cross-validation, for a sample that is soon replaced by a larger one: shrunk by the formula of Ledoit and
     * Wolf, which is quicker and mostly close to the best.
     *
     * @param sample without near-duplicates
     * @throws NotPositiveDefiniteException if the covariance has no inverse
     */
    public static MahalanobisFit quick(Sample sample, Estimator estimator) {
        Estimator shared = estimator == Estimator.REGULARISED ? Estimator.POOLED : estimator;
        MahalanobisFit fit =
                withShrinkage(sample, shared, Shrinkage.ledoitWolf(), false).withTails();
        return estimator == shared ? fit : fit.with(estimator, fit.tails, fit.prior);
    }

    /** The fits of all estimators; the pooled one and the regularised one have the same shared covariance. */
    public static Map<Estimator, MahalanobisFit> all(Sample sample, CancelSignal cancel) {
        CrossValidation validation = CrossValidation.of(sample, cancel);
        Map<Estimator, MahalanobisFit> all = new EnumMap<>(Estimator.class);
        all.put(Estimator.POOLED, shrunk(sample, Estimator.POOLED, validation));
        all.put(Estimator.REGULARISED, all.get(Estimator.POOLED).regularised(validation));
        all.put(Estimator.DIAGONAL, shrunk(sample, Estimator.DIAGONAL, validation));
        return all;
    }

    private static MahalanobisFit shrunk(Sample sample, Estimator estimator, CrossValidation validation) {
        if (!validation.possible()) {
            return withShrinkage(sample, estimator, Shrinkage.ledoitWolf(), false)
                    .withTails();
        }
        double ledoitWolf = Covariance.pooled(sample, Shrinkage.ledoitWolf()).shrinkage();
        double best = validation.best(
                IntStream.rangeClosed(0, SHRINKAGES.length)
                        .mapToDouble(i -> i == 0 ? ledoitWolf : SHRINKAGES[i - 1])
                        .toArray(),
                (part, intensity) -> {
                    MahalanobisFit fit = withShrinkage(part, estimator, Shrinkage.of(intensity), true);
                    return fit.metric(Correction.none(part.dimension()));
                });
        return withShrinkage(sample, estimator, Shrinkage.of(best), true).withTails();
    }

    /** The pooled fit with each class's own spread mixed in, to the degree that cross-validation finds best. */
    private MahalanobisFit regularised(CrossValidation validation) {
        if (!validation.possible()) {
            return with(Estimator.REGULARISED, tails, prior);
        }
        MahalanobisFit partFit =
                validation.fit(part -> withShrinkage(part, Estimator.REGULARISED, Shrinkage.of(shrinkage), true));
        double best = validation.best(
                PRIORS,
                (part, weight) ->
                        partFit.with(Estimator.REGULARISED, tails, weight).metric());
        return with(Estimator.REGULARISED, tails, best);
    }

    /** The same spread with the photos and people of another sample. */
    public MahalanobisFit on(Sample other) {
        return new MahalanobisFit(
                estimator,
                other,
                whitening,
                source,
                degreesOfFreedom,
                shrinkage,
                crossValidated,
                conditionNumber,
                tails,
                prior);
    }

    /** Fits the shared covariance with a given shrinkage; the tails are the normal distribution's. */
    static MahalanobisFit withShrinkage(
            Sample sample, Estimator estimator, Shrinkage shrinkage, boolean crossValidated) {
        Covariance pooled = Covariance.pooled(sample, shrinkage);
        Covariance covariance = estimator == Estimator.DIAGONAL ? pooled.diagonal() : pooled;
        Whitening whitening = Whitening.of(covariance);
        return new MahalanobisFit(
                estimator,
                sample,
                whitening,
                covariance.source(),
                covariance.degreesOfFreedom(),
                covariance.shrinkage(),
                crossValidated,
                covariance.conditionNumber(),
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }

    /** The distance to a class's mean, corrected for unequal numbers of photos and unequal spread. */
    public Metric metric() {
        return metric(new Correction(sample.dimension(), tails, sample.largestCount()));
    }

    /** The distance to a class's closest vector under the shared covariance. */
    public Metric nearestMetric() {
        return new WhitenedNearestMetric(this);
    }

    /** The metric of the original program's simplest estimator: variances without a floor, and no correction. */
    public Metric unflooredMetric() {
        return new DiagonalMetric(this, Correction.none(sample.dimension()), false);
    }

    Metric metric(Correction correction) {
        return estimator == Estimator.DIAGONAL
                ? new DiagonalMetric(this, correction, true)
                : new MahalanobisMetric(this, correction, prior);
    }

    /** The sample with whitened vectors, computed at each call. */
    public Sample whitened() {
        return whitening.apply(sample);
    }

    Downdate downdate(int count) {
        return Downdate.of(source, degreesOfFreedom, shrinkage, count);
    }

    /**
     * The degrees of freedom of the Student distribution, from the kurtosis {@code k = d/(d+2) E[D4] / E[D2]^2} of the squared
     * distances of vectors to the mean of the others of their class: {@code 4 + 2/(k - 1)}.
     */
    MahalanobisFit withTails() {
        double[] squares = Normality.ownSquares(sample, whitening);
        double kurtosis =
                squares.length < ENOUGH_FOR_TAILS ? 1 : Normality.relativeKurtosis(squares, sample.dimension());
        return with(estimator, kurtosis > 1 ? Math.min(LIGHTEST_TAILS, 4 + 2 / (kurtosis - 1)) : LIGHTEST_TAILS, prior);
    }

    MahalanobisFit withPrior(double value) {
        return with(estimator, tails, value);
    }

    private MahalanobisFit with(Estimator otherEstimator, double otherTails, double otherPrior) {
        return new MahalanobisFit(
                otherEstimator,
                sample,
                whitening,
                source,
                degreesOfFreedom,
                shrinkage,
                crossValidated,
                conditionNumber,
                otherTails,
                otherPrior);
    }
}

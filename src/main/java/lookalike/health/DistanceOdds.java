package lookalike.health;

import java.util.Arrays;

/**
 * Evidence of a normalised distance for and against one person, as logarithms of odds. Three distributions are fitted to the gallery
 * itself by their quartiles, so that a few wrong labels do not matter:
 *
 * <ul>
 * <li>genuine distances: Student's t with eight degrees of freedom, whose tails allow for unusual photos; <li>distances to the nearest
 * stranger: Gumbel's distribution of minima, the limit for the smallest of many (Fisher and Tippett, 1928; used for the scores of
 * recognition by Scheirer et al., 2011); <li>distances to any stranger: the normal distribution.
 * </ul>
 *
 * @param genuine median of genuine distances
 * @param genuineSpread scale of genuine distances, above 0
 * @param nearest location of the distances to the nearest stranger
 * @param nearestSpread their scale, above 0
 * @param stranger median of the distances to any stranger
 * @param strangerSpread their standard deviation, above 0
 */
record DistanceOdds(
        double genuine,
        double genuineSpread,
        double nearest,
        double nearestSpread,
        double stranger,
        double strangerSpread) {

    /** Least number of distances of a kind for estimating their distribution. */
    static final int FEWEST = 12;

    private static final double DEGREES = 8;

    /** Distance of the quartiles of Student's t with eight degrees of freedom, and of the normal distribution. */
    private static final double T_QUARTILES = 2 * 0.7064;

    private static final double NORMAL_QUARTILES = 2 * 0.6745;

    /** ln(ln 2) and ln(-ln 0.75): where Gumbel's distribution of minima has its median and its lower quartile. */
    private static final double GUMBEL_MEDIAN = Math.log(Math.log(2));

    private static final double GUMBEL_QUARTILE = Math.log(-Math.log(0.75));

    /** Logarithm of the density of Student's t with eight degrees of freedom at 0. */
    private static final double T_PEAK = Math.log(0.3867);

    private static final double NORMAL_PEAK = -0.5 * Math.log(2 * Math.PI);

    /** A smaller spread comes from too few or from equal values. */
    private static final double LEAST_SPREAD = 0.01;

    /** Fits the distributions to samples of at least {@link #FEWEST} distances each. */
    static DistanceOdds of(double[] genuine, double[] nearest, double[] strangers) {
        double[] own = sorted(genuine);
        double[] best = strangersOnly(sorted(nearest), quantile(own, 0.75));
        double[] any = sorted(strangers);
        double spread = spread((quantile(best, 0.5) - quantile(best, 0.25)) / (GUMBEL_MEDIAN - GUMBEL_QUARTILE));
        return new DistanceOdds(
                quantile(own, 0.5),
                spread((quantile(own, 0.75) - quantile(own, 0.25)) / T_QUARTILES),
                quantile(best, 0.5) - spread * GUMBEL_MEDIAN,
                spread,
                quantile(any, 0.5),
                spread((quantile(any, 0.75) - quantile(any, 0.25)) / NORMAL_QUARTILES));
    }

    /** Leaves out nearest strangers that are as close as three in four genuine distances: they are the same person under another name. */
    private static double[] strangersOnly(double[] nearest, double genuine) {
        double[] beyond =
                Arrays.stream(nearest).filter(distance -> distance > genuine).toArray();
        return beyond.length < FEWEST ? nearest : beyond;
    }

    /**
     * The logarithm of how much likelier a distance is between photos of one person than from a photo to its nearest stranger.
     * It falls with the distance, linearly beyond the usual nearest stranger.
     */
    double match(double distance) {
        double near = Math.min(distance, Math.max(nearest, genuine));
        double w = (near - nearest) / nearestSpread;
        double stranger = -Math.log(nearestSpread) + w - Math.exp(w);
        return ownDensity(Math.max(near, genuine)) - stranger - Math.max(0, distance - near) / nearestSpread;
    }

    /** The logarithm of how much likelier a distance is to a stranger than to another photo of the person; rises with the distance. */
    double misfit(double distance) {
        double far = Math.min(distance, stranger);
        double w = (far - stranger) / strangerSpread;
        return NORMAL_PEAK - Math.log(strangerSpread) - w * w / 2 - ownDensity(Math.max(far, genuine));
    }

    private double ownDensity(double distance) {
        double t = (distance - genuine) / genuineSpread;
        return T_PEAK - Math.log(genuineSpread) - (DEGREES + 1) / 2 * Math.log1p(t * t / DEGREES);
    }

    /** The probability for the logarithm of odds. */
    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static double spread(double found) {
        return Math.max(LEAST_SPREAD, found);
    }

    private static double[] sorted(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        double next = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (at - below) * (next - sorted[below]);
    }
}

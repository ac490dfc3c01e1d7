package lookalike.face;

import java.util.OptionalDouble;

/**
 * Evidence of a face's quality beyond the detector's score.
 *
 * @param sharpness variance of the Laplacian of the aligned grey crop, 0 (blurred) to some thousands (crisp)
 * @param misfit of the landmarks with the shapes of faces, 0 to 1, see {@link FaceShape#misfit}: grows with blur, cover and extreme
 *     poses, and is largest where there is no face
 * @param width of the box in pixels of the photo
 * @param strength length of the raw descriptor, divided by the least that its network gives for faces; empty if the network's card does
 *     not say
 */
public record FaceQuality(double sharpness, double misfit, double width, OptionalDouble strength) {

    /** Coefficients of the logistic function: constant, and of the logarithms of misfit, sharpness and width. */
    private static final double[] WEIGHTS = {-9.495, -2.086, 0.268, 0.269};

    private static final double LEAST_MISFIT = 1e-4;
    private static final double LEAST_SHARPNESS = 0.1;

    /** The evidence where the length of the raw descriptor says nothing. */
    public FaceQuality(double sharpness, double misfit, double width) {
        this(sharpness, misfit, width, OptionalDouble.empty());
    }

    /**
     * Quality in one figure, 0 (worthless) to 1 (as good as a portrait): the probability that the right person is first among 610
     * of LFW, fitted by logistic regression on photos of half of them that were shrunk, blurred and covered; the benchmark
     * QualityRates reports its deciles on the other half.
     */
    public double figure() {
        double sum = WEIGHTS[0]
                + WEIGHTS[1] * Math.log(Math.max(LEAST_MISFIT, misfit))
                + WEIGHTS[2] * Math.log(Math.max(LEAST_SHARPNESS, sharpness))
                + WEIGHTS[3] * Math.log(width);
        return 1 / (1 + Math.exp(-sum));
    }
}

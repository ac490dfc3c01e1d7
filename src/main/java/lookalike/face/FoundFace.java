package lookalike.face;

/**
 * A detected face with its landmarks.
 *
 * @param detected its place in the photo
 * @param landmarks in the photo's own pixels
 * @param misfit of the landmarks with the shape of a face, see {@link FaceShape#misfit}: the smaller, the surer it is a face
 */
record FoundFace(DetectedFace detected, Landmarks landmarks, double misfit) {

    /** One in a hundred faces in LFW has a larger misfit, and no face on its side has a smaller one. */
    static final double FITTING = 0.012;

    /** One in a thousand faces in LFW has a larger misfit, and none of the tests' drawings has a smaller one. */
    static final double FACE_LIKE = 0.035;

    private static final double LEAST_MISFIT = 1e-4;

    /** Weight of the detector's score against the logarithm of the misfit. */
    private static final double SCORE_WEIGHT = 3;

    FaceBox box() {
        return detected.box();
    }

    /** Evidence for an upright face, from the fit of the landmarks and the detector's score; 8 for a portrait, 4 for a face on its side. */
    double evidence() {
        return SCORE_WEIGHT * detected.score() - Math.log(Math.max(LEAST_MISFIT, misfit));
    }

    /** Tests whether the landmarks are those of an upright face beyond doubt. */
    boolean fits() {
        return misfit <= FITTING;
    }

    /** Tests whether the landmarks speak for a face even if the detector is not sure. */
    boolean fitsWell() {
        return misfit <= QualityIssue.GOOD_FIT;
    }

    /** Tests whether the landmarks are hardly those of a face. */
    boolean isUnlikeAFace() {
        return misfit > QualityIssue.MOST_MISFIT;
    }

    /** Tests whether the landmarks may be those of a face. */
    boolean isFaceLike() {
        return misfit <= FACE_LIKE;
    }
}

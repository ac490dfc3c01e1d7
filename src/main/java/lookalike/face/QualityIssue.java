package lookalike.face;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reason to trust the matches of a face less than usual. The limits are from LFW. Figures are rank-1 rates: one photo each of the 610
 * people with four photos or more, artificially degraded, is compared with the means of everyone's other photos (five at most), first by
 * mobilefacenet-192, then by dlib-resnet-128. The original photos reach 99.8 and 99.7 %. The degraded photos are made by the benchmark
 * QualityRates.
 */
public enum QualityIssue {

    /**
     * The box is narrower than {@link #LEAST_WIDTH} pixels. 40 px: 99.7 and 98.9 %, 32 px: 99.7 and 97.0 %, 28 px: 98.7 and 94.3 %,
     * 24 px: 92.6 and 84.9 %, 20 px: 81.4 and 71.6 %, 16 px: 54.7 and 39.2 %.
     */
    SMALL,

    /**
     * The sharpness is below {@link #LEAST_SHARPNESS}. Blurred by a Gaussian of 1 % of the box's width: 99.7 and 99.0 %, 2 %: 98.9 and
     * 96.6 %, 3 %: 80.5 and 74.4 %, 4 %: 20.0 and 19.4 %. A blur of 2 % brings the median of the sharpness to 4, one of 3 % to 2. No
     * original photo was below 4.7 (median 34).
     */
    BLURRED,

    /**
     * The detector's score is below {@link #LEAST_SCORE}, and the landmarks do not fit better than {@link #GOOD_FIT}: those of 99 % of
     * the faces in LFW do, whatever their score.
     */
    FAINT,

    /** The detector finds no face at all where someone pointed, not even in an enlarged picture of the place. */
    UNSEEN,

    /**
     * The evidence speaks against a face: it may be a drawing, a statue, foliage or anything else. The landmarks do not have the shape of
     * a face, or hardly and the raw descriptor is short. For mobilefacenet-192 its length is at most 29 in 300 pictures without a face,
     * and at least 38 in LFW; for dlib-resnet-128 the length does not tell them apart.
     */
    NOT_A_FACE,

    /**
     * For labelled photos only: the face is off the photo's centre, and either another face is about as prominent or this one is cut off,
     * so the label may mean someone else.
     */
    BYSTANDER,

    /** For labelled photos only: the file is truncated, so a part of the picture is missing. */
    INCOMPLETE;

    /** In pixels of the photo. */
    public static final double LEAST_WIDTH = 32;

    /** Variance of the Laplacian of the aligned crop. */
    public static final double LEAST_SHARPNESS = 3.5;

    /** Of the detector, 0..1. */
    public static final double LEAST_SCORE = 0.65;

    /** Misfit of the landmarks above which this can hardly be a face. */
    public static final double MOST_MISFIT = 0.055;

    /** Misfit of the landmarks up to which neither a short descriptor nor a low score matters. */
    public static final double GOOD_FIT = 0.02;

    /** Name in JSON and in the catalogue: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reasons to doubt a face, apart from {@link #BYSTANDER} and {@link #INCOMPLETE}; none for most. */
    public static Set<QualityIssue> of(Face face) {
        Set<QualityIssue> issues = EnumSet.noneOf(QualityIssue.class);
        if (face.box().width() < LEAST_WIDTH) {
            issues.add(SMALL);
        }
        if (face.quality().sharpness() < LEAST_SHARPNESS) {
            issues.add(BLURRED);
        }
        if (face.score() == 0) {
            issues.add(UNSEEN);
            return issues;
        }
        if (face.score() < LEAST_SCORE && face.quality().misfit() > GOOD_FIT) {
            issues.add(FAINT);
        }
        if (isUnlikeAFace(face.quality())) {
            issues.add(NOT_A_FACE);
        }
        return issues;
    }

    private static boolean isUnlikeAFace(FaceQuality quality) {
        boolean weak = quality.strength().isPresent() && quality.strength().getAsDouble() < 1;
        return quality.misfit() > MOST_MISFIT || (weak && quality.misfit() > GOOD_FIT);
    }
}

package lookalike.face;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Why the matches of a face are worth less than usual. The limits are from LFW: one photo each of 250 people, shrunk or blurred,
 * the box kept, compared with the means of all 250 people's other photos (starter models). As they are, all 250 are first, and
 * the median distance to the own mean is 0.231.
 */
public enum Doubt {

    /**
     * The box is narrower than {@link #LEAST_WIDTH} pixels. First at 40 px: 99.2 % (distance 0.245), 32 px: 98.8 % (0.256), 28 px:
     * 97.6 % (0.273), 24 px: 95.6 % (0.292), 20 px: 86.4 % (0.318), 16 px: 52.4 % (0.356), 12 px: 12.0 % (0.427).
     */
    SMALL,

    /**
     * The sharpness is below {@link #LEAST_SHARPNESS}. Photos blurred by a Gaussian and saved as JPEG, whose blocks count as sharp:
     * first with a sharpness of 4 to 5 are 96.2 % (distance 0.258), 3.5 to 4: 95.8 % (0.270), 3 to 3.5: 90.6 % (0.287), 2.5 to 3:
     * 87.6 % (0.300), 2 to 2.5: 71.9 % (0.321), 1.5 to 2: 42.4 % (0.368), 1.2 to 1.5: 7.1 % (0.441). No photo as it is was below
     * 4.7 (median 34). A blur of 2 % of the box's width brings the median to 4 (98.0 % first), one of 3 % to 2 (82.8 %).
     */
    BLURRED,

    /**
     * The detector's score is below {@link #LEAST_SCORE}. Of faces that are neither small nor blurred those from 0.6 to 0.65 are
     * first in 92 % and those below 0.6 in 75 % (few: 49 of 2,720), all others in 98 to 100 %.
     */
    FAINT,

    /** The detector finds no face at all where someone pointed, not even in an enlarged picture of the place. */
    UNSEEN,

    /**
     * The evidence speaks against a face: it may be a drawing, a statue, foliage, anything. The landmarks do not have the shape of a
     * face, or hardly and the descriptor is short. See the benchmark DoubtRates.
     */
    NOT_A_FACE,

    /** Of a labelled photo only: the face lies aside of the photo's centre, so the label may mean another one. */
    BYSTANDER;

    /** In pixels of the photo. */
    public static final double LEAST_WIDTH = 32;

    /** Variance of the Laplacian of the aligned crop. */
    public static final double LEAST_SHARPNESS = 3.5;

    /** Of the detector, 0..1. */
    public static final double LEAST_SCORE = 0.65;

    /** Misfit of the landmarks above which this can hardly be a face. */
    public static final double MOST_MISFIT = 0.055;

    /** Misfit of the landmarks up to which a short descriptor does not matter, and neither does a low score. */
    public static final double GOOD_FIT = 0.02;

    /** Name in JSON and in the catalogue: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reasons to doubt a face, apart from {@link #BYSTANDER}; none for most. */
    public static Set<Doubt> of(Face face) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (face.box().width() < LEAST_WIDTH) {
            doubts.add(SMALL);
        }
        if (face.quality().sharpness() < LEAST_SHARPNESS) {
            doubts.add(BLURRED);
        }
        if (face.score() == 0) {
            doubts.add(UNSEEN);
        } else if (face.score() < LEAST_SCORE && face.quality().misfit() > GOOD_FIT) {
            doubts.add(FAINT);
        }
        if (isUnlikeAFace(face.quality())) {
            doubts.add(NOT_A_FACE);
        }
        return doubts;
    }

    private static boolean isUnlikeAFace(FaceQuality quality) {
        boolean weak = quality.strength().isPresent() && quality.strength().getAsDouble() < 1;
        return quality.misfit() > MOST_MISFIT || (weak && quality.misfit() > GOOD_FIT);
    }
}

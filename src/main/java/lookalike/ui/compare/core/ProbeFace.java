package lookalike.ui.compare.core;

import java.util.Set;
import javafx.scene.image.Image;
import lookalike.face.Face;
import lookalike.face.FaceCrop;
import lookalike.face.QualityIssue;
import lookalike.image.Photo;
import lookalike.match.Matcher;
import lookalike.ui.common.Pictures;

/**
 * A face of a probe photo.
 *
 * @param face what is known of it
 * @param picture a square picture of it
 * @param portrait the same with much around it
 * @param byHand whether a person marked it, because the detector had missed it
 */
public record ProbeFace(Face face, Image picture, Image portrait, boolean byHand) {

    private static final int FACE_SIDE = 96;
    private static final int PORTRAIT_SIDE = 480;

    /** A face with its pictures; slow, not for the FX thread. */
    static ProbeFace of(Photo photo, Face face, boolean byHand) {
        return new ProbeFace(
                face,
                Pictures.of(FaceCrop.close(photo, face.box(), FACE_SIDE)),
                Pictures.of(FaceCrop.wide(photo, face.box(), PORTRAIT_SIDE)),
                byHand);
    }

    /** Whether it can be compared with a gallery: the same network has described both. */
    boolean fits(Matcher matcher) {
        return face.descriptor().model().equals(matcher.gallery().model());
    }

    /** Why its matches are worth less than usual. */
    public Set<QualityIssue> issues() {
        return face.issues();
    }
}

package lookalike.ui.compare.core;

import java.util.Set;
import javafx.scene.image.Image;
import lookalike.face.Face;
import lookalike.face.FaceCrop;
import lookalike.face.PortraitCrop;
import lookalike.face.QualityIssue;
import lookalike.image.Photo;
import lookalike.match.Matcher;
import lookalike.ui.common.Pictures;

/**
 * A face of a probe photo.
 *
 * @param face what is known of it
 * @param picture a small square picture of it
 * @param portrait the same, large
 * @param byHand whether a person marked it, because the detector had missed it
 */
public record ProbeFace(Face face, Image picture, Image portrait, boolean byHand) {

    private static final int FACE_SIDE = 96;

    /** Of a portrait, sharp on a screen of twice the pixels; 1 MB of memory. A smaller face has no more pixels than it has in its photo. */
    private static final int PORTRAIT_SIDE = 520;

    /** A face with its pictures; slow, not for the FX thread. */
    static ProbeFace of(Photo photo, Face face, boolean byHand) {
        PortraitCrop crop = PortraitCrop.of(face.landmarks(), photo.width(), photo.height(), 1, PORTRAIT_SIDE);
        int side = (int) Math.max(FACE_SIDE, Math.min(PORTRAIT_SIDE, Math.ceil(crop.width())));
        return new ProbeFace(
                face,
                Pictures.of(FaceCrop.portrait(photo, face.landmarks(), FACE_SIDE, FACE_SIDE)),
                Pictures.of(FaceCrop.portrait(photo, face.landmarks(), side, side)),
                byHand);
    }

    /** Whether it is so small in its photo that little of it can be seen. */
    public boolean isSmall() {
        return PortraitCrop.isSmall(face.landmarks());
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

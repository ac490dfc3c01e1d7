package lookalike.ui.compare.core;

import java.util.Set;
import javafx.scene.image.Image;
import lookalike.face.Face;
import lookalike.face.FaceCrop;
import lookalike.face.LargePortrait;
import lookalike.face.PortraitCrop;
import lookalike.face.QualityIssue;
import lookalike.image.Photo;
import lookalike.match.Matcher;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Pictures;

/**
 * A face of a probe photo.
 *
 * @param face the face as detected and described
 * @param picture a small square picture of it
 * @param portrait the same at the photo's resolution, at most {@link FacePictures#PORTRAIT_SIDE} wide
 * @param byHand whether the user marked it because the detector missed it
 */
public record ProbeFace(Face face, Image picture, Image portrait, boolean byHand) {

    private static final int FACE_SIDE = 96;

    /** A face with its pictures; slow, not for the FX thread. */
    static ProbeFace of(Photo photo, Face face, boolean byHand) {
        int side = FacePictures.PORTRAIT_SIDE;
        return new ProbeFace(
                face,
                Pictures.of(FaceCrop.portrait(photo, face.landmarks(), FACE_SIDE, FACE_SIDE)),
                Pictures.of(
                        LargePortrait.of(photo, face.landmarks(), side, side).picture()),
                byHand);
    }

    /** True if it is so small in its photo that little of it is visible. */
    public boolean isSmall() {
        return PortraitCrop.isSmall(face.landmarks());
    }

    /** True if it can be compared with a gallery, because the same network described both. */
    boolean fits(Matcher matcher) {
        return face.descriptor().model().equals(matcher.gallery().model());
    }

    /** Quality issues that make its matches less reliable than usual. */
    public Set<QualityIssue> issues() {
        return face.issues();
    }
}

package lookalike.celebrity;

import java.util.Optional;
import lookalike.face.Descriptor;
import lookalike.face.FaceBox;
import lookalike.image.PerceptualHash;

/**
 * A photo that shows the right person.
 *
 * @param file on Commons
 * @param ending of its name, without the dot
 * @param look identifies copies of the photo
 * @param face the person's, in pixels of the upright photo
 * @param group whether others are on the photo, too
 */
record JudgedPhoto(CommonsFile file, byte[] bytes, String ending, Look look, FaceBox face, boolean group) {

    /**
     * Short characteristics of a photo's content.
     *
     * @param descriptor of the person's face
     * @param hash of the whole picture
     */
    record Look(Descriptor descriptor, PerceptualHash hash) {}

    /** The face to record in the credit; empty for a photo with a single face, which needs no record. */
    Optional<FaceBox> labelled() {
        return group ? Optional.of(face) : Optional.empty();
    }
}

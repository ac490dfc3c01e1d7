package lookalike.celebrity;

import java.util.Optional;
import lookalike.face.Descriptor;
import lookalike.face.FaceBox;
import lookalike.image.PerceptualHash;

/**
 * A photo that shows the right person.
 *
 * @param file on Commons
 * @param ending of its name, without dot
 * @param look by which copies of it are recognised
 * @param face the person's, in pixels of the upright photo
 * @param group whether others are on the photo, too
 */
record JudgedPhoto(CommonsFile file, byte[] bytes, String ending, Look look, FaceBox face, boolean group) {

    /**
     * Content of a photo in short.
     *
     * @param descriptor of the person's face
     * @param hash of the whole picture
     */
    record Look(Descriptor descriptor, PerceptualHash hash) {}

    /** The face that the credit names: in a photo of one person there is no question which. */
    Optional<FaceBox> labelled() {
        return group ? Optional.of(face) : Optional.empty();
    }
}

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
 * @param face the person's, if others are on the photo, too; in pixels of the upright photo
 */
record JudgedPhoto(CommonsFile file, byte[] bytes, String ending, Look look, Optional<FaceBox> face) {

    /**
     * Content of a photo in short.
     *
     * @param descriptor of the person's face
     * @param hash of the whole picture
     */
    record Look(Descriptor descriptor, PerceptualHash hash) {}
}

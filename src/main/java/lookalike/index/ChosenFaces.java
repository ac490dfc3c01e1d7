package lookalike.index;

import java.util.Optional;
import lookalike.face.DetectedFace;

/** Returns the face that the user has chosen in a photo. */
interface ChosenFaces {

    /** No face was chosen by the user. */
    ChosenFaces NONE = (label, hash) -> Optional.empty();

    /**
     * The face that a label means in a photo; empty if the user has not chosen one.
     *
     * @param hash SHA-256 of the photo's content
     */
    Optional<DetectedFace> of(String label, String hash);

    /** True if a photo's labelled face remains the same when its label changes. */
    default boolean sameFor(String label, String other, String hash) {
        return label.equals(other) || of(label, hash).equals(of(other, hash));
    }
}

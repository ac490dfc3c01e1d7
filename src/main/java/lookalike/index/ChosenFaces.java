package lookalike.index;

import java.util.Optional;
import lookalike.face.DetectedFace;

/** Tells which face the user has pointed at in a photo. */
interface ChosenFaces {

    /** No face was chosen by the user. */
    ChosenFaces NONE = (label, hash) -> Optional.empty();

    /**
     * The face that a label means in a photo; empty if the user has not said it.
     *
     * @param hash SHA-256 of the photo's content
     */
    Optional<DetectedFace> of(String label, String hash);

    /** True if a photo's labelled face is the same when its label is another one. */
    default boolean sameFor(String label, String other, String hash) {
        return label.equals(other) || of(label, hash).equals(of(other, hash));
    }
}

package lookalike.index;

import java.util.Optional;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;

/**
 * A photo of the gallery, which can stand for its person.
 *
 * @param path relative to the dataset's folder
 * @param face where the face is; empty if the descriptor was imported and there is no photo
 * @param turned degrees clockwise by which the photo must be turned for the face to stand upright: 0, 90, 180 or 270
 */
public record Exemplar(String path, Optional<FaceBox> face, int turned) {

    /** The labelled face in its photo; fails if there is no photo. */
    public DetectedFace labelled() {
        return new DetectedFace(face.orElseThrow(), 1, turned);
    }
}

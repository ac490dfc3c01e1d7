package lookalike.cluster;

import java.util.Optional;
import lookalike.face.Face;
import lookalike.face.QualityIssue;

/**
 * A face of a heap of photos.
 *
 * @param photo number of its photo in the heap
 * @param path of the photo, relative to the heap's folder
 * @param face the face
 * @param name of its person, if the photo tells it
 */
public record HeapFace(int photo, String path, Face face, Optional<String> name) {

    /** Tests whether there may be no face at all; such faces are not clustered unless they have a name. */
    boolean isUnlikely() {
        return name.isEmpty() && face.issues().contains(QualityIssue.NOT_A_FACE);
    }

    /** What clustering needs of it. A face that is small, blurred or faint is weak. */
    ClusterFace clusterFace() {
        return new ClusterFace(face.descriptor(), photo, !face.issues().isEmpty(), name);
    }
}

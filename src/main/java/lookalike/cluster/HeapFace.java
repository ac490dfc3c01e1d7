package lookalike.cluster;

import java.util.Optional;
import lookalike.face.Face;
import lookalike.face.QualityIssue;
import lookalike.image.NamedRegion;

/**
 * A face of a heap of photos.
 *
 * @param photo number of its photo in the heap
 * @param path of the photo, relative to the heap's folder
 * @param face the face
 * @param name of its person, if the photo's metadata give it
 * @param width of the upright photo in pixels
 * @param height of the upright photo in pixels
 */
public record HeapFace(int photo, String path, Face face, Optional<String> name, int width, int height) {

    /** Its region as the labelled face of a folder with its name; empty if its centre lies outside the photo. */
    Optional<NamedRegion> region(String label) {
        return face.box()
                .within(width, height)
                .map(box -> new NamedRegion(
                        label, box.x() / width, box.y() / height, box.width() / width, box.height() / height))
                .map(region -> region.labelled(label));
    }

    /** Tests whether this may not be a face at all; such faces are not clustered unless they have a name. */
    boolean isUnlikely() {
        return name.isEmpty() && face.issues().contains(QualityIssue.NOT_A_FACE);
    }

    /** The face in the form for clustering. A small, blurred or faint face is weak. */
    ClusterFace clusterFace() {
        return new ClusterFace(face.descriptor(), photo, !face.issues().isEmpty(), name);
    }
}

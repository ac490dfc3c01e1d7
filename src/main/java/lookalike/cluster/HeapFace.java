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
 * @param name of its person, if the photo tells it
 * @param width of the upright photo in pixels
 * @param height of the upright photo in pixels
 */
public record HeapFace(int photo, String path, Face face, Optional<String> name, int width, int height) {

    /** Its place as the labelled face of a folder that has its name; empty if its middle lies beside the photo. */
    Optional<NamedRegion> region(String label) {
        return face.box()
                .within(width, height)
                .map(box -> new NamedRegion(
                        label, box.x() / width, box.y() / height, box.width() / width, box.height() / height))
                .map(region -> region.labelled(label));
    }

    /** Tests whether there may be no face at all; such faces are not clustered unless they have a name. */
    boolean isUnlikely() {
        return name.isEmpty() && face.issues().contains(QualityIssue.NOT_A_FACE);
    }

    /** Face as clustering needs it. One that is small, blurred or faint is weak. */
    ClusterFace clusterFace() {
        return new ClusterFace(face.descriptor(), photo, !face.issues().isEmpty(), name);
    }
}

package lookalike.cluster;

import java.util.Objects;
import java.util.Optional;
import lookalike.face.Descriptor;

/**
 * A face that is to be put into a cluster.
 *
 * @param descriptor its unit vector
 * @param photo number of its photo: the faces of one photo are different people
 * @param weak whether the face is too poor to bring others together: it may join a cluster, but takes no part in making one
 * @param name of its person, if it is known: faces of one name are together, faces of two names are apart
 */
public record ClusterFace(Descriptor descriptor, int photo, boolean weak, Optional<String> name) {

    /** Checks that all is there. */
    public ClusterFace {
        Objects.requireNonNull(descriptor, "descriptor");
        Objects.requireNonNull(name, "name");
    }

    /** A good face of which nothing else is known. */
    public ClusterFace(Descriptor descriptor, int photo) {
        this(descriptor, photo, false, Optional.empty());
    }

    /** Tests whether it takes part in making clusters. A name outweighs a poor picture. */
    boolean isStrong() {
        return !weak || name.isPresent();
    }
}

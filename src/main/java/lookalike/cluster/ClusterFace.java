package lookalike.cluster;

import java.util.Objects;
import java.util.Optional;
import lookalike.face.Descriptor;

/**
 * A face to be clustered.
 *
 * @param descriptor its unit vector
 * @param photo number of its photo: the faces of one photo are different people
 * @param weak whether the face is too poor to connect others: it may join a cluster, but not contribute to forming one
 * @param name of its person, if known: faces with the same name are kept together, faces with different names apart
 */
public record ClusterFace(Descriptor descriptor, int photo, boolean weak, Optional<String> name) {

    /** Checks that no value is missing. */
    public ClusterFace {
        Objects.requireNonNull(descriptor, "descriptor");
        Objects.requireNonNull(name, "name");
    }

    /** A good face without a known name. */
    public ClusterFace(Descriptor descriptor, int photo) {
        this(descriptor, photo, false, Optional.empty());
    }

    /** Tests whether it contributes to forming clusters. A name outweighs a poor picture. */
    boolean isStrong() {
        return !weak || name.isPresent();
    }
}

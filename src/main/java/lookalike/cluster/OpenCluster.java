package lookalike.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lookalike.face.Descriptor;

/** A cluster that is growing: its faces, their photos, and the sum of their descriptors, whose direction stands for the cluster. */
final class OpenCluster {

    /** Length of a sum that is nothing but rounding errors. */
    private static final double LEAST_LENGTH = 1e-3;

    private final double[] sum;
    private final List<Integer> faces = new ArrayList<>();
    private final Set<Integer> photos = new TreeSet<>();
    private double length;
    private Optional<String> name = Optional.empty();

    private OpenCluster(int dimension) {
        sum = new double[dimension];
    }

    OpenCluster(int number, ClusterFace face) {
        this(face.descriptor().dimension());
        for (int i = 0; i < sum.length; i++) {
            sum[i] = face.descriptor().values()[i];
        }
        measure();
        faces.add(number);
        photos.add(face.photo());
        name = face.name();
    }

    private void measure() {
        double square = 0;
        for (double value : sum) {
            square += value * value;
        }
        length = Math.sqrt(square);
    }

    /** Numbers of its faces, those that it has adopted last. */
    List<Integer> faces() {
        return faces;
    }

    Optional<String> name() {
        return name;
    }

    /** The mean of its descriptors, scaled to length 1. */
    float[] direction() {
        float[] direction = new float[sum.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) (sum[i] / length);
        }
        return direction;
    }

    /** The distance of the directions of both, 0..2. */
    double distance(OpenCluster other) {
        double product = 0;
        for (int i = 0; i < sum.length; i++) {
            product += sum[i] * other.sum[i];
        }
        return Math.sqrt(Math.max(0, 2 - 2 * product / (length * other.length)));
    }

    /** The same without one of the descriptors that were summed up; empty if there is no other one. */
    Optional<OpenCluster> without(Descriptor own) {
        OpenCluster rest = new OpenCluster(sum.length);
        for (int i = 0; i < sum.length; i++) {
            rest.sum[i] = sum[i] - own.values()[i];
        }
        rest.measure();
        return rest.length < LEAST_LENGTH ? Optional.empty() : Optional.of(rest);
    }

    /** Tests whether both may be one person: they have one name, or not two and no photo that shows both. */
    boolean mayJoin(OpenCluster other) {
        if (name.isPresent() && other.name.isPresent()) {
            return name.equals(other.name);
        }
        boolean isSmaller = photos.size() < other.photos.size();
        Set<Integer> many = isSmaller ? other.photos : photos;
        return (isSmaller ? photos : other.photos).stream().noneMatch(many::contains);
    }

    /** Takes over all of another one. */
    void absorb(OpenCluster other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.sum[i];
        }
        measure();
        adopt(other);
    }

    /** Takes over the faces of another one, and leaves the direction as it is. */
    void adopt(OpenCluster other) {
        faces.addAll(other.faces);
        photos.addAll(other.photos);
        name = name.or(() -> other.name);
    }
}

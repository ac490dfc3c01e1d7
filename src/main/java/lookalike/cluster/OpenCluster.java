package lookalike.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lookalike.face.Descriptor;

/**
 * A cluster that is growing: its faces, their photos, and the sum of their descriptors.
 *
 * <p>The mean squared distance of the faces of two clusters is {@code 2 - 2 a.b} for their means a and b, because descriptors have unit
 * length. So no distances between faces need to be stored.
 */
final class OpenCluster {

    private final double[] sum;
    private final List<Integer> faces = new ArrayList<>();
    private final Set<Integer> photos = new TreeSet<>();
    private int summed;
    private Optional<String> name;

    OpenCluster(int number, ClusterFace face) {
        sum = new double[face.descriptor().dimension()];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = face.descriptor().values()[i];
        }
        summed = 1;
        faces.add(number);
        photos.add(face.photo());
        name = face.name();
    }

    /** Indices of its faces; adopted faces come last. */
    List<Integer> faces() {
        return faces;
    }

    Optional<String> name() {
        return name;
    }

    /** The mean of its descriptors, which is shorter than 1 unless all are equal. */
    float[] mean() {
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sum[i] / summed);
        }
        return mean;
    }

    /** The root of the mean squared distance of its faces to those of another cluster, 0..2. */
    double distance(OpenCluster other) {
        double product = 0;
        for (int i = 0; i < sum.length; i++) {
            product += sum[i] * other.sum[i];
        }
        return distance(product / ((double) summed * other.summed));
    }

    /** The root of the mean squared distance of the faces of two clusters whose means have an inner product. */
    static double distance(double product) {
        return Math.sqrt(Math.max(0, 2 - 2 * product));
    }

    /** The same for one of the summed faces and the other ones; 0 if there are no others. */
    double distanceWithin(Descriptor own) {
        if (summed == 1) {
            return 0;
        }
        double product = -1;
        for (int i = 0; i < sum.length; i++) {
            product += sum[i] * own.values()[i];
        }
        return distance(product / (summed - 1));
    }

    /** Tests whether both may be one person: they have the same name, or they do not have two different names and no photo shows both. */
    boolean mayJoin(OpenCluster other) {
        if (name.isPresent() && other.name.isPresent()) {
            return name.equals(other.name);
        }
        boolean isSmaller = photos.size() < other.photos.size();
        Set<Integer> many = isSmaller ? other.photos : photos;
        return (isSmaller ? photos : other.photos).stream().noneMatch(many::contains);
    }

    /** Takes over everything of another cluster. */
    void absorb(OpenCluster other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.sum[i];
        }
        summed += other.summed;
        adopt(other);
    }

    /** Takes over the faces of another cluster without changing the mean. */
    void adopt(OpenCluster other) {
        faces.addAll(other.faces);
        photos.addAll(other.photos);
        name = name.or(() -> other.name);
    }
}

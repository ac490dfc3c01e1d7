package lookalike.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.face.Descriptor;
import lookalike.model.ModelId;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;

class AverageLinkageTest {

    private static final ModelId MODEL = new ModelId("test", "a".repeat(64));
    private static final double THRESHOLD = 0.5;
    private static final int DIMENSION = 16;

    private final Random random = new Random(5);
    private int photos;

    @Test
    void wellSeparatedPeopleAreFoundTheLargestFirstAndOthersAreLeftAlone() {
        List<ClusterFace> faces = new ArrayList<>();
        faces.add(near(9, 0));
        IntStream.range(0, 5).forEach(i -> faces.add(near(1, 0.03)));
        IntStream.range(0, 40).forEach(i -> faces.add(near(2, 0.03)));
        faces.add(near(8, 0));
        IntStream.range(0, 5).forEach(i -> faces.add(near(3, 0.03)));

        Clusters found = cluster(faces);

        assertThat(found.clusters().stream().map(each -> sorted(each.faces())))
                .containsExactly(range(6, 46), range(1, 6), range(47, 52));
        assertThat(found.alone()).containsExactly(0, 46);
        assertThat(found.clusters()).allSatisfy(each -> {
            assertThat(each.doubtful()).isEmpty();
            assertThat(each.similar()).isEmpty();
        });
    }

    @Test
    void aChainBetweenTwoPeopleDoesNotMakeThemOne() {
        List<ClusterFace> faces = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> faces.add(at(0)));
        IntStream.range(0, 20).forEach(i -> faces.add(at(90)));
        // Neighbours of the chain are 18 degrees from each other, a distance of 0.31, so single linkage would join all
        // of it.
        List.of(18, 36, 54, 72).forEach(degrees -> faces.add(at(degrees)));

        Clusters found = cluster(faces);

        assertThat(clusterOf(found, 0)).isNotEqualTo(clusterOf(found, 20));
        assertThat(clusterOf(found, 0)).containsAll(range(0, 20)).contains(40);
        assertThat(clusterOf(found, 20)).containsAll(range(20, 40)).contains(43);
    }

    @Test
    void facesFarFromTheOthersOfTheirClusterAreInDoubtAndTheCentralOneRepresentsIt() {
        // The pair's mean is 26 degrees from the three others, a distance of 0.45; its outer face is 29.6 from the mean
        // of all others.
        Clusters found = cluster(List.of(at(2), at(36), at(2), at(20), at(2)));

        assertThat(found.clusters()).hasSize(1);
        assertThat(found.clusters().get(0).faces()).containsExactly(3, 0, 2, 4, 1);
        assertThat(found.clusters().get(0).doubtful()).containsExactly(1);
    }

    @Test
    void clustersJustBeyondTheThresholdAreSimilar() {
        // A distance of 0.52.
        Clusters found = cluster(List.of(at(0), at(0), at(30), at(30), at(30), at(150), at(150)));

        assertThat(found.clusters()).hasSize(3);
        assertThat(found.clusters().get(0).faces()).containsExactly(2, 3, 4);
        assertThat(found.clusters().get(0).similar()).containsExactly(1);
        assertThat(found.clusters().get(1).similar()).containsExactly(0);
        assertThat(found.clusters().get(2).similar()).isEmpty();
    }

    @Test
    void moreCopiesOfAPhotoThanAFaceHasNeighboursDoNotHideTheOthersOfAPerson() {
        List<ClusterFace> faces = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> faces.add(at(0)));
        IntStream.range(0, 100).forEach(i -> faces.add(at(20)));
        faces.add(at(90));

        Clusters found = cluster(faces);

        assertThat(found.clusters()).hasSize(1);
        assertThat(found.clusters().get(0).faces()).hasSize(200);
        assertThat(found.alone()).containsExactly(200);
    }

    @Test
    void theFacesOfOnePhotoAreDifferentPeople() {
        ClusterFace one = at(0);
        Clusters twins = cluster(List.of(one, new ClusterFace(at(5).descriptor(), one.photo()), at(4)));

        assertThat(twins.clusters()).hasSize(1);
        assertThat(sorted(twins.clusters().get(0).faces())).containsExactly(1, 2);
        assertThat(twins.alone()).containsExactly(0);
    }

    @Test
    void facesOfOneNameAreTogetherAndFacesOfTwoNamesApart() {
        List<ClusterFace> faces = List.of(
                named(at(0), "Ann"), named(at(120), "Ann"), named(at(121), "Ben"), at(122), named(at(240), "Cleo"));

        Clusters found = cluster(faces);

        assertThat(found.clusters())
                .extracting(each -> each.name().orElseThrow() + sorted(each.faces()))
                .containsExactly("Ann[0, 1]", "Ben[2, 3]", "Cleo[4]");
        assertThat(found.clusters())
                .allSatisfy(each -> assertThat(each.doubtful()).isEmpty());
        assertThat(found.alone()).isEmpty();
    }

    @Test
    void aWeakFaceJoinsOnePersonButDoesNotBringTwoTogether() {
        List<ClusterFace> strong = List.of(at(0), at(0), at(32), at(32), at(16));
        assertThat(cluster(strong).clusters())
                .as("joined by the face between them")
                .hasSize(1);

        List<ClusterFace> faces = new ArrayList<>(strong.subList(0, 4));
        faces.add(weak(at(15)));
        faces.add(weak(at(17)));
        faces.add(weak(at(180)));
        Clusters found = cluster(faces);

        assertThat(found.clusters().stream().map(each -> sorted(each.faces())))
                .containsExactly(List.of(0, 1, 4), List.of(2, 3, 5));
        assertThat(found.alone()).containsExactly(6);
    }

    @Test
    void theOrderOfTheFacesDoesNotMatter() {
        List<ClusterFace> faces = new ArrayList<>();
        for (int person = 0; person < 12; person++) {
            int axis = person;
            IntStream.range(0, 30).forEach(i -> faces.add(near(axis, 0.12)));
        }
        List<Integer> order = new ArrayList<>(range(0, faces.size()));
        Collections.shuffle(order, random);

        Clusters found = cluster(faces);
        Clusters shuffled = cluster(order.stream().map(faces::get).toList());

        assertThat(found).isEqualTo(cluster(faces));
        assertThat(found.clusters()).hasSizeGreaterThan(8);
        assertThat(shuffled.clusters().stream()
                        .map(each -> each.faces().stream().map(order::get).collect(Collectors.toSet()))
                        .collect(Collectors.toSet()))
                .isEqualTo(found.clusters().stream()
                        .map(each -> Set.copyOf(each.faces()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyFaceIsInOneClusterOrAlone() {
        List<ClusterFace> faces = IntStream.range(0, 600)
                .mapToObj(i -> i % 7 == 0 ? weak(near(i % 16, 0.25)) : near(i % 16, 0.25))
                .toList();
        Clusters found = cluster(faces);

        List<Integer> all = new ArrayList<>(found.alone());
        found.clusters().forEach(each -> all.addAll(each.faces()));
        assertThat(all).hasSize(600);
        assertThat(new HashSet<>(all)).hasSize(600);
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(cluster(List.of())).isEqualTo(new Clusters(List.of(), List.of()));
        assertThat(cluster(List.of(weak(at(0)))).alone()).containsExactly(0);
        assertThatThrownBy(() -> AverageLinkage.of(List.of(), 0, Progress.NONE, new CancelSignal()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itCanBeCancelled() {
        CancelSignal cancel = new CancelSignal();
        cancel.cancel();
        assertThatThrownBy(() -> AverageLinkage.of(List.of(at(0), at(1)), THRESHOLD, Progress.NONE, cancel))
                .isInstanceOf(CancelledException.class);
    }

    private static Clusters cluster(List<ClusterFace> faces) {
        return AverageLinkage.of(faces, THRESHOLD, Progress.NONE, new CancelSignal());
    }

    /** A face at an angle in the plane of the first two axes. */
    private ClusterFace at(double degrees) {
        float[] values = new float[DIMENSION];
        values[0] = (float) Math.cos(Math.toRadians(degrees));
        values[1] = (float) Math.sin(Math.toRadians(degrees));
        return new ClusterFace(Descriptor.unit(MODEL, values), photos++);
    }

    /** A face near an axis. */
    private ClusterFace near(int axis, double spread) {
        float[] values = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            values[i] = (float) ((i == axis ? 1 : 0) + spread * random.nextGaussian());
        }
        return new ClusterFace(Descriptor.unit(MODEL, values), photos++);
    }

    private static ClusterFace named(ClusterFace face, String name) {
        return new ClusterFace(face.descriptor(), face.photo(), false, Optional.of(name));
    }

    private static ClusterFace weak(ClusterFace face) {
        return new ClusterFace(face.descriptor(), face.photo(), true, Optional.empty());
    }

    private static List<Integer> sorted(List<Integer> faces) {
        return faces.stream().sorted().toList();
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static List<Integer> clusterOf(Clusters found, int face) {
        return found.clusters().stream()
                .map(Cluster::faces)
                .filter(each -> each.contains(face))
                .findFirst()
                .orElseThrow();
    }
}

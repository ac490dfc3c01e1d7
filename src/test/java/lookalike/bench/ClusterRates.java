package lookalike.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.cluster.AverageLinkage;
import lookalike.cluster.Cluster;
import lookalike.cluster.ClusterFace;
import lookalike.cluster.Clusters;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.model.ModelCard;
import lookalike.shared.TestModels;
import lookalike.stats.NearestOthers;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Prints how well the faces of LFW are sorted into people without labels: by single linkage and by average linkage, at several thresholds,
 * for each half of the people; then the time for 20,000 faces. Thresholds are chosen on the first half.
 */
public final class ClusterRates {

    private static final int MANY = 20_000;
    private static final double[] SHARES = {0.65, 0.7, 0.74, 0.78, 0.8, 0.82, 0.84, 0.86, 0.9};
    private static final int NEIGHBOURS = 64;
    private static final double NOISE = 0.05;

    private ClusterRates() {}

    /** A face with the number of its person. */
    private record Labelled(Descriptor descriptor, int person) {}

    /** @param arguments a catalogue of LFW, and a model whose descriptors it has */
    public static void main(String[] arguments) {
        ModelCard card = TestModels.starter(arguments[1]).descriptor().card();
        double threshold = card.threshold().euclidean();
        try (Catalog catalog = Catalog.openExisting(Path.of(arguments[0]))) {
            Gallery gallery = Gallery.load(catalog, card.descriptorModel());
            List<Labelled> all = IntStream.range(0, gallery.size())
                    .mapToObj(row -> new Labelled(
                            new Descriptor(gallery.model(), gallery.descriptor(row)), gallery.personOf(row)))
                    .toList();
            for (int half = 0; half < 2; half++) {
                int rest = half;
                List<Labelled> some =
                        all.stream().filter(face -> face.person % 2 == rest).toList();
                System.out.printf(
                        "%n%d faces of half the people, %s%n", some.size(), half == 0 ? "to choose" : "to report");
                table(some, threshold);
            }
            System.out.printf("%nall %d faces%n", all.size());
            table(all, threshold);
            doubts(all, AverageLinkage.SHARE_OF_CARD * threshold);
            time(all, threshold);
        }
    }

    private static void table(List<Labelled> faces, double threshold) {
        System.out.println(
                "                    of the  clusters  alone   pairs: P      R      F    BCubed: P      R      F");
        for (double share : SHARES) {
            print("single linkage", share, faces, singleLinkage(faces, share * threshold));
        }
        for (double share : SHARES) {
            print("average linkage", share, faces, averageLinkage(faces, share * threshold));
        }
    }

    private static int[] averageLinkage(List<Labelled> faces, double threshold) {
        Clusters found = AverageLinkage.of(input(faces), threshold, Progress.NONE, new CancelSignal());
        int[] clusterOf = new int[faces.size()];
        int next = 0;
        for (Cluster cluster : found.clusters()) {
            for (int face : cluster.faces()) {
                clusterOf[face] = next;
            }
            next++;
        }
        for (int face : found.alone()) {
            clusterOf[face] = next++;
        }
        return clusterOf;
    }

    private static List<ClusterFace> input(List<Labelled> faces) {
        return IntStream.range(0, faces.size())
                .mapToObj(number -> new ClusterFace(faces.get(number).descriptor, number))
                .toList();
    }

    /** All faces that are linked by a chain of distances below the threshold, each to one of the nearest. */
    private static int[] singleLinkage(List<Labelled> faces, double threshold) {
        NearestOthers nearest = NEAREST.computeIfAbsent(faces.size(), size -> nearest(faces));
        int[] parent = IntStream.range(0, faces.size()).toArray();
        for (int row = 0; row < faces.size(); row++) {
            for (int rank = 0; rank < nearest.count(row); rank++) {
                if (nearest.distance(row, rank) <= threshold) {
                    parent[root(parent, row)] = root(parent, nearest.neighbour(row, rank));
                }
            }
        }
        return IntStream.range(0, faces.size()).map(row -> root(parent, row)).toArray();
    }

    private static final Map<Integer, NearestOthers> NEAREST = new HashMap<>();

    private static NearestOthers nearest(List<Labelled> faces) {
        int dimension = faces.get(0).descriptor.dimension();
        float[] values = new float[faces.size() * dimension];
        for (int row = 0; row < faces.size(); row++) {
            System.arraycopy(faces.get(row).descriptor.values(), 0, values, row * dimension, dimension);
        }
        Sample sample =
                new Sample(values, dimension, IntStream.range(0, faces.size()).toArray());
        return NearestOthers.of(sample, NEIGHBOURS, Progress.NONE, new CancelSignal());
    }

    private static int root(int[] parent, int number) {
        int root = number;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private static void print(String method, double share, List<Labelled> faces, int[] clusterOf) {
        int[] people = faces.stream().mapToInt(Labelled::person).toArray();
        Map<Integer, Integer> sizes = sizes(clusterOf);
        double[] pairs = pairs(people, clusterOf);
        double[] bcubed = bcubed(people, clusterOf);
        System.out.printf(
                Locale.ROOT,
                "  %-16s  %.2f   %6d %7d   %.4f %.4f %.4f   %.4f %.4f %.4f%n",
                method,
                share,
                sizes.values().stream().filter(size -> size > 1).count(),
                sizes.values().stream().filter(size -> size == 1).count(),
                pairs[0],
                pairs[1],
                f(pairs),
                bcubed[0],
                bcubed[1],
                f(bcubed));
    }

    private static double f(double... rates) {
        return 2 * rates[0] * rates[1] / (rates[0] + rates[1]);
    }

    private static Map<Integer, Integer> sizes(int... groups) {
        Map<Integer, Integer> sizes = new HashMap<>();
        Arrays.stream(groups).forEach(group -> sizes.merge(group, 1, Integer::sum));
        return sizes;
    }

    private static Map<List<Integer>, Integer> both(int[] people, int[] clusterOf) {
        Map<List<Integer>, Integer> both = new HashMap<>();
        for (int i = 0; i < people.length; i++) {
            both.merge(List.of(people[i], clusterOf[i]), 1, Integer::sum);
        }
        return both;
    }

    /** The share of the pairs within a cluster that are of one person, and of the pairs of one person that are within a cluster. */
    private static double[] pairs(int[] people, int[] clusterOf) {
        double right = pairs(both(people, clusterOf));
        return new double[] {right / pairs(sizes(clusterOf)), right / pairs(sizes(people))};
    }

    private static double pairs(Map<?, Integer> sizes) {
        return sizes.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }

    /**
     * For each face, the share of its cluster that is of its person, and the share of its person that is in its cluster; means over all
     * faces.
     */
    private static double[] bcubed(int[] people, int[] clusterOf) {
        Map<Integer, Integer> persons = sizes(people);
        Map<Integer, Integer> clusters = sizes(clusterOf);
        Map<List<Integer>, Integer> both = both(people, clusterOf);
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < people.length; i++) {
            double common = both.get(List.of(people[i], clusterOf[i]));
            precision += common / clusters.get(clusterOf[i]) / people.length;
            recall += common / persons.get(people[i]) / people.length;
        }
        return new double[] {precision, recall};
    }

    /** Prints how many of the doubtful faces are with the wrong people, and how many of the similar clusters are of one person. */
    private static void doubts(List<Labelled> faces, double threshold) {
        Clusters found = AverageLinkage.of(input(faces), threshold, Progress.NONE, new CancelSignal());
        int[] wrong = {0, 0};
        int[] members = {0, 0};
        for (Cluster cluster : found.clusters()) {
            for (int face : cluster.faces()) {
                int doubtful = cluster.doubtful().contains(face) ? 1 : 0;
                members[doubtful]++;
                wrong[doubtful] += faces.get(face).person == mainPerson(cluster, faces) ? 0 : 1;
            }
        }
        System.out.printf(
                "%nin doubt %d faces, %d of them with the wrong people; of the other %d, %d%n",
                members[1], wrong[1], members[0], wrong[0]);
        List<Boolean> similar = found.clusters().stream()
                .flatMap(cluster -> cluster.similar().stream()
                        .map(other -> mainPerson(cluster, faces)
                                == mainPerson(found.clusters().get(other), faces)))
                .toList();
        System.out.printf(
                "similar clusters %d, of one person %d%n",
                similar.size(), similar.stream().filter(same -> same).count());
    }

    private static int mainPerson(Cluster cluster, List<Labelled> faces) {
        Map<Integer, Integer> sizes = sizes(cluster.faces().stream()
                .mapToInt(face -> faces.get(face).person)
                .toArray());
        return sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Measures the time for the faces of LFW and copies of some of them with noise. */
    private static void time(List<Labelled> all, double threshold) {
        Random random = new Random(1);
        List<Labelled> many = new ArrayList<>(all);
        while (many.size() < MANY) {
            Labelled face = all.get(random.nextInt(all.size()));
            float[] values = face.descriptor.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (NOISE * random.nextGaussian());
            }
            many.add(new Labelled(Descriptor.unit(face.descriptor.model(), values), face.person));
        }
        long cpu = cpu();
        long start = System.nanoTime();
        averageLinkage(many, AverageLinkage.SHARE_OF_CARD * threshold);
        System.out.printf(
                Locale.ROOT,
                "%n%d faces in %.1f s, %.1f s of CPU%n",
                many.size(),
                (System.nanoTime() - start) / 1e9,
                (cpu() - cpu) / 1e9);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}

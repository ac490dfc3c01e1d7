package lookalike.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.benchmark.Benchmark.Setting;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.stats.ExactSearch;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Metric;
import lookalike.stats.Sample;
import lookalike.stats.Vectors;

/** Times of search. */
final class SearchTimes {

    private static final int DIMENSION = 192;
    private static final int PROBES = 64;
    private static final int ROUNDS = 9;
    private static final List<Integer> SIZES = List.of(1000, 10_000, 100_000, 1_000_000);

    /** Memory needed to measure a gallery, as a multiple of the size of its vectors. */
    private static final double ROOM = 1.6;

    private SearchTimes() {}

    static List<Measurement> measure(Setting setting) {
        List<Measurement> found = new ArrayList<>();
        Growth times = new Growth();
        for (int size : setting.either(SIZES.subList(0, 2), SIZES)) {
            if (ROOM * Vectors.bytes(size, DIMENSION) < Runtime.getRuntime().maxMemory()) {
                found.addAll(measure(size, setting, times));
            }
        }
        found.addAll(times.exponent(Benchmark.SEARCH, "distances to all faces"));
        return found;
    }

    private static List<Measurement> measure(int size, Setting setting, Growth times) {
        Vectors vectors = RandomFaces.vectors(size, DIMENSION);
        Sample sample = RandomFaces.sample(vectors);
        ExactSearch search = new ExactSearch(vectors);
        Metric euclidean = Aggregate.MEAN.euclidean(sample);
        Metric mahalanobis = MahalanobisFit.quick(sample, Estimator.POOLED).metric();
        float[] probe = sample.vector(size / 2);
        float[][] probes = IntStream.range(0, PROBES).mapToObj(sample::vector).toArray(float[][]::new);
        String of = ", " + size + " faces";
        double read = millis(setting, vectors::sum);
        double photos = millis(setting, () -> search.distances(probe));
        times.add(size, photos);
        double many = millis(setting, () -> search.distances(probes));
        return List.of(
                millis("plain read" + of, read),
                millis("distances to all faces" + of, photos),
                Benchmark.SEARCH.figure("distances over plain read" + of, photos / read, "times"),
                millis("distances to all faces, of 64 probes each" + of, many / PROBES),
                millis("distances to all people, Euclidean" + of, millis(setting, () -> euclidean.distances(probe))),
                millis(
                        "distances to all people, Mahalanobis" + of,
                        millis(setting, () -> mahalanobis.distances(probe))));
    }

    private static double millis(Setting setting, Runnable work) {
        return 1000 * Benchmark.seconds(setting.either(3, ROUNDS), setting.cancel(), work);
    }

    private static Measurement millis(String name, double millis) {
        return Benchmark.SEARCH.figure(name, millis, "ms");
    }
}

package lookalike.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.catalog.FaceFigures;
import lookalike.index.Gallery;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.platform.folders.AppFolders;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Metric;
import lookalike.stats.Sample;

/**
 * Prints for how many strangers two disjoint halves of their photos have the same most similar person of LFW: with one photo of each half,
 * all photos combined, combined with the quality as weight, and the photo of the best quality. Half of the people are the gallery; those of
 * the other half with four photos or more are the strangers.
 */
public final class StabilityRates {

    private static final int SPLITS = 5;
    private static final int FEWEST = 4;

    private StabilityRates() {}

    /** Weights of a stranger's photos. */
    private interface Weights {
        double[] of(double[] qualities);
    }

    /** @param arguments a catalogue of LFW with descriptors of the default model */
    public static void main(String[] arguments) {
        ModelStore store = ModelStore.of(List.of(), AppFolders.current());
        String id = ModelStore.DEFAULTS.get(Role.DESCRIPTOR);
        try (Catalog catalog = Catalog.openExisting(Path.of(arguments[0]))) {
            Gallery gallery =
                    Gallery.load(catalog, store.card(Role.DESCRIPTOR, id).modelId());
            double[] qualities = qualities(gallery, catalog.faceFigures());
            print("one photo", gallery.sample(), qualities, all -> new double[] {1});
            print("all combined", gallery.sample(), qualities, all -> {
                double[] same = new double[all.length];
                Arrays.fill(same, 1);
                return same;
            });
            print("weighted by quality", gallery.sample(), qualities, all -> all);
            print(
                    "weighted by its eighth power",
                    gallery.sample(),
                    qualities,
                    all -> Arrays.stream(all).map(q -> Math.pow(q, 8)).toArray());
            print("the best photo", gallery.sample(), qualities, all -> {
                double best = Arrays.stream(all).max().orElseThrow();
                return Arrays.stream(all).map(q -> q == best ? 1 : 0).toArray();
            });
        }
    }

    private static double[] qualities(Gallery gallery, Map<String, FaceFigures> figures) {
        return IntStream.range(0, gallery.sample().size())
                .mapToDouble(row -> Optional.ofNullable(
                                figures.get(gallery.exemplar(gallery.rowOf(row)).path()))
                        .map(face -> face.quality().orElse(1))
                        .orElse(1.0))
                .toArray();
    }

    private static void print(String name, Sample sample, double[] qualities, Weights weights) {
        int[] agreeing = new int[2];
        int strangers = 0;
        for (int seed = 0; seed < SPLITS; seed++) {
            Random random = new Random(seed);
            List<Integer> people =
                    new ArrayList<>(IntStream.range(0, sample.classes()).boxed().toList());
            Collections.shuffle(people, random);
            boolean[] known = new boolean[sample.classes()];
            people.subList(0, people.size() / 2).forEach(k -> known[k] = true);
            Sample gallery = sample.select(IntStream.range(0, sample.size())
                    .filter(row -> known[sample.classOf(row)])
                    .toArray());
            List<Metric> metrics = List.of(
                    Aggregate.MEAN.euclidean(gallery),
                    Aggregate.MEAN.mahalanobis(MahalanobisFit.quick(gallery, Estimator.POOLED)));
            for (int person : people.subList(people.size() / 2, people.size())) {
                if (sample.count(person) >= FEWEST) {
                    strangers++;
                    List<Integer> rows = new ArrayList<>(IntStream.range(0, sample.size())
                            .filter(row -> sample.classOf(row) == person)
                            .boxed()
                            .toList());
                    Collections.shuffle(rows, random);
                    int half = rows.size() / 2;
                    float[] one = combined(sample, rows.subList(0, half), qualities, weights);
                    float[] other = combined(sample, rows.subList(half, 2 * half), qualities, weights);
                    for (int m = 0; m < metrics.size(); m++) {
                        agreeing[m] += first(metrics.get(m), one) == first(metrics.get(m), other) ? 1 : 0;
                    }
                }
            }
        }
        double[] shares = {(double) agreeing[0] / strangers, (double) agreeing[1] / strangers};
        System.out.printf(
                Locale.ROOT,
                "%-30s %d strangers in %d splits: Euclidean %.1f %% +- %.1f, Mahalanobis %.1f %%%n",
                name,
                strangers,
                SPLITS,
                100 * shares[0],
                // The splits share their strangers, so the error is that of a single split.
                196 * Math.sqrt(shares[0] * (1 - shares[0]) * SPLITS / strangers),
                100 * shares[1]);
    }

    private static float[] combined(Sample sample, List<Integer> rows, double[] qualities, Weights weights) {
        double[] of =
                weights.of(rows.stream().mapToDouble(row -> qualities[row]).toArray());
        double[] sum = new double[sample.dimension()];
        for (int i = 0; i < of.length; i++) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += of[i] * sample.value(rows.get(i), d);
            }
        }
        double length = Math.sqrt(Arrays.stream(sum).map(x -> x * x).sum());
        float[] unit = new float[sum.length];
        for (int d = 0; d < sum.length; d++) {
            unit[d] = (float) (sum[d] / length);
        }
        return unit;
    }

    private static int first(Metric metric, float[] probe) {
        double[] distances = metric.distances(probe);
        return IntStream.range(0, distances.length)
                .reduce((a, b) -> distances[b] < distances[a] ? b : a)
                .orElseThrow();
    }
}

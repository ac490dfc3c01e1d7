package lookalike.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.index.Gallery;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.platform.folders.AppFolders;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Metric;
import lookalike.stats.Rarity;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;

/**
 * Prints how many strangers pass thresholds that 1 % and 0.1 % of them should pass according to a prediction from the gallery alone. Half
 * of the people of LFW are the gallery, and the other half are the strangers, with equal weight for each person; there are ten splits.
 * People of LFW who are known to have two names, or whose photos are known to show somebody else, can be left out.
 */
public final class OpenSetRates {

    private static final int SPLITS = 10;
    private static final double[] RATES = {0.1, 0.01, 0.001};

    private OpenSetRates() {}

    /** @param arguments a catalogue of LFW with descriptors of the default model, and labels of people to leave out */
    public static void main(String[] arguments) {
        ModelStore store = ModelStore.of(List.of(), AppFolders.current());
        String id = ModelStore.DEFAULTS.get(Role.DESCRIPTOR);
        List<String> without = Arrays.asList(arguments).subList(1, arguments.length);
        try (Catalog catalog = Catalog.openExisting(Path.of(arguments[0]))) {
            Gallery gallery =
                    Gallery.load(catalog, store.card(Role.DESCRIPTOR, id).modelId());
            Sample all = gallery.sample();
            Sample sample = all.select(IntStream.range(0, all.size())
                    .filter(row -> !without.contains(
                            gallery.people().get(all.classOf(row)).label()))
                    .toArray());
            double[][] observed = new double[2][RATES.length];
            for (int seed = 0; seed < SPLITS; seed++) {
                add(sample, seed, observed);
            }
            for (int measure = 0; measure < 2; measure++) {
                for (int rate = 0; rate < RATES.length; rate++) {
                    System.out.printf(
                            Locale.ROOT,
                            "%-12s foretold %5.1f %%, observed %6.3f %%, ratio %.2f%n",
                            measure == 0 ? "Euclidean" : "Mahalanobis",
                            100 * RATES[rate],
                            100 * observed[measure][rate] / SPLITS,
                            observed[measure][rate] / SPLITS / RATES[rate]);
                }
            }
        }
    }

    private static void add(Sample sample, int seed, double[][] observed) {
        List<Integer> people =
                new ArrayList<>(IntStream.range(0, sample.classes()).boxed().toList());
        Collections.shuffle(people, new Random(seed));
        boolean[] known = new boolean[sample.classes()];
        people.subList(0, people.size() / 2).forEach(k -> known[k] = true);
        Sample gallery = sample.select(IntStream.range(0, sample.size())
                .filter(row -> known[sample.classOf(row)])
                .toArray());
        int[] strangers = IntStream.range(0, sample.size())
                .filter(row -> !known[sample.classOf(row)])
                .toArray();
        int others = people.size() - people.size() / 2;
        MahalanobisFit fit = MahalanobisFit.quick(gallery, Estimator.POOLED);
        List<Metric> metrics = List.of(Aggregate.MEAN.euclidean(gallery), Aggregate.MEAN.mahalanobis(fit));
        for (int m = 0; m < metrics.size(); m++) {
            Metric metric = metrics.get(m);
            int[] rows = IntStream.range(0, 2000)
                    .map(i -> (int) ((long) i * gallery.size() / 2000))
                    .toArray();
            Rarity rarity = Rarity.of(metric, gallery, rows, new CancelSignal()).orElseThrow();
            double[] best = Arrays.stream(strangers)
                    .parallel()
                    .mapToDouble(row -> Arrays.stream(metric.distances(sample.vector(row)))
                            .min()
                            .orElseThrow())
                    .toArray();
            for (int rate = 0; rate < RATES.length; rate++) {
                double line = rarity.distance(RATES[rate], gallery.classes());
                double passed = 0;
                for (int i = 0; i < best.length; i++) {
                    passed += best[i] < line ? 1.0 / sample.count(sample.classOf(strangers[i])) : 0;
                }
                observed[m][rate] += passed / others;
            }
        }
    }
}

package lookalike.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * Prints how well the chance of a stranger's best match in large galleries is predicted from 500 people, with ten random choices of these
 * people, galleries of other people, and one photo of each stranger. For each measure, gallery size and observed chance it prints the mean
 * and the spread of the ratio of predicted to observed, how often that is within a factor of 1.2, and how often the interval was right.
 */
public final class RarityRates {

    private static final int FITTED = 500;
    private static final int SPLITS = 10;
    private static final int[] SIZES = {1000, 2500, 5000};
    private static final double[] LEVELS = {0.02, 0.05, 0.1, 0.25, 0.5, 0.75};
    private static final double FACTOR = 1.2;

    private RarityRates() {}

    /** @param arguments a catalogue of LFW with descriptors of the default model */
    public static void main(String[] arguments) {
        ModelStore store = ModelStore.of(List.of(), AppFolders.current());
        String id = ModelStore.DEFAULTS.get(Role.DESCRIPTOR);
        try (Catalog catalog = Catalog.openExisting(Path.of(arguments[0]))) {
            Sample sample = Gallery.load(
                            catalog, store.card(Role.DESCRIPTOR, id).modelId())
                    .sample();
            for (boolean mahalanobis : new boolean[] {false, true}) {
                print(sample, mahalanobis);
            }
        }
    }

    private static void print(Sample sample, boolean mahalanobis) {
        System.out.println(mahalanobis ? "Mahalanobis" : "Euclidean");
        List<List<double[]>> cells = new ArrayList<>();
        IntStream.range(0, SIZES.length * LEVELS.length).forEach(i -> cells.add(new ArrayList<>()));
        for (int split = 0; split < SPLITS; split++) {
            List<Integer> people =
                    new ArrayList<>(IntStream.range(0, sample.classes()).boxed().toList());
            Collections.shuffle(people, new Random(split));
            Sample fitted = part(sample, people.subList(0, FITTED));
            MahalanobisFit fit = MahalanobisFit.quick(fitted, Estimator.POOLED);
            Rarity rarity = Rarity.of(
                            metric(fitted, fit, mahalanobis),
                            fitted,
                            IntStream.range(0, fitted.size()).toArray(),
                            new CancelSignal())
                    .orElseThrow();
            for (int s = 0; s < SIZES.length; s++) {
                double[] best = best(sample, people.subList(FITTED, people.size()), SIZES[s], fit, mahalanobis);
                for (int l = 0; l < LEVELS.length; l++) {
                    double distance = best[(int) (LEVELS[l] * best.length)];
                    Optional<Rarity.Estimate> chance = rarity.chance(distance, SIZES[s]);
                    double noise = Math.sqrt((1 - LEVELS[l]) / (LEVELS[l] * best.length));
                    int at = l;
                    cells.get(s * LEVELS.length + l)
                            .add(chance.map(found -> new double[] {
                                        found.value() / LEVELS[at], covers(found, LEVELS[at], noise) ? 1 : 0
                                    })
                                    .orElse(new double[0]));
                }
            }
        }
        for (int s = 0; s < SIZES.length; s++) {
            for (int l = 0; l < LEVELS.length; l++) {
                List<double[]> told = cells.get(s * LEVELS.length + l).stream()
                        .filter(cell -> cell.length > 0)
                        .toList();
                double[] ratios = told.stream().mapToDouble(cell -> cell[0]).toArray();
                double mean = Arrays.stream(ratios).average().orElse(Double.NaN);
                double spread = Math.sqrt(Arrays.stream(ratios)
                        .map(ratio -> (ratio - mean) * (ratio - mean))
                        .average()
                        .orElse(Double.NaN));
                System.out.printf(
                        Locale.ROOT,
                        "%5d people, observed %3.0f %%: told in %2d of %d, ratio %.2f +- %.2f, within 1.2: %2d, covered: %2d%n",
                        SIZES[s],
                        100 * LEVELS[l],
                        told.size(),
                        SPLITS,
                        mean,
                        spread,
                        Arrays.stream(ratios)
                                .filter(ratio -> ratio <= FACTOR && ratio >= 1 / FACTOR)
                                .count(),
                        told.stream().filter(cell -> cell[1] > 0).count());
            }
        }
    }

    /** True if the interval, widened by the error of the observed share, contains that share. */
    private static boolean covers(Rarity.Estimate chance, double observed, double noise) {
        double known = Math.log(chance.high() / chance.value());
        double both = Math.hypot(known, 1.645 * noise);
        return Math.abs(Math.log(observed / chance.value())) <= both;
    }

    /** The distances of strangers' best matches, ascending: one photo of each person who is not among the first ones. */
    private static double[] best(
            Sample sample, List<Integer> people, int size, MahalanobisFit fit, boolean mahalanobis) {
        Sample gallery = part(sample, people.subList(0, size));
        Metric metric = metric(gallery, fit, mahalanobis);
        return people.subList(size, people.size()).stream()
                .parallel()
                .mapToDouble(person -> Arrays.stream(metric.distances(sample.vector(row(sample, person))))
                        .min()
                        .orElseThrow())
                .sorted()
                .toArray();
    }

    private static int row(Sample sample, int person) {
        return IntStream.range(0, sample.size())
                .filter(row -> sample.classOf(row) == person)
                .findFirst()
                .orElseThrow();
    }

    /** The measure in a gallery, with a spread that was fitted before. */
    private static Metric metric(Sample gallery, MahalanobisFit fit, boolean mahalanobis) {
        return mahalanobis ? Aggregate.MEAN.mahalanobis(fit.on(gallery)) : Aggregate.MEAN.euclidean(gallery);
    }

    private static Sample part(Sample sample, List<Integer> people) {
        boolean[] wanted = new boolean[sample.classes()];
        people.forEach(person -> wanted[person] = true);
        return sample.select(IntStream.range(0, sample.size())
                .filter(row -> wanted[sample.classOf(row)])
                .toArray());
    }
}

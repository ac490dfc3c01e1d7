package lookalike.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;
import org.jspecify.annotations.Nullable;

/**
 * Stability of the lookalikes of strangers: whether other photos of the same stranger have the same most similar person of the gallery.
 * The strangers are the people that {@link OpenSet} withholds, if they have four photos or more, which are split at random into two halves.
 *
 * @param people number of people in the gallery
 * @param strangers number of strangers compared, at most 500
 * @param single agreement of one photo of each half
 * @param combined agreement of all photos of each half, combined
 */
public record LookalikeStability(int people, int strangers, Agreement single, Agreement combined) {

    private static final int FEWEST_PHOTOS = 4;
    private static final int MOST_STRANGERS = 500;

    /** With fewer strangers, the share is not known to a tenth. */
    private static final int FEWEST_STRANGERS = 30;

    /**
     * Share of strangers for whom both halves agree, by the Euclidean measure alone, the Mahalanobis one alone, and the similarity,
     * which is both.
     */
    public record Agreement(Share euclidean, Share mahalanobis, Share both) {}

    /**
     * A share with its 95 % interval over people.
     *
     * @param share 0..1
     */
    public record Share(double share, double low, double high) {

        /** The share of people with a success, and Wilson's interval. */
        static Share of(int successes, int people) {
            double share = (double) successes / people;
            double z = 1.96;
            double middle = (share + z * z / (2 * people)) / (1 + z * z / people);
            double half = z
                    * Math.sqrt(share * (1 - share) / people + z * z / (4.0 * people * people))
                    / (1 + z * z / people);
            return new Share(share, Math.max(0, middle - half), Math.min(1, middle + half));
        }
    }

    /** Most similar people by each measure and by both. */
    private record Firsts(int euclidean, int mahalanobis, int both) {}

    /**
     * Compares the halves.
     *
     * @param metric of the split's gallery
     * @param sample the sample that was split
     * @return null with fewer than 30 such strangers
     */
    static @Nullable LookalikeStability of(
            SimilarityMetric metric, OpenSet.Split split, Sample sample, long seed, CancelSignal cancel) {
        Map<Integer, List<Integer>> rows = new LinkedHashMap<>();
        for (int row : split.withheld()) {
            rows.computeIfAbsent(sample.classOf(row), k -> new ArrayList<>()).add(row);
        }
        Random random = new Random(seed);
        List<List<Integer>> strangers = new ArrayList<>(rows.values().stream()
                .filter(each -> each.size() >= FEWEST_PHOTOS)
                .toList());
        Collections.shuffle(strangers, random);
        strangers.forEach(each -> Collections.shuffle(each, random));
        List<List<Integer>> drawn = strangers.stream().limit(MOST_STRANGERS).toList();
        if (drawn.size() < FEWEST_STRANGERS) {
            return null;
        }
        return new LookalikeStability(
                split.gallery().classes(),
                drawn.size(),
                agreement(metric, sample, drawn, false, cancel),
                agreement(metric, sample, drawn, true, cancel));
    }

    private static Agreement agreement(
            SimilarityMetric metric, Sample sample, List<List<Integer>> strangers, boolean all, CancelSignal cancel) {
        Firsts[][] firsts = strangers.stream()
                .parallel()
                .map(rows -> {
                    cancel.throwIfCancelled();
                    int half = rows.size() / 2;
                    int used = all ? half : 1;
                    return new Firsts[] {
                        firsts(metric, sample, rows.subList(0, used)),
                        firsts(metric, sample, rows.subList(half, half + used))
                    };
                })
                .toArray(Firsts[][]::new);
        return new Agreement(
                share(firsts, pair -> pair[0].euclidean == pair[1].euclidean),
                share(firsts, pair -> pair[0].mahalanobis == pair[1].mahalanobis),
                share(firsts, pair -> pair[0].both == pair[1].both));
    }

    private static Share share(Firsts[][] firsts, Predicate<Firsts[]> agree) {
        return Share.of((int) Arrays.stream(firsts).filter(agree).count(), firsts.length);
    }

    private static Firsts firsts(SimilarityMetric metric, Sample sample, List<Integer> rows) {
        float[] probe = direction(sample, rows);
        double[] euclidean = metric.euclidean().metric().distances(probe);
        double[] mahalanobis = metric.mahalanobis().metric().distances(probe);
        return new Firsts(closest(euclidean), closest(mahalanobis), closest(metric.combined(euclidean, mahalanobis)));
    }

    /** The direction of the mean, by which several photos of one person are compared; for a single photo its own descriptor. */
    private static float[] direction(Sample sample, List<Integer> rows) {
        double[] sum = new double[sample.dimension()];
        for (int row : rows) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += sample.value(row, i);
            }
        }
        double length = Math.sqrt(
                IntStream.range(0, sum.length).mapToDouble(i -> sum[i] * sum[i]).sum());
        float[] unit = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            unit[i] = (float) (sum[i] / length);
        }
        return unit;
    }

    private static int closest(double[] distances) {
        return IntStream.range(0, distances.length)
                .reduce((one, other) -> distances[other] < distances[one] ? other : one)
                .orElseThrow();
    }
}

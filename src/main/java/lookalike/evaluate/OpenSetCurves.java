package lookalike.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lookalike.stats.LeaveOneOut;
import lookalike.stats.Rarity;
import lookalike.stats.Sample;
import lookalike.stats.SimilarityScale;
import lookalike.task.CancelSignal;

/**
 * Open-set identification by the similarity in galleries of several sizes, and the share of strangers who pass lines that were predicted
 * from the gallery alone. Strangers are photos of the people that {@link OpenSet} withholds; smaller galleries are random subsets of the
 * larger ones.
 *
 * @param sizes ascending by people; the last is the whole gallery
 * @param foretold predictions by the Euclidean distance; empty if the gallery has too few people for predictions
 */
public record OpenSetCurves(List<GallerySize> sizes, List<Foretold> foretold) {

    private static final int MOST_STRANGERS = 2000;
    private static final int MOST_MATES = 2000;
    private static final int[] SIZES = {300, 1000, 3000, 10_000, 30_000, 100_000};

    /** False-positive rates of the curve. */
    private static final double[] RATES = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1};

    private static final double[] FORETOLD = {0.01, 0.001};
    private static final double WIDTH_95 = 1.96;

    /** Copies the lists. */
    public OpenSetCurves {
        sizes = List.copyOf(sizes);
        foretold = List.copyOf(foretold);
    }

    /**
     * Errors in a gallery of one size: the detection error tradeoff curve.
     *
     * @param people number of people in the gallery
     * @param strangers number of photos of people who are not in it
     * @param mates number of photos of people who are in it, each left out in turn
     * @param det points (FPIR, FNIR), ascending by FPIR: the share of strangers who are taken for someone, and the share of mates who are
     *     missed, because another person is more similar or no one is similar enough
     */
    public record GallerySize(int people, int strangers, int mates, double[][] det) {

        /** The share of mates that are missed at a false-positive rate of the curve. */
        public double missedAt(double rate) {
            return Arrays.stream(det)
                    .filter(point -> point[0] == rate)
                    .mapToDouble(point -> point[1])
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    /**
     * A predicted rate of strangers, and the observed rate at the line that was predicted for it. Each person has the same weight.
     *
     * @param rate the share of strangers who should be closer to someone than the line
     * @param observed the share of strangers who are
     * @param low lower end of its 95 % interval, from resampling people
     * @param high its upper end
     */
    public record Foretold(double rate, double observed, double low, double high) {}

    /**
     * Measures the curves.
     *
     * @param metric of the split's gallery
     * @param sample the sample that was split
     */
    static OpenSetCurves of(
            SimilarityMetric metric, OpenSet.Split split, Sample sample, long seed, CancelSignal cancel) {
        Random random = new Random(seed);
        int people = split.gallery().classes();
        int[] places = shuffled(IntStream.range(0, people).toArray(), random);
        int[] sizes = sizes(people);
        int[] strangers = drawn(split.withheld(), MOST_STRANGERS, random);
        Stranger[] found = Arrays.stream(strangers)
                .parallel()
                .mapToObj(row -> {
                    cancel.throwIfCancelled();
                    return Stranger.of(metric, sample.vector(row), places, sizes);
                })
                .toArray(Stranger[]::new);
        int[] mates = drawn(LeaveOneOut.rows(split.gallery()), MOST_MATES, random);
        Mate[] known = Arrays.stream(mates)
                .parallel()
                .mapToObj(row -> {
                    cancel.throwIfCancelled();
                    int own = split.gallery().classOf(row);
                    return Mate.of(metric.distancesWithout(row), own, places, sizes);
                })
                .toArray(Mate[]::new);
        List<GallerySize> curves = new ArrayList<>();
        for (int s = 0; s < sizes.length; s++) {
            curves.add(curve(sizes[s], s, found, known));
        }
        return new OpenSetCurves(curves, foretold(metric, found, strangers, sample, people));
    }

    /** Best matches of a stranger in galleries of each size, as similarity distances, and the smallest Euclidean distance of all. */
    private record Stranger(double[] best, double euclidean) {

        static Stranger of(SimilarityMetric metric, float[] probe, int[] places, int[] sizes) {
            double[] euclidean = metric.euclidean().metric().distances(probe);
            double[] both =
                    metric.combined(euclidean, metric.mahalanobis().metric().distances(probe));
            return new Stranger(
                    leastBySize(both, -1, places, sizes),
                    Arrays.stream(euclidean).min().orElseThrow());
        }
    }

    /**
     * A photo of someone who is in the galleries.
     *
     * @param place index of the person among the galleries' people
     * @param own the similarity distance to the person
     * @param others the smallest one to someone else, in galleries of each size
     */
    private record Mate(int place, double own, double[] others) {

        static Mate of(double[] distances, int own, int[] places, int[] sizes) {
            return new Mate(places[own], distances[own], leastBySize(distances, own, places, sizes));
        }
    }

    private static double[] leastBySize(double[] distances, int without, int[] places, int[] sizes) {
        double[] least = new double[sizes.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int k = 0; k < distances.length; k++) {
            for (int s = sizes.length - 1; s >= 0 && places[k] < sizes[s]; s--) {
                least[s] = k == without ? least[s] : Math.min(least[s], distances[k]);
            }
        }
        return least;
    }

    private static GallerySize curve(int people, int size, Stranger[] strangers, Mate[] mates) {
        double[] best = Arrays.stream(strangers)
                .mapToDouble(each -> each.best[size])
                .sorted()
                .toArray();
        List<Mate> present =
                Arrays.stream(mates).filter(mate -> mate.place < people).toList();
        double[][] det = new double[RATES.length][];
        for (int i = 0; i < RATES.length; i++) {
            int passed = (int) (RATES[i] * best.length);
            double line = passed < best.length ? best[passed] : SimilarityScale.IDENTICAL + 1;
            long missed = present.stream()
                    .filter(mate -> mate.own >= line || mate.others[size] <= mate.own)
                    .count();
            det[i] = new double[] {RATES[i], (double) missed / present.size()};
        }
        return new GallerySize(people, best.length, present.size(), det);
    }

    private static List<Foretold> foretold(
            SimilarityMetric metric, Stranger[] found, int[] strangers, Sample sample, int people) {
        List<Foretold> foretold = new ArrayList<>();
        Rarity rarity = metric.euclidean().calibration().rarity().orElse(null);
        if (rarity == null) {
            return foretold;
        }
        int[] photos = new int[sample.classes()];
        Arrays.stream(strangers).forEach(row -> photos[sample.classOf(row)]++);
        long persons = Arrays.stream(photos).filter(count -> count > 0).count();
        for (double rate : FORETOLD) {
            double line = rarity.distance(rate, people);
            double[] passed = new double[sample.classes()];
            for (int i = 0; i < found.length; i++) {
                int person = sample.classOf(strangers[i]);
                passed[person] += found[i].euclidean < line ? 1.0 / photos[person] : 0;
            }
            double share = Arrays.stream(passed).sum() / persons;
            double error = WIDTH_95 * Math.sqrt(Math.max(share, rate) * (1 - share) / persons);
            foretold.add(new Foretold(rate, share, Math.max(0, share - error), share + error));
        }
        return foretold;
    }

    private static int[] sizes(int people) {
        TreeSet<Integer> sizes = new TreeSet<>();
        Arrays.stream(SIZES).filter(size -> size < people).forEach(sizes::add);
        sizes.add(people);
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] drawn(int[] rows, int most, Random random) {
        return Arrays.stream(shuffled(rows, random)).limit(most).toArray();
    }

    private static int[] shuffled(int[] values, Random random) {
        List<Integer> order = new ArrayList<>(Arrays.stream(values).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}

package lookalike.evaluate;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import lookalike.stats.Calibration;
import lookalike.stats.Sample;
import lookalike.stats.SimilarityScale;
import lookalike.stats.Verdict;
import lookalike.task.CancelSignal;
import org.jspecify.annotations.Nullable;

/**
 * Test of the similarity by both measures: how it orders people, and how rarely it takes strangers for someone.
 *
 * @param order how often the right person comes first
 * @param strangers photos of people who are not in the gallery; null if there are too few people
 */
public record SimilarityReport(Ordering order, @Nullable Strangers strangers) {

    private static final double LOW = 0.05;
    private static final double MEDIAN = 0.5;
    private static final double HIGH = 0.95;

    /**
     * The order by similarity against the order by one measure, on photos that are left out one at a time.
     *
     * @param distinct whether the anchors of both scales are in order; if not, similarities mean little in this dataset
     * @param rank1 the share of photos whose person is the most similar one, 0..1
     * @param measure the better one of the user's two measures
     * @param measureRank1 the share of photos whose person is the closest by that measure
     * @param comparison of the measure (first) and the similarity (second)
     */
    public record Ordering(
            boolean distinct, double rank1, DistanceMeasure measure, double measureRank1, McNemar comparison) {

        /**
         * Compares ranks of the same photos.
         *
         * @param bySimilarity the rank of each photo's person
         * @param ranks the same by each method
         */
        static Ordering of(boolean distinct, int[] bySimilarity, ChosenMethods ours, Map<RankingMethod, int[]> ranks) {
            RankingMethod better = firsts(ranks.get(ours.mahalanobis())) > firsts(ranks.get(ours.euclidean()))
                    ? ours.mahalanobis()
                    : ours.euclidean();
            return new Ordering(
                    distinct,
                    firsts(bySimilarity),
                    better.measure(),
                    firsts(ranks.get(better)),
                    McNemar.of(ranks.get(better), bySimilarity));
        }

        private static double firsts(int[] ranks) {
            return Arrays.stream(ranks).filter(rank -> rank == 1).count() / (double) ranks.length;
        }
    }

    /**
     * Best matches of strangers: the people that {@link OpenSet} withholds.
     *
     * @param photos number of photos of strangers
     * @param samePerson the share of them whose best match reaches the line of the same person, 80
     * @param promised the share that the calibration allows
     * @param bothVerdicts the share of them for which both measures, each by its own verdict, name the same person of the gallery
     * @param low the figure below which 5 % of the best matches lie, 0..100
     * @param median the median figure
     * @param high the figure below which 95 % lie
     */
    public record Strangers(
            int photos,
            double samePerson,
            double promised,
            double bothVerdicts,
            double low,
            double median,
            double high) {

        /**
         * Compares the withheld people with the gallery.
         *
         * @param metric of the split's gallery
         * @param sample the sample that was split
         */
        static Strangers of(SimilarityMetric metric, OpenSet.Split split, Sample sample, CancelSignal cancel) {
            Best[] best = Arrays.stream(split.withheld())
                    .parallel()
                    .mapToObj(row -> {
                        cancel.throwIfCancelled();
                        return Best.of(metric, sample.vector(row));
                    })
                    .toArray(Best[]::new);
            double[] figures =
                    Arrays.stream(best).mapToDouble(Best::figure).sorted().toArray();
            return new Strangers(
                    figures.length,
                    share(
                            Arrays.stream(figures)
                                    .filter(figure -> figure >= SimilarityScale.SAME_PERSON)
                                    .count(),
                            figures.length),
                    Calibration.SAME_PERSON_STRANGERS,
                    share(Arrays.stream(best).filter(Best::bothVerdicts).count(), figures.length),
                    quantile(figures, LOW),
                    quantile(figures, MEDIAN),
                    quantile(figures, HIGH));
        }

        private static double share(long some, int all) {
            return (double) some / all;
        }

        private static double quantile(double[] sorted, double share) {
            return sorted[(int) Math.round(share * (sorted.length - 1))];
        }
    }

    /** Best match of a stranger. */
    private record Best(double figure, boolean bothVerdicts) {

        private static Best of(SimilarityMetric metric, float[] probe) {
            double[] euclidean = metric.euclidean().metric().distances(probe);
            double[] mahalanobis = metric.mahalanobis().metric().distances(probe);
            double[] combined = metric.combined(euclidean, mahalanobis);
            int closest = closest(euclidean);
            return new Best(
                    SimilarityScale.IDENTICAL - combined[closest(combined)],
                    closest == closest(mahalanobis)
                            && samePerson(metric.euclidean(), euclidean[closest])
                            && samePerson(metric.mahalanobis(), mahalanobis[closest]));
        }

        private static boolean samePerson(SimilarityMetric.Scaled measure, double distance) {
            return measure.calibration().verdict(distance) == Verdict.SAME_PERSON;
        }

        private static int closest(double[] distances) {
            return IntStream.range(0, distances.length)
                    .reduce((one, other) -> distances[other] < distances[one] ? other : one)
                    .orElseThrow();
        }
    }
}

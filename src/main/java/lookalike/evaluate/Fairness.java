package lookalike.evaluate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lookalike.index.Gallery;
import lookalike.match.Measure;
import lookalike.stats.Aggregate;
import lookalike.stats.Calibration;
import lookalike.stats.FalseMatches;
import lookalike.stats.MahalanobisFit;
import lookalike.task.CancelSignal;

/**
 * Fairness of a measure without labels of groups: how unevenly false matches are spread over people. One photo of each person serves as a
 * face and the others as the dataset; the only photo of a person is used as both. See {@link FalseMatches}.
 *
 * @param measure by which people are compared
 * @param aggregate how a person's photos are combined
 * @param people number of people compared with each other: everyone, or a random selection
 * @param target the share of all comparisons of different people that is accepted, as at {@link Verification#thresholdAtFar01}
 * @param plain spread with the distances that the verdict uses
 * @param normalised spread with distances relative to both people's neighbourhoods of strangers
 * @param chance spread if everyone had the same rate: false matches are few, so chance alone spreads them unevenly
 * @param worst the people for whom most others are mistaken, by the plain distances
 */
public record Fairness(
        DistanceMeasure measure,
        PhotoAggregate aggregate,
        int people,
        double target,
        Spread plain,
        Spread normalised,
        Spread chance,
        List<ConfusedPerson> worst) {

    /** More people would take too much time and memory, which grow with their square. */
    static final int MOST_PEOPLE = 4000;

    /** With fewer people, a person hardly ever has a false match, so rates cannot be compared. */
    private static final int FEWEST_PEOPLE = 500;

    private static final double TOP = 0.05;
    private static final int NAMED = 10;
    private static final int RESAMPLES = 200;
    private static final double OUTSIDE = 0.025;

    /** Copies the people. */
    public Fairness {
        worst = List.copyOf(worst);
    }

    /**
     * Spread of false matches.
     *
     * @param worst the highest rate of a person, as a multiple of the target
     * @param worstLow lower end of the 95 % interval of that person's rate, from resampling the others
     * @param worstHigh its upper end
     * @param top5 the share of all false matches that fall on the 5 % of people with most of them, 0..1
     * @param top5Low lower end of its 95 % interval, from resampling people
     * @param top5High its upper end
     * @param none the share of people without false matches
     * @param accepted the share of faces that are accepted as their own person; NaN if no one has two photos, or for chance
     */
    public record Spread(
            double worst,
            double worstLow,
            double worstHigh,
            double top5,
            double top5Low,
            double top5High,
            double none,
            double accepted) {

        static Spread of(double[] rates, double target, double accepted, Random random) {
            int people = rates.length;
            double worst = Arrays.stream(rates).max().orElseThrow();
            double[] tops = new double[RESAMPLES];
            Arrays.setAll(
                    tops,
                    r -> top(random.ints(people, 0, people)
                            .mapToDouble(k -> rates[k])
                            .toArray()));
            Arrays.sort(tops);
            double error = 1.96 * Math.sqrt(worst * (1 - worst) / (people - 1));
            return new Spread(
                    worst / target,
                    Math.max(0, worst - error) / target,
                    (worst + error) / target,
                    top(rates),
                    tops[(int) (OUTSIDE * RESAMPLES)],
                    tops[RESAMPLES - 1 - (int) (OUTSIDE * RESAMPLES)],
                    Arrays.stream(rates).filter(rate -> rate == 0).count() / (double) people,
                    accepted);
        }

        private static double top(double[] rates) {
            double[] sorted = Arrays.stream(rates).sorted().toArray();
            int most = (int) Math.ceil(TOP * sorted.length);
            double all = Arrays.stream(sorted).sum();
            return all == 0
                    ? 0
                    : Arrays.stream(sorted, sorted.length - most, sorted.length).sum() / all;
        }
    }

    /**
     * Counts false matches by both measures.
     *
     * @param fit the spread of the sample
     * @param chosen rows of the gallery's sample that make up the sample
     * @param most number of people to draw if there are more
     * @param seed of all random choices
     * @return empty with too few people
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static Map<Measure, Fairness> of(
            Aggregate aggregate,
            MahalanobisFit fit,
            int[] chosen,
            Gallery gallery,
            int most,
            long seed,
            CancelSignal cancel) {
        if (fit.sample().classes() < FEWEST_PEOPLE) {
            return Map.of();
        }
        FaceOfEach split = FaceOfEach.of(fit.sample(), most, seed);
        ChosenMethods methods = new ChosenMethods(
                RankingMethod.euclidean(split.rest(), aggregate),
                RankingMethod.mahalanobis(fit.on(split.rest()), aggregate));
        Map<Measure, Fairness> found = new EnumMap<>(Measure.class);
        methods.byMeasure().forEach((measure, method) -> {
            FalseMatches matches = FalseMatches.of(
                    method.metric(), split.faces(), split.others(), Calibration.FALSE_ACCEPTS, seed, cancel);
            found.put(measure, of(method, matches, split, chosen, gallery, seed));
        });
        return found;
    }

    private static Fairness of(
            RankingMethod method, FalseMatches matches, FaceOfEach split, int[] chosen, Gallery gallery, long seed) {
        double target = Calibration.FALSE_ACCEPTS;
        Random random = new Random(seed);
        return new Fairness(
                method.measure(),
                method.aggregate(),
                split.faces().length,
                target,
                spread(matches.plain(), target, random),
                spread(matches.normalised(), target, random),
                Spread.of(chance(split.faces().length, target, random), target, Double.NaN, random),
                ConfusedPerson.worst(matches, target, NAMED, split, chosen, gallery));
    }

    private static Spread spread(FalseMatches.Rates rates, double target, Random random) {
        return Spread.of(rates.perPerson(), target, rates.accepted(), random);
    }

    /** Rates of people who are all accepted as often, but for chance. */
    private static double[] chance(int people, double target, Random random) {
        double[] rates = new double[people];
        int all = (int) Math.round(target * people * (people - 1.0));
        for (int i = 0; i < all; i++) {
            rates[random.nextInt(people)] += 1.0 / (people - 1);
        }
        return rates;
    }
}

package lookalike.match;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Ranking of a gallery's people for one probe by both measures. Immutable. */
public final class Ranking {

    private static final int COMPARED = 5;

    private final int[] byEuclidean;
    private final int[] byMahalanobis;
    private final int[] byAgreement;
    private final double[] similarities;
    private final IntFunction<Match> matches;

    /**
     * @param ranks for each measure, the rank of each person
     * @param similarities of each person by both measures, 0..100; empty if it cannot be told
     * @param matches makes the match of a person
     */
    Ranking(int[] byEuclidean, int[] byMahalanobis, Ranks ranks, double[] similarities, IntFunction<Match> matches) {
        this.byEuclidean = byEuclidean;
        this.byMahalanobis = byMahalanobis;
        this.similarities = similarities;
        this.matches = matches;
        byAgreement = IntStream.of(byEuclidean)
                .boxed()
                .sorted(Comparator.comparingInt((Integer p) -> ranks.euclidean()[p] + ranks.mahalanobis()[p])
                        .thenComparingInt(p -> Math.min(ranks.euclidean()[p], ranks.mahalanobis()[p])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The rank of each person, 1 for the closest, by each measure. */
    record Ranks(int[] euclidean, int[] mahalanobis) {}

    /** How many people there are. */
    public int people() {
        return byEuclidean.length;
    }

    /**
     * The first matches of an order.
     *
     * @param top how many at the most
     * @throws IllegalArgumentException if {@code top} is below 1
     */
    public List<Match> top(Order order, int top) {
        if (top < 1) {
            throw new IllegalArgumentException("at least one match must be wanted, not " + top);
        }
        return IntStream.of(people(order)).limit(top).mapToObj(matches).toList();
    }

    /**
     * What both measures together say.
     *
     * @throws IllegalStateException if there are no people
     */
    public Conclusion conclusion() {
        if (people() == 0) {
            throw new IllegalStateException("there is nobody to compare with");
        }
        int of = Math.min(COMPARED, people());
        int common = (int) IntStream.of(byEuclidean)
                .limit(of)
                .filter(p -> IntStream.of(byMahalanobis).limit(of).anyMatch(other -> other == p))
                .count();
        Match euclidean = matches.apply(byEuclidean[0]);
        Match mahalanobis = matches.apply(byMahalanobis[0]);
        return new Conclusion(euclidean, mahalanobis, common, of, Conclusion.verdict(euclidean, mahalanobis));
    }

    private int[] people(Order order) {
        return switch (order) {
            case EUCLIDEAN -> byEuclidean;
            case MAHALANOBIS -> byMahalanobis;
            case AGREEMENT -> byAgreement;
            case SIMILARITY -> similarities.length == 0 ? byAgreement : bySimilarity();
        };
    }

    /** Equally similar people stay in the gallery's order: by name, then label. */
    private int[] bySimilarity() {
        return IntStream.range(0, similarities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(person -> -similarities[person]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

package lookalike.match;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lookalike.index.Gallery;
import lookalike.index.GalleryPerson;

/** Ranking of a gallery's people for one probe by both measures. Immutable. */
public final class Ranking {

    private static final int COMPARED = 5;

    private final Gallery gallery;
    private final int[] byEuclidean;
    private final int[] byMahalanobis;
    private final int[] byAgreement;
    private final int[] bySimilarity;
    private final int[] similarityRanks;
    private final Matches matches;

    /**
     * @param gallery whose people are ranked
     * @param ranks for each measure, the rank of each person
     * @param similarities of each person by both measures, 0..100; empty if unknown
     * @param matches makes the match of a person
     */
    Ranking(
            Gallery gallery,
            int[] byEuclidean,
            int[] byMahalanobis,
            Ranks ranks,
            double[] similarities,
            Matches matches) {
        this.gallery = gallery;
        this.byEuclidean = byEuclidean;
        this.byMahalanobis = byMahalanobis;
        this.matches = matches;
        // By the sum of the two ranks; equal sums by the better rank.
        byAgreement = Places.ascending(
                byEuclidean,
                p -> (ranks.euclidean()[p] + (double) ranks.mahalanobis()[p]) * (1 + ranks.euclidean().length)
                        + Math.min(ranks.euclidean()[p], ranks.mahalanobis()[p]));
        // People with the same similarity, for example 0, stay in the order of agreement.
        bySimilarity = similarities.length == 0 ? byAgreement : Places.ascending(byAgreement, p -> -similarities[p]);
        similarityRanks = ranks(bySimilarity, ranks.euclidean().length);
    }

    /** Makes matches. */
    interface Matches {

        /** @param rank of the person by similarity */
        Match of(int person, int rank);
    }

    /** The rank of each person, 1 for the closest, by each measure. */
    record Ranks(int[] euclidean, int[] mahalanobis) {}

    /** Number of people. */
    public int people() {
        return byEuclidean.length;
    }

    /**
     * The first matches of an order.
     *
     * @param top how many at most
     * @throws IllegalArgumentException if {@code top} is below 1
     */
    public List<Match> top(Order order, int top) {
        return top(order, top, person -> true);
    }

    /**
     * The first matches of an order among some people; their ranks are those among everyone.
     *
     * @param top how many at most
     * @param among the people to list
     * @throws IllegalArgumentException if {@code top} is below 1
     */
    public List<Match> top(Order order, int top, Predicate<GalleryPerson> among) {
        if (top < 1) {
            throw new IllegalArgumentException("at least one match must be wanted, not " + top);
        }
        return IntStream.of(people(order))
                .filter(person -> among.test(gallery.people().get(person)))
                .limit(top)
                .mapToObj(this::match)
                .toList();
    }

    /** The match of a person; empty if the person is not in the gallery, or not ranked. */
    public Optional<Match> of(String label) {
        return index(label).stream().mapToObj(this::match).findFirst();
    }

    /**
     * The place of a person in an order, from 1.
     *
     * @throws IllegalArgumentException if the person is not in the gallery, or not ranked
     */
    public int place(Order order, GalleryPerson person) {
        int index = index(person.label())
                .orElseThrow(() -> new IllegalArgumentException("nobody in the gallery is " + person));
        int[] people = people(order);
        return IntStream.range(0, people.length)
                        .filter(i -> people[i] == index)
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    private OptionalInt index(String label) {
        OptionalInt index = gallery.indexOf(label);
        return index.isPresent() && similarityRanks[index.getAsInt()] > 0 ? index : OptionalInt.empty();
    }

    /**
     * The conclusion from both measures together.
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
        Match euclidean = match(byEuclidean[0]);
        Match mahalanobis = match(byMahalanobis[0]);
        return new Conclusion(euclidean, mahalanobis, common, of, Conclusion.verdict(euclidean, mahalanobis));
    }

    private int[] people(Order order) {
        return switch (order) {
            case EUCLIDEAN -> byEuclidean;
            case MAHALANOBIS -> byMahalanobis;
            case AGREEMENT -> byAgreement;
            case SIMILARITY -> bySimilarity;
        };
    }

    private Match match(int person) {
        return matches.of(person, similarityRanks[person]);
    }

    /** The rank of each person in an order, from 1; 0 for people who are not in it. */
    static int[] ranks(int[] order, int people) {
        int[] ranks = new int[people];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i + 1;
        }
        return ranks;
    }
}

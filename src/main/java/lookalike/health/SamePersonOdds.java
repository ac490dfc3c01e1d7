package lookalike.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lookalike.stats.NearestOthers;

/**
 * The odds that faces or people of one gallery are one person, depending on the number of photos: a mean over many photos is stronger
 * evidence than a single pair. Immutable.
 */
final class SamePersonOdds {

    /** Number of people nearest to a face who are compared as people. */
    static final int CANDIDATES = 10;

    private static final int PER_PERSON = 6;
    private static final int STRANGERS = 2000;
    private static final int SEED = 1;

    /** Prior share of people with a second label in a dataset: one in two hundred, the known rate of LFW. */
    private static final double LEAST_SHARE = 0.005;

    private static final double MOST_SHARE = 0.5;
    private static final int ROUNDS = 30;

    private final FaceDistances faces;
    private final DistanceOdds pair;
    private final DistanceOdds photo;
    private final DistanceOdds people;

    private final double prior;

    private SamePersonOdds(
            FaceDistances faces, DistanceOdds pair, DistanceOdds photo, DistanceOdds people, double[] nearestPeople) {
        this.faces = faces;
        this.pair = pair;
        this.photo = photo;
        this.people = people;
        prior = prior(people, nearestPeople);
    }

    /**
     * Logarithm of the odds that a person with several photos has another label with several, estimated from how many people have such a
     * close neighbour: the share in a mixture of two known distributions, by expectation maximisation (Dempster, Laird and Rubin, 1977).
     */
    private static double prior(DistanceOdds people, double[] nearest) {
        double share = LEAST_SHARE;
        for (int round = 0; round < ROUNDS; round++) {
            double logOdds = Math.log(share / (1 - share));
            double mean = Arrays.stream(nearest)
                    .filter(Double::isFinite)
                    .map(distance -> DistanceOdds.probability(logOdds + people.match(distance)))
                    .average()
                    .orElse(LEAST_SHARE);
            share = Math.min(MOST_SHARE, Math.max(LEAST_SHARE, mean));
        }
        return Math.log(share / (1 - share));
    }

    /** Learns from a gallery; empty if too few people have several photos. */
    static Optional<SamePersonOdds> of(FaceDistances faces) {
        Random random = new Random(SEED);
        Optional<DistanceOdds> pair = fit(
                genuine(faces, 2, SamePersonOdds::pairs),
                IntStream.range(0, faces.size())
                        .filter(row -> faces.nearest().count(row) > 0)
                        .mapToDouble(row -> faces.between(row, faces.nearest().neighbour(row, 0)))
                        .toArray(),
                strangers(faces, 1, random, (row, other) -> faces.between(row, faces.rowsOf(other)[0])));
        if (pair.isEmpty()) {
            return Optional.empty();
        }
        DistanceOdds photo = fit(
                        genuine(
                                faces,
                                3,
                                (all, rows) ->
                                        Arrays.stream(rows).limit(PER_PERSON).mapToDouble(all::toOwn)),
                        IntStream.range(0, faces.size())
                                .mapToDouble(row -> nearest(faces, row, 2)
                                        .mapToDouble(person -> faces.toPerson(row, person))
                                        .min()
                                        .orElse(Double.NaN))
                                .toArray(),
                        strangers(faces, 2, random, faces::toPerson))
                .orElse(pair.get());
        double[] nearestPeople = nearestPeople(faces);
        DistanceOdds people = fit(
                        genuine(faces, 4, (all, rows) -> DoubleStream.of(halves(all, rows))),
                        nearestPeople,
                        strangers(faces, 2, random, (row, other) -> faces.betweenPeople(faces.personOf(row), other)))
                .orElse(photo);
        return Optional.of(new SamePersonOdds(faces, pair.get(), photo, people, nearestPeople));
    }

    /** For each person with several photos, the distance to the nearest other person with several. */
    private static double[] nearestPeople(FaceDistances faces) {
        return IntStream.range(0, faces.people())
                .filter(person -> faces.count(person) > 1)
                .mapToDouble(person -> Arrays.stream(faces.rowsOf(person))
                        .boxed()
                        .flatMap(row -> nearest(faces, row, 2).boxed())
                        .mapToDouble(other -> faces.betweenPeople(person, other))
                        .min()
                        .orElse(Double.NaN))
                .toArray();
    }

    private static Optional<DistanceOdds> fit(double[] genuine, double[] nearest, double[] strangers) {
        boolean enough = List.of(genuine, nearest, strangers).stream()
                .allMatch(each -> Arrays.stream(each).filter(Double::isFinite).count() >= DistanceOdds.FEWEST);
        return enough ? Optional.of(DistanceOdds.of(genuine, nearest, strangers)) : Optional.empty();
    }

    private interface Distances {
        DoubleStream of(FaceDistances faces, int[] rows);
    }

    private static double[] genuine(FaceDistances faces, int fewest, Distances distances) {
        return IntStream.range(0, faces.people())
                .filter(person -> faces.count(person) >= fewest)
                .boxed()
                .flatMapToDouble(person -> distances.of(faces, faces.rowsOf(person)))
                .toArray();
    }

    private static DoubleStream pairs(FaceDistances faces, int[] rows) {
        return IntStream.range(1, Math.min(PER_PERSON, rows.length))
                .mapToDouble(i -> faces.between(rows[i - 1], rows[i]));
    }

    private static double halves(FaceDistances faces, int[] rows) {
        return faces.betweenGroups(
                IntStream.range(0, rows.length)
                        .filter(i -> i % 2 == 0)
                        .map(i -> rows[i])
                        .toArray(),
                IntStream.range(0, rows.length)
                        .filter(i -> i % 2 == 1)
                        .map(i -> rows[i])
                        .toArray());
    }

    private interface Distance {
        double of(int row, int person);
    }

    private static double[] strangers(FaceDistances faces, int fewest, Random random, Distance distance) {
        int[] people = IntStream.range(0, faces.people())
                .filter(person -> faces.count(person) >= fewest)
                .toArray();
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < STRANGERS && people.length > 1; i++) {
            int row = random.nextInt(faces.size());
            int person = people[random.nextInt(people.length)];
            if (person != faces.personOf(row)) {
                found.add(distance.of(row, person));
            }
        }
        return found.stream().mapToDouble(each -> each).toArray();
    }

    /** The people nearest to a face who have enough photos. */
    static IntStream nearest(FaceDistances faces, int row, int fewest) {
        NearestOthers all = faces.nearest();
        return IntStream.range(0, Math.min(CANDIDATES, all.count(row)))
                .map(rank -> faces.personOf(all.neighbour(row, rank)))
                .filter(person -> faces.count(person) >= fewest);
    }

    FaceDistances faces() {
        return faces;
    }

    /** Logarithm of the odds that two people are one person, before the evidence of faces and names. */
    double prior(int person, int other) {
        return Math.min(faces.count(person), faces.count(other)) > 1
                ? prior
                : Math.log(LEAST_SHARE / (1 - LEAST_SHARE));
    }

    /** Logarithm of the odds that two people are one person by their faces, with even prior odds. */
    double people(int person, int other) {
        int fewer = Math.min(faces.count(person), faces.count(other));
        int more = Math.max(faces.count(person), faces.count(other));
        DistanceOdds odds = fewer > 1 ? people : more > 1 ? photo : pair;
        return odds.match(faces.betweenPeople(person, other));
    }

    /** Logarithm of the odds that a face belongs to another given person. */
    double photo(int row, int person) {
        return (faces.count(person) > 1 ? photo : pair).match(faces.toPerson(row, person));
    }

    /** Logarithm of the odds that a face at a normalised distance from some photos belongs to their person. */
    double photo(double distance, int photos) {
        return (photos > 1 ? photo : pair).match(distance);
    }

    /** Logarithm of the odds that a face does not match its person's other photos, of which there must be at least one. */
    double misfit(int row) {
        return (faces.count(faces.personOf(row)) > 2 ? photo : pair).misfit(faces.toOwn(row));
    }

    /** Logarithm of the odds that two groups of one person's photos show different people. */
    double misfit(int[] some, int[] others) {
        DistanceOdds odds = Math.min(some.length, others.length) > 1
                ? people
                : Math.max(some.length, others.length) > 1 ? photo : pair;
        return odds.misfit(faces.betweenGroups(some, others));
    }

    /** The median normalised distance of two photos of one person. */
    double genuine() {
        return pair.genuine();
    }

    /** The normalised distance up to which two photos are taken for one person's. */
    double linked() {
        return pair.genuine() + 2 * pair.genuineSpread();
    }

    @Override
    public String toString() {
        return "prior " + prior + "\npair " + pair + "\nphoto " + photo + "\npeople " + people;
    }
}

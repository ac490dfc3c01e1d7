package lookalike.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lookalike.index.Gallery;
import lookalike.index.GalleryPerson;
import lookalike.task.CancelSignal;

/**
 * Finds people who look like one: one person under two names, and people who are very alike. Names decide between the two: siblings, for
 * example, share the family name.
 */
final class TwoNames {

    /** People are very alike if their faces alone give this probability that they are one person, with even prior odds. */
    private static final double ALIKE = 0.95;

    /** Pairs with this probability of being one person by their faces show how reliable names are in this dataset. */
    private static final double SURE = 0.9;

    private final Gallery gallery;
    private final SamePersonOdds odds;
    private final NameEvidence names;

    TwoNames(Gallery gallery, SamePersonOdds odds) {
        this.gallery = gallery;
        this.odds = odds;
        names = new NameEvidence(gallery);
    }

    /** All pairs that look alike, ordered by certainty. */
    List<PeoplePair> pairs(CancelSignal cancel) {
        List<PeoplePair> pairs = candidates(cancel);
        List<PeoplePair> sure = pairs.stream()
                .filter(this::haveSeveralPhotos)
                .filter(pair -> pair.byFaces() >= SURE)
                .toList();
        double unrelated = NameEvidence.unrelated(
                sure.size(),
                sure.stream()
                        .filter(pair -> pair.relation() == NameRelation.UNRELATED)
                        .count());
        return pairs.stream()
                .map(pair -> pair.relation() == NameRelation.UNRELATED && pair.names() < 0 && haveSeveralPhotos(pair)
                        ? pair.withNames(unrelated)
                        : pair)
                .filter(pair -> pair.certainty() >= HealthCheck.LEAST_CERTAINTY || pair.alikeness() >= ALIKE)
                .sorted(Comparator.comparingDouble(PeoplePair::certainty)
                        .reversed()
                        .thenComparing(PeoplePair::first)
                        .thenComparing(PeoplePair::second))
                .toList();
    }

    private boolean haveSeveralPhotos(PeoplePair pair) {
        return Math.min(odds.faces().count(pair.first()), odds.faces().count(pair.second())) > 1;
    }

    private List<PeoplePair> candidates(CancelSignal cancel) {
        FaceDistances faces = odds.faces();
        long people = faces.people();
        return IntStream.range(0, faces.size())
                .parallel()
                .boxed()
                .flatMapToLong(row -> SamePersonOdds.nearest(faces, row, 1).mapToLong(other -> {
                    cancel.throwIfCancelled();
                    int own = faces.personOf(row);
                    return Math.min(own, other) * people + Math.max(own, other);
                }))
                .distinct()
                .mapToObj(pair -> pair((int) (pair / people), (int) (pair % people)))
                .toList();
    }

    private PeoplePair pair(int one, int other) {
        NameRelation relation = names.relation(one, other);
        boolean more = odds.faces().count(other) > odds.faces().count(one);
        return new PeoplePair(
                more ? other : one,
                more ? one : other,
                odds.prior(one, other),
                odds.people(one, other),
                relation,
                names.odds(one, other, relation));
    }

    /** The kind of a pair. With unrelated names and a single photo, the photo is more likely in the wrong folder. */
    FindingKind kind(PeoplePair pair) {
        if (pair.relation() == NameRelation.FAMILY || pair.certainty() < HealthCheck.LEAST_CERTAINTY) {
            return FindingKind.VERY_ALIKE;
        }
        boolean single = odds.faces().count(pair.second()) == 1;
        return single && pair.relation() == NameRelation.UNRELATED && pair.names() < 0
                ? FindingKind.WRONG_PERSON
                : FindingKind.SAME_PERSON;
    }

    /** The findings of some pairs; connected pairs of one person become one finding. */
    List<Finding> findings(List<PeoplePair> pairs) {
        List<Finding> found = new ArrayList<>();
        List<PeoplePair> same = new ArrayList<>();
        for (PeoplePair pair : pairs) {
            switch (kind(pair)) {
                case SAME_PERSON -> same.add(pair);
                case WRONG_PERSON -> found.add(strayPhoto(pair));
                default -> found.add(veryAlike(pair));
            }
        }
        clusters(same).values().forEach(cluster -> found.add(samePerson(cluster)));
        return found;
    }

    private Map<Integer, List<PeoplePair>> clusters(List<PeoplePair> same) {
        Groups groups = new Groups(gallery.people().size());
        same.forEach(pair -> groups.join(pair.first(), pair.second()));
        Map<Integer, List<PeoplePair>> clusters = new TreeMap<>();
        same.forEach(pair -> clusters.computeIfAbsent(groups.of(pair.first()), each -> new ArrayList<>())
                .add(pair));
        return clusters;
    }

    private Finding samePerson(List<PeoplePair> cluster) {
        Map<Integer, Integer> photos = new HashMap<>();
        cluster.forEach(pair -> IntStream.of(pair.first(), pair.second())
                .forEach(person -> photos.put(person, odds.faces().count(person))));
        List<Integer> people = photos.keySet().stream()
                .sorted(Comparator.comparing((Integer person) -> -photos.get(person))
                        .thenComparing(person -> person))
                .toList();
        PeoplePair surest = cluster.get(0);
        double certainty = cluster.size() == 1
                ? surest.certainty()
                : cluster.stream().mapToDouble(PeoplePair::certainty).average().orElseThrow();
        return new Finding(
                FindingKind.SAME_PERSON,
                certainty,
                people.stream().map(this::label).toList(),
                people.stream()
                        .map(person -> path(odds.faces().rowsOf(person)[0]))
                        .toList(),
                Suggestion.MERGE,
                evidence(surest).figures());
    }

    private Finding veryAlike(PeoplePair pair) {
        return new Finding(
                FindingKind.VERY_ALIKE,
                pair.alikeness(),
                List.of(label(pair.first()), label(pair.second())),
                List.of(
                        path(odds.faces().rowsOf(pair.first())[0]),
                        path(odds.faces().rowsOf(pair.second())[0])),
                Suggestion.REVIEW,
                evidence(pair).figures());
    }

    /**
     * A finding about the only photo of the second person, which seems to show the first; if the first also has only one photo, either
     * may be wrong.
     */
    private Finding strayPhoto(PeoplePair pair) {
        String stray = path(odds.faces().rowsOf(pair.second())[0]);
        boolean single = odds.faces().count(pair.first()) == 1;
        return new Finding(
                FindingKind.WRONG_PERSON,
                pair.certainty(),
                List.of(label(pair.second()), label(pair.first())),
                single ? List.of(stray, path(odds.faces().rowsOf(pair.first())[0])) : List.of(stray),
                single ? Suggestion.REVIEW : Suggestion.MOVE,
                evidence(pair).figures());
    }

    private Evidence evidence(PeoplePair pair) {
        FaceDistances faces = odds.faces();
        return new Evidence()
                .with("distance", FaceDistances.distance(faces.mean(pair.first()), faces.mean(pair.second())))
                .with("normalised-distance", faces.betweenPeople(pair.first(), pair.second()))
                .with("faces-for", pair.faces())
                .with("names-for", pair.names())
                .with("photos-first", faces.count(pair.first()))
                .with("photos-second", faces.count(pair.second()))
                .with("spread-first", within(pair.first()))
                .with("spread-second", within(pair.second()));
    }

    /** Root of the mean squared distance within a person's photos; NaN for a single photo. */
    private double within(int person) {
        int count = odds.faces().count(person);
        double d =
                FaceDistances.distance(odds.faces().mean(person), odds.faces().mean(person));
        return count < 2 ? Double.NaN : d * Math.sqrt(count / (count - 1.0));
    }

    private String label(int person) {
        GalleryPerson found = gallery.people().get(person);
        return found.label();
    }

    private String path(int row) {
        return gallery.exemplar(row).path();
    }
}

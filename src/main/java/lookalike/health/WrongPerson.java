package lookalike.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.index.Gallery;
import lookalike.task.CancelSignal;
import org.jspecify.annotations.Nullable;

/**
 * Finds photos that do not show their person: photos that fit another person, photos swapped between two people, folders that contain two
 * people, and photos that fit no one.
 */
final class WrongPerson {

    /** Logarithm of the prior odds that a photo is in the wrong folder: one in three hundred. */
    private static final double PRIOR = Math.log(0.003);

    /** Logarithm of the odds from which two names probably belong to one person. */
    private static final double RELATED = 2;

    private final Gallery gallery;
    private final SamePersonOdds odds;
    private final FaceDistances faces;
    private final NameEvidence names;

    WrongPerson(Gallery gallery, SamePersonOdds odds) {
        this.gallery = gallery;
        this.odds = odds;
        faces = odds.faces();
        names = new NameEvidence(gallery);
    }

    /**
     * A photo that fits another person better than its own.
     *
     * @param row of the photo
     * @param person whom it fits
     * @param logOdds logarithm of the odds
     */
    private record Stray(int row, int person, double logOdds) {
        double certainty() {
            return DistanceOdds.probability(logOdds);
        }
    }

    /** Logarithm of the odds that a row does not show its person, judged only by the person's other photos. */
    static double suspicion(SamePersonOdds odds, int row) {
        return PRIOR + odds.misfit(row);
    }

    /**
     * The findings.
     *
     * @param weak paths of photos that say little about who is in them, and may be far from their person's other photos
     */
    List<Finding> findings(Set<String> weak, CancelSignal cancel) {
        List<Stray> strays = IntStream.range(0, faces.size())
                .parallel()
                .filter(row -> faces.count(faces.personOf(row)) > 1)
                .mapToObj(row -> {
                    cancel.throwIfCancelled();
                    return stray(row);
                })
                .flatMap(Optional::stream)
                .filter(stray -> stray.certainty() >= HealthCheck.LEAST_CERTAINTY)
                .sorted(Comparator.comparingDouble(Stray::certainty).reversed().thenComparing(Stray::row))
                .toList();
        List<Finding> found = new ArrayList<>(moves(strays));
        Set<Integer> taken = strays.stream().map(Stray::row).collect(Collectors.toCollection(HashSet::new));
        IntStream.range(0, faces.size()).filter(row -> weak.contains(path(row))).forEach(taken::add);
        for (int person = 0; person < faces.people(); person++) {
            cancel.throwIfCancelled();
            found.addAll(parts(person, taken));
        }
        return found;
    }

    private Optional<Stray> stray(int row) {
        double misfit = PRIOR + odds.misfit(row);
        return SamePersonOdds.nearest(faces, row, 1)
                .mapToObj(person -> new Stray(row, person, misfit + odds.photo(row, person)))
                .max(Comparator.comparingDouble(Stray::logOdds));
    }

    /** Findings about strays. If there are strays in both directions between two people, the surest ones are taken as swapped. */
    private List<Finding> moves(List<Stray> strays) {
        Map<List<Integer>, Stray> waiting = new HashMap<>();
        Map<Stray, Stray> exchanged = new HashMap<>();
        for (Stray stray : strays) {
            int own = faces.personOf(stray.row);
            Stray back = waiting.remove(List.of(stray.person, own));
            if (back == null) {
                waiting.putIfAbsent(List.of(own, stray.person), stray);
            } else {
                exchanged.put(back, stray);
            }
        }
        Set<Stray> second = new HashSet<>(exchanged.values());
        return strays.stream()
                .filter(stray -> !second.contains(stray))
                .map(stray -> move(stray, exchanged.get(stray)))
                .toList();
    }

    private Finding move(Stray stray, @Nullable Stray back) {
        int own = faces.personOf(stray.row);
        NameRelation relation = names.relation(own, stray.person);
        double namesFor = relation == NameRelation.UNRELATED ? 0 : names.odds(own, stray.person, relation);
        return relation.isOfOneName() || namesFor >= RELATED ? partlySame(stray, namesFor) : wrong(stray, back);
    }

    /**
     * A finding about a photo that fits a person of nearly the same name: the photo shows that person, and the folder's other photos show
     * someone else.
     */
    private Finding partlySame(Stray stray, double namesFor) {
        return new Finding(
                FindingKind.SAME_PERSON,
                DistanceOdds.probability(stray.logOdds + namesFor),
                List.of(label(stray.person), label(faces.personOf(stray.row))),
                List.of(path(faces.rowsOf(stray.person)[0]), path(stray.row)),
                Suggestion.REVIEW,
                evidence(stray).with("names-for", namesFor).figures());
    }

    private Finding wrong(Stray stray, @Nullable Stray back) {
        return new Finding(
                FindingKind.WRONG_PERSON,
                stray.certainty(),
                List.of(label(faces.personOf(stray.row)), label(stray.person)),
                back == null ? List.of(path(stray.row)) : List.of(path(stray.row), path(back.row)),
                back == null ? Suggestion.MOVE : Suggestion.SWAP,
                evidence(stray).figures());
    }

    private Evidence evidence(Stray stray) {
        return new Evidence()
                .with("distance-own", faces.toOwn(stray.row))
                .with("distance-other", faces.toPerson(stray.row, stray.person))
                .with("against-own", odds.misfit(stray.row))
                .with("for-other", odds.photo(stray.row, stray.person))
                .with("photos-own", faces.count(faces.personOf(stray.row)) - 1.0)
                .with("photos-other", faces.count(stray.person));
    }

    /**
     * Findings about groups of a person's photos that are not linked with the largest group, without weak photos and those that fit
     * another person.
     */
    private List<Finding> parts(int person, Set<Integer> taken) {
        int[] rows = Arrays.stream(faces.rowsOf(person))
                .filter(row -> !taken.contains(row))
                .toArray();
        if (rows.length < 2) {
            return List.of();
        }
        List<int[]> parts = linked(rows);
        int[] main = parts.get(0);
        List<Finding> found = new ArrayList<>();
        for (int[] part : parts.subList(1, parts.size())) {
            double logOdds = PRIOR + odds.misfit(part, main);
            if (DistanceOdds.probability(logOdds) >= HealthCheck.LEAST_CERTAINTY) {
                found.add(part(person, part, main, DistanceOdds.probability(logOdds)));
            }
        }
        return found;
    }

    private Finding part(int person, int[] part, int[] main, double certainty) {
        return new Finding(
                FindingKind.WRONG_PERSON,
                certainty,
                List.of(label(person)),
                Arrays.stream(part).mapToObj(this::path).toList(),
                part.length > 1 || main.length == 1 ? Suggestion.SPLIT : Suggestion.REVIEW,
                new Evidence()
                        .with("distance-own", faces.betweenGroups(part, main))
                        .with("against-own", odds.misfit(part, main))
                        .with("photos-part", part.length)
                        .with("photos-own", main.length)
                        .figures());
    }

    /** The groups of rows in which each row is close to some other one, the largest group first. */
    private List<int[]> linked(int[] rows) {
        Groups groups = new Groups(rows.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                if (groups.of(i) != groups.of(j) && faces.between(rows[i], rows[j]) <= odds.linked()) {
                    groups.join(i, j);
                }
            }
        }
        Map<Integer, List<Integer>> byGroup = new TreeMap<>();
        for (int i = 0; i < rows.length; i++) {
            byGroup.computeIfAbsent(groups.of(i), each -> new ArrayList<>()).add(rows[i]);
        }
        return byGroup.values().stream()
                .map(group -> group.stream().mapToInt(row -> row).toArray())
                .sorted(Comparator.comparingInt((int[] group) -> -group.length))
                .toList();
    }

    private String label(int person) {
        return gallery.people().get(person).label();
    }

    private String path(int row) {
        return gallery.exemplar(row).path();
    }
}

package lookalike.celebrity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the Wikidata item of a person. An item is accepted only if it is the one person of that name who fits what is known. If several
 * people fit, they are shown to the user; the program does not guess.
 */
final class ItemChoice {

    /** Tolerance in years: sources disagree about years of birth. */
    private static final int TOLERANCE = 1;

    /** Words of a description that do not distinguish people. */
    private static final Set<String> EMPTY_WORDS = Set.of("and", "the", "of", "a", "an", "in", "for", "from", "born");

    /** Largest number of people that a message names. */
    private static final int MOST_NAMED = 4;

    private final Wikidata wikidata;
    private final MinimumAge age;

    ItemChoice(Wikidata wikidata, MinimumAge age) {
        this.wikidata = wikidata;
        this.age = age;
    }

    /**
     * The Wikidata item of a person.
     *
     * @throws OmissionException if there is none, several fit, or the person is not known to be an adult
     */
    WikidataItem of(Celebrity person) {
        WikidataItem item = person.item().isPresent() ? byId(person.item().get()) : byName(person);
        if (!item.human()) {
            throw new OmissionException(Omission.NOT_HUMAN);
        }
        int born = item.born().orElseThrow(() -> new OmissionException(Omission.AGE_UNKNOWN));
        if (!age.isReached(born)) {
            throw new OmissionException(Omission.UNDER_AGE);
        }
        return item;
    }

    /** Adults with a name or an alias that begins with these words, the best known first. */
    List<FoundPerson> search(String words) {
        List<String> ids =
                wikidata.search(words).stream().map(Wikidata.Hit::id).distinct().toList();
        return bestKnownFirst(wikidata.items(ids)).stream()
                .filter(WikidataItem::human)
                .filter(item ->
                        item.born().isPresent() && age.isReached(item.born().getAsInt()))
                .map(FoundPerson::of)
                .toList();
    }

    private static List<WikidataItem> bestKnownFirst(List<WikidataItem> people) {
        return people.stream()
                .sorted(Comparator.comparingInt(WikidataItem::articles).reversed())
                .toList();
    }

    private WikidataItem byId(String id) {
        return wikidata.items(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new OmissionException(Omission.UNKNOWN));
    }

    private WikidataItem byName(Celebrity person) {
        List<Wikidata.Hit> hits = wikidata.search(person.name());
        Set<String> named = hits.stream()
                .filter(hit -> isSame(hit.matched(), person.name()))
                .map(Wikidata.Hit::id)
                .collect(Collectors.toSet());
        List<WikidataItem> items =
                wikidata.items(hits.stream().map(Wikidata.Hit::id).distinct().toList());
        Predicate<WikidataItem> ofThatName = item -> named.contains(item.id()) || isSame(item.label(), person.name());
        List<WikidataItem> people =
                items.stream().filter(WikidataItem::human).filter(ofThatName).toList();
        if (people.isEmpty()) {
            boolean thing = items.stream().anyMatch(ofThatName);
            throw new OmissionException(thing ? Omission.NOT_HUMAN : Omission.UNKNOWN);
        }
        return only(people.stream().filter(item -> fits(person, item)).toList(), person)
                .orElseThrow(() -> new OmissionException(Omission.UNKNOWN));
    }

    /** The only person, or the only one of several whose description fits, too. */
    private static Optional<WikidataItem> only(List<WikidataItem> people, Celebrity person) {
        if (people.size() < 2) {
            return people.stream().findFirst();
        }
        List<WikidataItem> described = people.stream()
                .filter(item -> sharesWords(person.description(), item.description()))
                .toList();
        if (described.size() == 1) {
            return Optional.of(described.get(0));
        }
        List<WikidataItem> ordered = bestKnownFirst(people);
        throw new OmissionException(
                ordered,
                ordered.stream().limit(MOST_NAMED).map(WikidataItem::shown).collect(Collectors.joining("; ")));
    }

    /** Tests whether an item agrees with what is known of a person: the year of birth or, without one, the description. */
    private static boolean fits(Celebrity person, WikidataItem item) {
        if (person.born().isPresent()) {
            return item.born().isPresent()
                    && Math.abs(item.born().getAsInt() - person.born().getAsInt()) <= TOLERANCE;
        }
        return person.description().isBlank() || sharesWords(person.description(), item.description());
    }

    /** Tests whether two descriptions share a meaningful word. */
    static boolean sharesWords(String one, String other) {
        Set<String> words = words(other).collect(Collectors.toSet());
        return words(one).anyMatch(words::contains);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(CelebrityChoice.folded(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1 && !EMPTY_WORDS.contains(word));
    }

    private static boolean isSame(String name, String other) {
        return CelebrityChoice.folded(name).equals(CelebrityChoice.folded(other));
    }
}

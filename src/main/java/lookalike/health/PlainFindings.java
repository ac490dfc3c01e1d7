package lookalike.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;

/** Findings that need no comparison of faces: photos that cannot be used, people with few photos, names that look the same. */
final class PlainFindings {

    /** Number of photos that are enough for a person; with fewer, answers are less certain. */
    static final int ENOUGH = 3;

    private PlainFindings() {}

    /** Photos without a usable face that are not excluded. */
    static List<Finding> unusable(List<PhotoRow> photos) {
        return photos.stream()
                .filter(photo -> !photo.excluded())
                .map(photo -> new Finding(
                        FindingKind.UNUSABLE,
                        1,
                        List.of(photo.label()),
                        List.of(photo.path()),
                        Suggestion.EXCLUDE,
                        new Evidence().with("bytes", photo.size()).figures()))
                .toList();
    }

    /** People with few usable photos; the fewer, the more certain. */
    static List<Finding> thin(List<PersonSummary> people) {
        return people.stream()
                .filter(person -> person.usable() < ENOUGH)
                .map(person -> new Finding(
                        FindingKind.THIN,
                        1 - (double) person.usable() / (2 * ENOUGH),
                        List.of(person.label()),
                        person.cover().stream().toList(),
                        Suggestion.ADD_PHOTOS,
                        new Evidence()
                                .with("usable", person.usable())
                                .with("photos", person.photos())
                                .figures()))
                .toList();
    }

    /** People with the same name apart from case, accents, order of the words, Unicode form or letters that look alike. */
    static List<Finding> names(List<PersonSummary> people) {
        Map<String, List<PersonSummary>> byWords = new TreeMap<>();
        for (PersonSummary person : people) {
            String words = PersonName.wordsOf(person.name()).stream().sorted().collect(Collectors.joining(" "));
            byWords.computeIfAbsent(words, each -> new ArrayList<>()).add(person);
        }
        return byWords.values().stream()
                .filter(group -> group.size() > 1)
                .map(PlainFindings::sameName)
                .toList();
    }

    private static Finding sameName(List<PersonSummary> group) {
        List<PersonSummary> people = group.stream()
                .sorted(Comparator.comparingInt(PersonSummary::usable).reversed())
                .toList();
        long different = people.stream().map(PersonSummary::name).distinct().count();
        return new Finding(
                FindingKind.NAMES,
                1,
                people.stream().map(PersonSummary::label).toList(),
                people.stream().flatMap(person -> person.cover().stream()).toList(),
                Suggestion.MERGE,
                new Evidence()
                        .with("people", people.size())
                        .with("spellings", different)
                        .figures());
    }
}

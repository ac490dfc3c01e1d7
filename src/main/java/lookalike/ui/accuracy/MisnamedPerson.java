package lookalike.ui.accuracy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lookalike.evaluate.PhotoOutcome;

/**
 * Person whose photos are behind a figure.
 *
 * @param label of the person
 * @param photos number of photos
 * @param mistakenFor labels of the people who came closest, the most frequent first
 */
record MisnamedPerson(String label, int photos, List<String> mistakenFor) {

    /** The people in some photos, those with the most photos first. */
    static List<MisnamedPerson> of(List<PhotoOutcome> outcomes) {
        return outcomes.stream().collect(Collectors.groupingBy(PhotoOutcome::label)).entrySet().stream()
                .map(each -> new MisnamedPerson(each.getKey(), each.getValue().size(), mistaken(each.getValue())))
                .sorted(Comparator.comparingInt(MisnamedPerson::photos)
                        .reversed()
                        .thenComparing(MisnamedPerson::label))
                .toList();
    }

    private static List<String> mistaken(List<PhotoOutcome> outcomes) {
        Map<String, Long> counts = outcomes.stream()
                .filter(photo -> photo.closest() != null)
                .collect(Collectors.groupingBy(PhotoOutcome::closest, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}

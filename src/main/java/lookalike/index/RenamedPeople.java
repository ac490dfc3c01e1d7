package lookalike.index;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.catalog.KnownPhoto;
import lookalike.dataset.Dataset;
import lookalike.dataset.Person;

/**
 * Finds people whose folders have been renamed, or whose names now have another Unicode form. Photos that were moved to another existing
 * person do not count as a renaming.
 */
final class RenamedPeople {

    private RenamedPeople() {}

    /**
     * The labels that are gone, each with the new label to which all its photos have moved, or that looks the same.
     *
     * @param known the photos of the catalogue
     * @param moves those of them that were found elsewhere
     */
    static Map<String, String> of(Dataset dataset, List<KnownPhoto> known, List<IndexPlan.Move> moves) {
        Set<String> present = dataset.people().stream().map(Person::label).collect(Collectors.toSet());
        Set<String> before = known.stream().map(KnownPhoto::label).collect(Collectors.toSet());
        Map<String, Set<String>> sources = new HashMap<>();
        Map<String, Set<String>> targets = new HashMap<>();
        for (IndexPlan.Move move : moves) {
            String from = move.from().label();
            sources.computeIfAbsent(move.label(), label -> new HashSet<>()).add(from);
            targets.computeIfAbsent(from, label -> new HashSet<>()).add(move.label());
        }
        Map<String, String> renamed = respelled(present, before);
        targets.forEach((from, to) -> {
            String label = to.iterator().next();
            boolean whole = to.size() == 1 && sources.get(label).size() == 1;
            if (whole && !present.contains(from) && !before.contains(label)) {
                renamed.putIfAbsent(from, label);
            }
        });
        return renamed;
    }

    /**
     * Folders whose names differ only in their Unicode form are one person with one of these labels, which may change when a folder is
     * added or removed.
     */
    private static Map<String, String> respelled(Set<String> present, Set<String> before) {
        Map<String, String> forms = present.stream()
                .collect(Collectors.toMap(RenamedPeople::composed, label -> label, (one, other) -> one));
        Map<String, String> respelled = new HashMap<>();
        for (String label : before) {
            String now = forms.get(composed(label));
            if (now != null && !present.contains(label)) {
                respelled.put(label, now);
            }
        }
        return respelled;
    }

    /** Tests whether two labels look the same. */
    static boolean isSame(String label, String other) {
        return label.equals(other) || composed(label).equals(composed(other)); // asked for each photo of a rescan
    }

    private static String composed(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFC);
    }
}

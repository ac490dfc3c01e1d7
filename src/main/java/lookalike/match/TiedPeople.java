package lookalike.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lookalike.catalog.StoredDecision;

/** Groups of people whose photos may be shown together because of a decision, and who are therefore read together. */
final class TiedPeople {

    private final Map<String, Set<String>> groups = new HashMap<>();

    TiedPeople(Collection<StoredDecision> decisions) {
        decisions.forEach(decision -> decision.people().ifPresent(pair -> {
            Set<String> all = new HashSet<>(with(pair.getKey()));
            all.addAll(with(pair.getValue()));
            all.forEach(label -> groups.put(label, all));
        }));
    }

    /** A label and all labels that are tied to it. */
    Set<String> with(String label) {
        return groups.getOrDefault(label, Set.of(label));
    }

    /** True if other labels are tied to a label. */
    boolean has(String label) {
        return with(label).size() > 1;
    }

    /** The groups of tied labels. */
    Collection<Set<String>> groups() {
        return Set.copyOf(groups.values());
    }
}

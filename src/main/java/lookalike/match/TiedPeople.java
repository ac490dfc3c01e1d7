package lookalike.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lookalike.catalog.StoredDecision;

/** People whose photos may be shown together by a decision: they are read together. */
final class TiedPeople {

    private final Map<String, Set<String>> groups = new HashMap<>();

    TiedPeople(Collection<StoredDecision> decisions) {
        decisions.forEach(decision -> decision.people().ifPresent(pair -> {
            Set<String> all = new HashSet<>(with(pair.getKey()));
            all.addAll(with(pair.getValue()));
            all.forEach(label -> groups.put(label, all));
        }));
    }

    /** A label and all that are tied to it. */
    Set<String> with(String label) {
        return groups.getOrDefault(label, Set.of(label));
    }

    /** True if others are tied to a label. */
    boolean has(String label) {
        return with(label).size() > 1;
    }

    /** The groups of several. */
    Collection<Set<String>> groups() {
        return Set.copyOf(groups.values());
    }
}

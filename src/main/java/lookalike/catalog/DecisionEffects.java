package lookalike.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.face.DetectedFace;

/**
 * Effects of all decisions in force, applied in the order of their steps. An undone decision is left out as if it had never been made. A
 * merge applies to all photos of a person, a move or split to one photo, which stays with its new person when people are merged.
 * Decisions to move to, or merge with, a person who was made only by an undone split have no effect.
 *
 * @param names names that the user has given people, by their labels
 * @param excluded photos excluded from the gallery
 * @param faces chosen faces
 * @param merged labels that belong to another person, with that person's label
 * @param moved photos that belong to another person than their label does, with that person's label
 * @param made names of the people that splits have made
 * @param groups whether people belong to groups, as far as the user has decided that
 * @param covers photos that represent people, by the people's labels
 * @param fine decisions about findings that are not shown again
 */
public record DecisionEffects(
        Map<String, String> names,
        Set<PhotoKey> excluded,
        Map<PhotoKey, DetectedFace> faces,
        Map<String, String> merged,
        Map<PhotoKey, String> moved,
        Map<String, String> made,
        Map<Membership, Boolean> groups,
        Map<String, PhotoKey> covers,
        Set<Decision> fine) {

    /** A label and a group. */
    record Membership(String label, String group) {}

    /** No effects. */
    static final DecisionEffects NONE = of(List.of());

    /** @param journal ordered by steps */
    static DecisionEffects of(List<DecisionEntry> journal) {
        return new Replay(journal).effects();
    }

    /** The state of people and photos while decisions are applied one after the other. */
    private static final class Replay {

        private final Map<String, String> names = new HashMap<>();
        private final Set<PhotoKey> excluded = new HashSet<>();
        private final Map<PhotoKey, DetectedFace> faces = new HashMap<>();
        private final Map<String, String> into = new HashMap<>();
        private final Map<PhotoKey, String> moved = new HashMap<>();
        private final Map<String, String> made = new HashMap<>();
        private final Map<Membership, Boolean> groups = new HashMap<>();
        private final Map<String, PhotoKey> chosen = new LinkedHashMap<>();
        private final Set<Decision> fine = new HashSet<>();
        private final Set<String> everMade;

        Replay(List<DecisionEntry> journal) {
            everMade = journal.stream()
                    .map(DecisionEntry::decision)
                    .filter(decision -> decision.kind() == DecisionKind.SPLIT)
                    .map(Decision::target)
                    .collect(Collectors.toSet());
            journal.stream()
                    .filter(DecisionEntry::active)
                    .map(DecisionEntry::decision)
                    .forEach(this::apply);
        }

        private void apply(Decision decision) {
            switch (decision.kind()) {
                case RENAME ->
                    put(names, decision.label(), Optional.of(decision.name()).filter(n -> !n.isEmpty()));
                case EXCLUDE -> excluded.add(decision.photo());
                case INCLUDE -> excluded.remove(decision.photo());
                case FACE -> put(faces, decision.photo(), decision.face());
                case MERGE -> merge(decision.label(), decision.target());
                case MOVE -> {
                    if (isThere(decision.target())) {
                        moved.put(decision.photo(), decision.target());
                    }
                }
                case SPLIT -> {
                    made.putIfAbsent(decision.target(), decision.name());
                    moved.put(decision.photo(), decision.target());
                }
                case FINE -> fine.add(decision);
                case GROUP, UNGROUP ->
                    groups.put(
                            new Membership(decision.label(), decision.name()), decision.kind() == DecisionKind.GROUP);
                case COVER -> {
                    chosen.remove(decision.target());
                    chosen.put(decision.target(), decision.photo());
                }
            }
        }

        private static <K, V> void put(Map<K, V> map, K key, Optional<V> value) {
            value.ifPresentOrElse(present -> map.put(key, present), () -> map.remove(key));
        }

        /** Merges two people, including everyone merged with either of them before, so that merges never form a circle. */
        private void merge(String label, String target) {
            String person = person(label);
            String other = person(target);
            if (isThere(label) && isThere(target) && !person.equals(other)) {
                into.put(person, other);
            }
        }

        private boolean isThere(String label) {
            return made.containsKey(label) || !everMade.contains(label);
        }

        private String person(String label) {
            String person = label;
            while (into.containsKey(person)) {
                person = into.get(person);
            }
            return person;
        }

        DecisionEffects effects() {
            Map<String, String> merged = into.keySet().stream().collect(Collectors.toMap(label -> label, this::person));
            Map<PhotoKey, String> elsewhere = new HashMap<>();
            moved.forEach((photo, target) -> {
                String person = person(target);
                if (!person.equals(person(photo.label()))) {
                    elsewhere.put(photo, person);
                }
            });
            Map<String, PhotoKey> covers = new HashMap<>();
            chosen.forEach((label, photo) -> covers.put(person(label), photo)); // the last one counts
            return new DecisionEffects(names, excluded, faces, merged, elsewhere, made, groups, covers, fine);
        }
    }
}

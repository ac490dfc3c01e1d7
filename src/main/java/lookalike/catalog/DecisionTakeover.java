package lookalike.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes over the steps of another journal. Steps with the same time and decisions are the same step. */
final class DecisionTakeover {

    private DecisionTakeover() {}

    /** @return whether anything was added or marked */
    static boolean of(DecisionJournal journal, List<StoredDecision> others) {
        Map<String, DecisionEntry> own = own(journal.entries());
        Map<String, List<StoredDecision>> steps = new LinkedHashMap<>();
        others.stream()
                .sorted(StoredDecision.ORDER)
                .forEach(each -> steps.computeIfAbsent(each.step(), step -> new ArrayList<>())
                        .add(each));
        boolean marked = false;
        List<Decisions.Step> fresh = new ArrayList<>();
        for (Map.Entry<String, List<StoredDecision>> step : steps.entrySet()) {
            StoredDecision first = step.getValue().get(0);
            DecisionEntry known = own.get(step.getKey());
            if (known != null && known.active() == first.undone()) {
                marked |= journal.mark(known.step(), first.undone());
            } else if (known == null && !first.undone()) {
                List<Decision> decisions = step.getValue().stream()
                        .map(StoredDecision::decision)
                        .flatMap(Optional::stream)
                        .toList();
                fresh.add(new Decisions.Step(decisions, first.instant()));
            }
        }
        fresh.removeIf(step -> step.decisions().isEmpty());
        if (!fresh.isEmpty()) {
            journal.addAll(fresh);
        }
        return marked || !fresh.isEmpty();
    }

    private static Map<String, DecisionEntry> own(List<DecisionEntry> journal) {
        Map<String, DecisionEntry> steps = new HashMap<>();
        Iterator<StoredDecision> stored = StoredDecision.of(journal).iterator();
        // Both lists keep the decisions of a step together and in the same order.
        journal.forEach(entry -> steps.putIfAbsent(stored.next().step(), entry));
        return steps;
    }
}

package lookalike.catalog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lookalike.platform.files.Sha256;

/**
 * A decision of a journal, in a form that can be copied to another journal.
 *
 * @param step identifies the decisions of one action in all catalogues: the SHA-256 of the action's time and decisions
 * @param place within the step, from 0
 * @param time milliseconds since 1970; 0 if unknown
 * @param undone whether it is not in force
 * @param content kind, label, hash, path, target, name, face, former: as the table {@code decision} has them
 */
public record StoredDecision(String step, int place, long time, boolean undone, List<String> content) {

    /** Order of time; decisions of one action stay together. */
    public static final Comparator<StoredDecision> ORDER = Comparator.comparingLong(StoredDecision::time)
            .thenComparing(StoredDecision::step)
            .thenComparingInt(StoredDecision::place);

    /** Copies the list. */
    public StoredDecision {
        content = List.copyOf(content);
    }

    /** The decisions of a journal. */
    static List<StoredDecision> of(List<DecisionEntry> journal) {
        Map<Long, List<DecisionEntry>> steps = new LinkedHashMap<>();
        journal.forEach(entry ->
                steps.computeIfAbsent(entry.step(), step -> new ArrayList<>()).add(entry));
        List<StoredDecision> stored = new ArrayList<>();
        for (List<DecisionEntry> step : steps.values()) {
            long time = step.get(0).time().map(Instant::toEpochMilli).orElse(0L);
            List<List<String>> contents =
                    step.stream().map(entry -> content(entry.decision())).toList();
            String id = Sha256.of((time + Json.text(contents)).getBytes(StandardCharsets.UTF_8));
            for (int place = 0; place < step.size(); place++) {
                stored.add(new StoredDecision(id, place, time, !step.get(place).active(), contents.get(place)));
            }
        }
        return stored;
    }

    /** The last eight columns of the table {@code decision}, in their order. */
    static List<String> content(Decision decision) {
        return List.of(
                decision.kind().id(),
                decision.label(),
                decision.hash(),
                decision.path(),
                decision.target(),
                decision.name(),
                FaceText.of(decision.face()),
                FaceText.of(decision.former()));
    }

    /** Tests whether all people that it names are among some labels; a decision about a finding names no one. */
    public boolean isAbout(Set<String> labels) {
        return decision()
                .filter(decision -> (decision.label().isEmpty() || labels.contains(decision.label()))
                        && (decision.kind() != DecisionKind.MERGE && decision.kind() != DecisionKind.MOVE
                                || labels.contains(decision.target())))
                .isPresent();
    }

    /** The labels of the two people whose photos may be shown together because of it; empty if it is about one person only. */
    public Optional<Map.Entry<String, String>> people() {
        return decision()
                .filter(decision -> decision.kind().hasTarget())
                .map(decision -> Map.entry(decision.label(), decision.target()));
    }

    /** The decision; empty if it is of a kind that only a newer version knows. */
    Optional<Decision> decision() {
        return DecisionKind.of(content.get(0)).map(this::decision);
    }

    private Decision decision(DecisionKind kind) {
        return new Decision(
                kind,
                content.get(1),
                content.get(2),
                content.get(3),
                content.get(4),
                content.get(5),
                FaceText.face(content.get(6)),
                FaceText.face(content.get(7)));
    }

    Optional<Instant> instant() {
        return time == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time));
    }
}

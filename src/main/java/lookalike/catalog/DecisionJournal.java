package lookalike.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import lookalike.face.DetectedFace;

/** The journal of decisions, and its effects on the catalogue: each change is one transaction. Not safe between threads. */
final class DecisionJournal {

    private final Sql sql;
    private final DecisionTable table;
    private final EffectTables effects;
    private final ChosenFaceTable faces;

    DecisionJournal(Sql sql, ChosenFaceTable faces) {
        this.sql = sql;
        this.faces = faces;
        table = new DecisionTable(sql);
        effects = new EffectTables(sql);
    }

    List<DecisionEntry> entries() {
        return table.entries();
    }

    /** Adds a step, if it has an effect. */
    OptionalLong add(Decisions.Step step) {
        List<DecisionEntry> before = entries();
        List<DecisionEntry> added = numbered(step, table.next());
        List<DecisionEntry> after = concat(before, added);
        if (DecisionEffects.of(before).equals(DecisionEffects.of(after))) {
            return OptionalLong.empty();
        }
        add(before, added);
        return OptionalLong.of(added.get(0).step());
    }

    /** Adds steps with their effects together. */
    void addAll(List<Decisions.Step> steps) {
        long next = table.next();
        List<DecisionEntry> added = new ArrayList<>();
        for (Decisions.Step step : steps) {
            added.addAll(numbered(step, next++));
        }
        add(entries(), added);
    }

    private static List<DecisionEntry> numbered(Decisions.Step step, long number) {
        return step.decisions().stream()
                .map(decision -> new DecisionEntry(number, step.time(), 0, decision))
                .toList();
    }

    private static List<DecisionEntry> concat(List<DecisionEntry> before, List<DecisionEntry> added) {
        return Stream.concat(before.stream(), added.stream()).toList();
    }

    private void add(List<DecisionEntry> before, List<DecisionEntry> added) {
        sql.transaction(() -> {
            added.forEach(table::add);
            apply(before, concat(before, added));
        });
    }

    /** The last step that is in force. */
    OptionalLong last() {
        return table.last();
    }

    /** The step that was undone last, if nothing was decided since. */
    OptionalLong lastUndone() {
        return table.lastUndone();
    }

    /** @return false if the step is not there, or is so already */
    boolean mark(long step, boolean undone) {
        List<DecisionEntry> before = entries();
        boolean found = before.stream().anyMatch(entry -> entry.step() == step && entry.active() == undone);
        if (found) {
            sql.transaction(() -> {
                table.mark(step, undone ? table.next() : 0);
                apply(before, entries());
            });
        }
        return found;
    }

    /**
     * Adds the choice of a face that is known, or is by then.
     *
     * @param preparation done in the same transaction
     */
    long choose(PhotoKey photo, LabelledFace face, Runnable preparation) {
        Optional<DetectedFace> own =
                faces.chosen(photo.label(), photo.hash()).isPresent() ? Optional.empty() : faces.labelled(photo);
        Optional<DetectedFace> former = face.chosen().isPresent() ? own : Optional.of(face.face());
        Decision decision = Decision.face(photo, faces.path(photo), face.chosen(), former);
        DecisionEntry added = new DecisionEntry(table.next(), Optional.of(Instant.now()), 0, decision);
        List<DecisionEntry> before = entries();
        sql.transaction(() -> {
            preparation.run();
            table.add(added);
            effects.write(DecisionEffects.of(before), DecisionEffects.of(concat(before, List.of(added))));
            faces.show(photo, Optional.of(face.face()), face.chosen().isPresent());
        });
        return added.step();
    }

    /** Takes what was decided over to another label. Called inside a transaction. */
    void relabel(String from, String to) {
        table.relabel(from, to);
        effects.rewrite(DecisionEffects.of(entries()));
    }

    private void apply(List<DecisionEntry> before, List<DecisionEntry> after) {
        DecisionEffects former = DecisionEffects.of(before);
        DecisionEffects now = DecisionEffects.of(after);
        effects.write(former, now);
        Set<PhotoKey> photos = new HashSet<>(former.faces().keySet());
        photos.addAll(now.faces().keySet());
        for (PhotoKey photo : photos) {
            Optional<DetectedFace> chosen = Optional.ofNullable(now.faces().get(photo));
            if (!chosen.equals(Optional.ofNullable(former.faces().get(photo)))) {
                faces.show(photo, chosen.or(() -> ownFace(photo, after)), chosen.isPresent());
            }
        }
    }

    /** The face that the program took by itself, as it was last known. */
    private static Optional<DetectedFace> ownFace(PhotoKey photo, List<DecisionEntry> journal) {
        return journal.stream()
                .map(DecisionEntry::decision)
                .filter(decision -> decision.kind() == DecisionKind.FACE
                        && decision.photo().equals(photo)
                        && decision.former().isPresent())
                .reduce((first, second) -> second)
                .flatMap(Decision::former);
    }
}

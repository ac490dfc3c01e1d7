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
        return sql.inLastingTransaction(() -> {
            List<DecisionEntry> before = entries();
            List<DecisionEntry> added = numbered(step, table.next());
            if (DecisionEffects.of(before).equals(DecisionEffects.of(concat(before, added)))) {
                return OptionalLong.empty();
            }
            add(before, added);
            return OptionalLong.of(added.get(0).step());
        });
    }

    /** Adds steps with their effects together. */
    void addAll(List<Decisions.Step> steps) {
        sql.inLastingTransaction(() -> {
            long next = table.next();
            List<DecisionEntry> added = new ArrayList<>();
            for (Decisions.Step step : steps) {
                added.addAll(numbered(step, next++));
            }
            add(entries(), added);
            return added;
        });
    }

    private void add(List<DecisionEntry> before, List<DecisionEntry> added) {
        added.forEach(table::add);
        apply(before, concat(before, added));
    }

    private static List<DecisionEntry> numbered(Decisions.Step step, long number) {
        return step.decisions().stream()
                .map(decision -> new DecisionEntry(number, step.time(), 0, decision))
                .toList();
    }

    private static List<DecisionEntry> concat(List<DecisionEntry> before, List<DecisionEntry> added) {
        return Stream.concat(before.stream(), added.stream()).toList();
    }

    /** Undoes the last step; empty if there is none. */
    OptionalLong undoLast() {
        return sql.inLastingTransaction(() -> {
            OptionalLong last = table.last();
            last.ifPresent(step -> apply(step, true));
            return last;
        });
    }

    /** Redoes the step that was undone last; empty if there is none, or if there are newer decisions. */
    OptionalLong redoLast() {
        return sql.inLastingTransaction(() -> {
            OptionalLong last = table.lastUndone();
            last.ifPresent(step -> apply(step, false));
            return last;
        });
    }

    /** @return false if there is no such step, or it is already in that state */
    boolean mark(long step, boolean undone) {
        return sql.inLastingTransaction(() -> apply(step, undone));
    }

    private boolean apply(long step, boolean undone) {
        List<DecisionEntry> before = entries();
        boolean found =
                before.stream().anyMatch(entry -> entry.step() == step && (undone ? entry.active() : entry.isUndone()));
        if (found) {
            table.mark(step, undone ? table.next() : 0);
            apply(before, entries());
        }
        return found;
    }

    /**
     * Adds the choice of a face that is known, or becomes known by the preparation.
     *
     * @param preparation done in the same transaction
     */
    long choose(PhotoKey photo, LabelledFace face, Runnable preparation) {
        return sql.inLastingTransaction(() -> {
            List<DecisionEntry> before = entries();
            DecisionEntry added = new DecisionEntry(table.next(), Optional.of(Instant.now()), 0, decision(photo, face));
            preparation.run();
            table.add(added);
            effects.write(DecisionEffects.of(before), DecisionEffects.of(concat(before, List.of(added))));
            faces.show(photo, Optional.of(face.face()), face.chosen().isPresent());
            return added.step();
        });
    }

    private Decision decision(PhotoKey photo, LabelledFace face) {
        Optional<DetectedFace> own =
                faces.chosen(photo.label(), photo.hash()).isPresent() ? Optional.empty() : faces.labelled(photo);
        return Decision.face(
                photo, faces.path(photo), face.chosen(), face.chosen().isPresent() ? own : Optional.of(face.face()));
    }

    /** Transfers decisions to another label. Must be called inside a transaction. */
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

    /** The face that the program took by itself, as last known. */
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

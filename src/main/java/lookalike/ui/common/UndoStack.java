package lookalike.ui.common;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Actions of the user that can be undone, the last first, and most of them redone. Used on the FX thread only. */
public final class UndoStack {

    /** A closed photo waits here with its pixels: more would fill the memory. */
    private static final int DEPTH = 40;

    private final Deque<Step> steps = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nextRedo = new ReadOnlyStringWrapper("");
    private final List<Consumer<Optional<String>>> listeners = new ArrayList<>();

    private record Step(String words, Optional<String> done, Runnable undo, Optional<Runnable> redo) {}

    /** True if there is something to take back. */
    public BooleanBinding canUndo() {
        return next.isNotEmpty();
    }

    /** Name of the step that would be taken back, as a person says it; empty if there is nothing. */
    public ReadOnlyStringProperty next() {
        return next.getReadOnlyProperty();
    }

    /** True if something that was taken back can be done again. */
    public BooleanBinding canRedo() {
        return nextRedo.isNotEmpty();
    }

    /** Name of the step that would be done again, as a person says it; empty if there is nothing. */
    public ReadOnlyStringProperty nextRedo() {
        return nextRedo.getReadOnlyProperty();
    }

    /**
     * Registers a listener for changes: it gets the sentence about an action whose result may be out of sight, empty for every other change, after
     * which the last such action is no longer the one that would be undone.
     */
    public void onChange(Consumer<Optional<String>> listener) {
        listeners.add(listener);
    }

    /**
     * Remembers something that was done, and whose result is in sight. It cannot be redone.
     *
     * @param words what it was, not empty
     * @param undo puts back what was before
     */
    public void push(String words, Runnable undo) {
        push(new Step(words, Optional.empty(), undo, Optional.empty()));
    }

    /**
     * Remembers something that was done, and whose result may be out of sight.
     *
     * @param words what it was, not empty
     * @param done the same as a sentence, such as "Renamed A to B"
     * @param undo puts back what was before
     * @param redo does it again after that
     */
    public void push(String words, String done, Runnable undo, Runnable redo) {
        push(new Step(words, Optional.of(done), undo, Optional.of(redo)));
    }

    private void push(Step step) {
        if (step.words.isEmpty()) {
            throw new IllegalArgumentException("nobody would know what is taken back");
        }
        undone.clear();
        add(step);
        tell(step.done);
    }

    private void add(Step step) {
        steps.push(step);
        if (steps.size() > DEPTH) {
            steps.removeLast();
        }
    }

    /** Takes the last thing back; nothing if there is none. */
    public void undo() {
        Step last = steps.poll();
        if (last != null && last.redo.isPresent()) {
            undone.push(last);
        } else {
            undone.clear(); // what was undone before would be done again without what came before it
        }
        tell(Optional.empty());
        if (last != null) {
            last.undo.run();
        }
    }

    /** Does again what was taken back last, unless something else was done since; nothing if there is none. */
    public void redo() {
        Step last = undone.poll();
        if (last != null) {
            add(last);
            tell(last.done);
            last.redo.orElseThrow().run();
        }
    }

    /** Forgets all actions: their subject is gone. */
    public void clear() {
        steps.clear();
        undone.clear();
        tell(Optional.empty());
    }

    private void tell(Optional<String> done) {
        next.set(words(steps));
        nextRedo.set(words(undone));
        listeners.forEach(listener -> listener.accept(done));
    }

    private static String words(Deque<Step> of) {
        return of.isEmpty() ? "" : of.peek().words;
    }
}

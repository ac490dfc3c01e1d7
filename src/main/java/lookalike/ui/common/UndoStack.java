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

/** Actions of the user that can be undone, the last first. Used on the FX thread only. */
public final class UndoStack {

    /** A closed photo waits here with its pixels: more would fill the memory. */
    private static final int DEPTH = 40;

    private final Deque<Step> steps = new ArrayDeque<>();
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");
    private final List<Consumer<Optional<String>>> listeners = new ArrayList<>();

    private record Step(String words, Runnable undo) {}

    /** Whether there is something to take back. */
    public BooleanBinding canUndo() {
        return next.isNotEmpty();
    }

    /** What would be taken back, as a person says it; empty if there is nothing. */
    public ReadOnlyStringProperty next() {
        return next.getReadOnlyProperty();
    }

    /**
     * Registers a listener for changes: it gets the sentence about an action whose result may be out of sight, empty for every other change, after
     * which the last such action is no longer the one that would be undone.
     */
    public void onChange(Consumer<Optional<String>> listener) {
        listeners.add(listener);
    }

    /**
     * Remembers something that was done, and whose result is in sight.
     *
     * @param words what it was, not empty
     * @param undo puts back what was before
     */
    public void push(String words, Runnable undo) {
        push(words, Optional.empty(), undo);
    }

    /**
     * Remembers something that was done.
     *
     * @param done the same as a sentence, such as "Renamed A to B"
     */
    public void push(String words, String done, Runnable undo) {
        push(words, Optional.of(done), undo);
    }

    private void push(String words, Optional<String> done, Runnable undo) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("nobody would know what is taken back");
        }
        steps.push(new Step(words, undo));
        if (steps.size() > DEPTH) {
            steps.removeLast();
        }
        tell(done);
    }

    /** Takes the last thing back; nothing if there is none. */
    public void undo() {
        Step last = steps.poll();
        tell(Optional.empty());
        if (last != null) {
            last.undo.run();
        }
    }

    /** Forgets all actions: their subject is gone. */
    public void clear() {
        steps.clear();
        tell(Optional.empty());
    }

    private void tell(Optional<String> done) {
        next.set(steps.isEmpty() ? "" : steps.peek().words);
        listeners.forEach(listener -> listener.accept(done));
    }
}

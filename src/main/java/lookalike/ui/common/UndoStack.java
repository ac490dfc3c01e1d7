package lookalike.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Actions of the user that can be undone, the last first. Used on the FX thread only. */
public final class UndoStack {

    /** A closed photo waits here with its pixels: more would fill the memory. */
    private static final int DEPTH = 40;

    private final Deque<Step> steps = new ArrayDeque<>();
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");

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
     * Remembers something that was done.
     *
     * @param words what it was, not empty
     * @param undo puts back what was before
     */
    public void push(String words, Runnable undo) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("nobody would know what is taken back");
        }
        steps.push(new Step(words, undo));
        if (steps.size() > DEPTH) {
            steps.removeLast();
        }
        tell();
    }

    /** Takes the last thing back; nothing if there is none. */
    public void undo() {
        Step last = steps.poll();
        tell();
        if (last != null) {
            last.undo.run();
        }
    }

    /** Forgets all actions: their subject is gone. */
    public void clear() {
        steps.clear();
        tell();
    }

    private void tell() {
        next.set(steps.isEmpty() ? "" : steps.peek().words);
    }
}

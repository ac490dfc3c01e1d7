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

/** Actions of the user that can be undone, starting with the last; most of them can also be redone. Used on the FX thread only. */
public final class UndoStack {

    /** Limited because a closed photo keeps its pixels in memory while it can be reopened. */
    private static final int DEPTH = 40;

    private final Deque<Step> steps = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nextRedo = new ReadOnlyStringWrapper("");
    private final List<Consumer<Optional<String>>> listeners = new ArrayList<>();

    private record Step(String words, Optional<String> done, Runnable undo, Optional<Runnable> redo) {}

    /** True if there is something to undo. */
    public BooleanBinding canUndo() {
        return next.isNotEmpty();
    }

    /** Name of the step that would be undone, for the user; empty if there is none. */
    public ReadOnlyStringProperty next() {
        return next.getReadOnlyProperty();
    }

    /** True if there is something to redo. */
    public BooleanBinding canRedo() {
        return nextRedo.isNotEmpty();
    }

    /** Name of the step that would be redone, for the user; empty if there is none. */
    public ReadOnlyStringProperty nextRedo() {
        return nextRedo.getReadOnlyProperty();
    }

    /**
     * Registers a listener for changes. After an action whose result may be out of sight it receives a sentence about that action. After
     * any other change it receives an empty value: the action last announced is then no longer the one that would be undone.
     */
    public void onChange(Consumer<Optional<String>> listener) {
        listeners.add(listener);
    }

    /**
     * Adds an action whose result is in sight. It cannot be redone.
     *
     * @param words what it was, not empty
     * @param undo puts back what was before
     */
    public void push(String words, Runnable undo) {
        push(new Step(words, Optional.empty(), undo, Optional.empty()));
    }

    /**
     * Adds an action whose result may be out of sight.
     *
     * @param words what it was, not empty
     * @param done the same as a sentence, such as "Renamed A to B"
     * @param undo puts back what was before
     * @param redo repeats the action after that
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

    /** Undoes the last action, if there is one. */
    public void undo() {
        Step last = steps.poll();
        if (last != null && last.redo.isPresent()) {
            undone.push(last);
        } else {
            undone.clear(); // a redo must not repeat earlier steps without the one before them
        }
        tell(Optional.empty());
        if (last != null) {
            last.undo.run();
        }
    }

    /** Redoes the action undone last, if there is one and nothing else was done since. */
    public void redo() {
        Step last = undone.poll();
        if (last != null) {
            add(last);
            tell(last.done);
            last.redo.orElseThrow().run();
        }
    }

    /** Removes all actions, because their subject is gone. */
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

package lookalike.ui.browse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import lookalike.catalog.Catalog;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.UndoStack;

/**
 * Carries out steps of decisions about the open dataset in the background, registers them for Undo and Redo, and shows the changed dataset.
 * Called on the FX thread.
 */
public final class DecisionSteps {

    private final DatasetController dataset;
    private final Jobs jobs;
    private final UndoStack undo;
    private final List<Runnable> listeners = new ArrayList<>();

    /**
     * @param dataset that the decisions are about
     * @param jobs runs one piece of work after the other
     * @param undo receives the actions that can be undone
     */
    DecisionSteps(DatasetController dataset, Jobs jobs, UndoStack undo) {
        this.dataset = dataset;
        this.jobs = jobs;
        this.undo = undo;
    }

    /**
     * A step in words.
     *
     * @param words what it is, as in "Undo: rename A to B"
     * @param done the same as a sentence
     */
    public record Words(String words, String done) {}

    /**
     * Background work that follows a change when it is done, undone or redone.
     *
     * @param heir finds the label of the person to show if the shown one no longer exists
     * @param work completes the change once it is shown; returns true if it changed the dataset again
     */
    record After(Function<Catalog, Optional<String>> heir, Predicate<Catalog> work) {

        /** No work. */
        static final After NOTHING = work(catalog -> false);

        static After heir(Function<Catalog, Optional<String>> heir) {
            return new After(heir, catalog -> false);
        }

        static After work(Predicate<Catalog> work) {
            return new After(catalog -> Optional.empty(), work);
        }
    }

    /** A change and the work that follows it. */
    private record Change(Function<Catalog, OptionalLong> change, After after) {}

    /**
     * Carries out a step.
     *
     * @param change makes the decision; returns the number of the step, or empty if it changed nothing
     */
    void make(Words words, Function<Catalog, OptionalLong> change, After after) {
        Catalog catalog = dataset.catalog();
        if (catalog != null) {
            run(
                    catalog,
                    new Change(change, after),
                    number -> undo.push(
                            words.words,
                            words.done,
                            () -> mark(catalog, number, true, after),
                            () -> mark(catalog, number, false, after)));
        }
    }

    /** Undoes or redoes a step of the journal, which can itself be undone. */
    public void mark(Words words, long step, boolean undone) {
        Catalog catalog = dataset.catalog();
        if (catalog != null) {
            mark(catalog, step, undone, After.NOTHING);
            undo.push(
                    words.words,
                    words.done,
                    () -> mark(catalog, step, !undone, After.NOTHING),
                    () -> mark(catalog, step, undone, After.NOTHING));
        }
    }

    private void mark(Catalog catalog, long step, boolean undone, After after) {
        run(catalog, new Change(of -> marked(of, step, undone), after), number -> {});
    }

    private static OptionalLong marked(Catalog catalog, long step, boolean undone) {
        boolean found =
                undone ? catalog.decisions().undo(step) : catalog.decisions().redo(step);
        return found ? OptionalLong.of(step) : OptionalLong.empty();
    }

    /**
     * Carries out steps that are undone and redone together.
     *
     * @param change makes the decisions; returns the numbers of the steps in order, or none if they changed nothing
     * @param completion runs in the background after the steps were undone or redone
     */
    public void makeAll(Words words, Function<Catalog, List<Long>> change, Consumer<Catalog> completion) {
        Catalog catalog = dataset.catalog();
        if (catalog != null) {
            Outcome<List<Long>> outcome = Outcome.of(numbers -> {
                if (!numbers.isEmpty()) {
                    push(catalog, words, numbers, completion);
                }
                show(Optional.empty());
            });
            jobs.run(
                    () -> change.apply(catalog),
                    outcome.onFailure(this::fail).onlyIf(() -> catalog == dataset.catalog()));
        }
    }

    private void push(Catalog catalog, Words words, List<Long> numbers, Consumer<Catalog> completion) {
        List<Long> lastFirst = new ArrayList<>(numbers);
        Collections.reverse(lastFirst);
        undo.push(
                words.words,
                words.done,
                () -> mark(catalog, lastFirst, true, completion),
                () -> mark(catalog, List.copyOf(numbers), false, completion));
    }

    private void fail(Throwable e) {
        listeners.forEach(Runnable::run);
        jobs.report(e);
    }

    /**
     * Registers steps that were made together for Undo, and shows their effect.
     *
     * @param numbers of the steps in their order, at least one
     */
    public void remember(Words words, List<Long> numbers) {
        Catalog catalog = dataset.catalog();
        if (catalog != null) {
            push(catalog, words, numbers, of -> {});
            show(Optional.empty());
        }
    }

    private void mark(Catalog catalog, List<Long> numbers, boolean undone, Consumer<Catalog> completion) {
        Function<Catalog, OptionalLong> all = of -> {
            numbers.forEach(number -> marked(of, number, undone));
            completion.accept(of);
            return OptionalLong.empty();
        };
        run(catalog, new Change(all, After.NOTHING), number -> {});
    }

    private void run(Catalog catalog, Change change, LongConsumer success) {
        record Done(OptionalLong number, Optional<String> heir) {}
        read(catalog, () -> new Done(change.change.apply(catalog), change.after.heir.apply(catalog)), done -> {
            done.number.ifPresent(success);
            show(done.heir);
            if (change.after != After.NOTHING) {
                read(catalog, () -> change.after.work.test(catalog), changed -> {
                    if (changed) {
                        show(Optional.empty());
                    }
                });
            }
        });
    }

    private void show(Optional<String> heir) {
        dataset.reread(heir);
        listeners.forEach(Runnable::run);
    }

    /** Adds an action to run after each change of the decisions, even a failed one. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** A query to a catalogue. */
    @FunctionalInterface
    public interface Question<T> {
        /** Finds the answer in the background. */
        T answer(Catalog catalog) throws Exception;
    }

    /** Queries the catalogue of the open dataset, if any; the answer is dropped if another dataset is open by then. */
    public <T> void ask(Question<T> question, Consumer<T> receiver) {
        Catalog catalog = dataset.catalog();
        if (catalog != null) {
            read(catalog, () -> question.answer(catalog), receiver);
        }
    }

    private <T> void read(Catalog catalog, Callable<T> work, Consumer<T> receiver) {
        jobs.run(work, Outcome.of(receiver).onFailure(this::fail).onlyIf(() -> catalog == dataset.catalog()));
    }
}

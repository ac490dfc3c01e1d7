package lookalike.ui.browse;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decisions;
import lookalike.catalog.LabelledFace;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.face.DetectedFace;
import lookalike.face.LoadedModels;
import lookalike.index.LabelledFaceChoice;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.Texts;
import lookalike.ui.common.UndoStack;

/** Takes the user's decisions about people and photos; all of them can be undone. Called on the FX thread. */
public final class DecisionController {

    private final DatasetController dataset;
    private final Supplier<LoadedModels> models;
    private final Jobs jobs;
    private final UndoStack undo;
    private final DatasetState state;
    private final Consumer<String> refusals;

    /**
     * A change that can be undone, in words.
     *
     * @param words what it is, as in "Undo: rename A to B"
     * @param done the same as a sentence
     */
    private record Step(String words, String done) {}

    /**
     * @param dataset what is decided about
     * @param state its people
     * @param models the networks, loaded when they are first asked for
     * @param jobs runs one piece of work after the other
     * @param undo told what can be taken back
     * @param refusals told why something was not done
     */
    public DecisionController(
            DatasetController dataset,
            DatasetState state,
            Supplier<LoadedModels> models,
            Jobs jobs,
            UndoStack undo,
            Consumer<String> refusals) {
        this.dataset = dataset;
        this.state = state;
        this.refusals = refusals;
        this.models = models;
        this.jobs = jobs;
        this.undo = undo;
    }

    /**
     * Gives a person another name; a blank one, or the dataset's, stands for the dataset's. One that somebody else has is refused: two people of one
     * name could not be told apart.
     *
     * @return whether it was not refused
     */
    boolean rename(PersonSummary person, String name) {
        String wanted = name.strip();
        Optional<String> alias =
                wanted.isEmpty() || wanted.equals(person.ownName()) ? Optional.empty() : Optional.of(wanted);
        String shown = alias.orElse(person.ownName());
        if (shown.equals(person.name())) {
            return true;
        }
        Optional<PersonSummary> twin = state.people().stream()
                .filter(other -> !other.label().equals(person.label())
                        && other.name().strip().equalsIgnoreCase(shown))
                .findFirst();
        twin.ifPresent(other -> refusals.accept(Texts.get("person.nameTaken", other.name())));
        if (twin.isEmpty()) {
            Step step = new Step(
                    Texts.get("undo.rename", person.name(), shown), Texts.get("done.rename", person.name(), shown));
            change(step, catalog -> {
                Decisions decisions = catalog.decisions();
                Optional<String> before = decisions.alias(person.label());
                decisions.rename(person.label(), alias);
                return Optional.of(() -> decisions.rename(person.label(), before));
            });
        }
        return twin.isEmpty();
    }

    /** Keeps a photo out of the gallery if it is in it, takes it in if it is not. */
    void toggleExcluded(PhotoRow photo) {
        boolean excluded = !photo.excluded();
        String name = PhotoText.name(photo);
        Step step = excluded
                ? new Step(Texts.get("undo.exclude", name), Texts.get("done.exclude", name))
                : new Step(Texts.get("undo.include", name), Texts.get("done.include", name));
        change(step, catalog -> {
            Decisions decisions = catalog.decisions();
            if (decisions.isExcluded(photo.label(), photo.hash()) == excluded) {
                return Optional.empty(); // the key was pressed twice before the list was read again
            }
            decisions.exclude(photo.label(), photo.hash(), excluded);
            return Optional.of(() -> decisions.exclude(photo.label(), photo.hash(), !excluded));
        });
    }

    /** Makes another face of a photo the one that the person's label means. */
    void chooseFace(PhotoRow photo, DetectedFace face) {
        String name = PhotoText.name(photo);
        Step step = new Step(Texts.get("undo.chooseFace", name), Texts.get("done.chooseFace", name));
        change(step, catalog -> {
            LabelledFace before = choose(catalog, photo, LabelledFace.chosen(face));
            return Optional.of(() -> choose(catalog, photo, before));
        });
    }

    private LabelledFace choose(Catalog catalog, PhotoRow photo, LabelledFace face) {
        return LabelledFaceChoice.make(catalog, photo, face, models.get().descriptorModel(), models);
    }

    /** @param change does something and tells how to put back what was before; nothing if it was so already */
    private void change(Step step, Function<Catalog, Optional<Runnable>> change) {
        Catalog catalog = dataset.catalog();
        if (catalog != null) {
            run(
                    catalog,
                    () -> change.apply(catalog),
                    back -> back.ifPresent(before -> undo.push(step.words, step.done, () -> putBack(catalog, before))));
        }
    }

    private void putBack(Catalog catalog, Runnable back) {
        run(
                catalog,
                () -> {
                    back.run();
                    return back;
                },
                done -> {});
    }

    /** What comes when another dataset is open by then is no longer wanted. */
    private <T> void run(Catalog catalog, Callable<T> work, Consumer<T> success) {
        Outcome<T> outcome = Outcome.of(result -> {
            success.accept(result);
            dataset.reread();
        });
        jobs.run(work, outcome.onlyIf(() -> catalog == dataset.catalog()));
    }
}

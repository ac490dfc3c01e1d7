package lookalike.ui.browse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lookalike.catalog.Catalog;
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
            change(step, catalog -> catalog.decisions().rename(person.label(), alias));
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
        change(step, catalog -> catalog.decisions().exclude(List.of(photo), excluded));
    }

    /** Makes another face of a photo the one that the person's label means. */
    void chooseFace(PhotoRow photo, DetectedFace face) {
        String name = PhotoText.name(photo);
        change(
                new Step(Texts.get("undo.chooseFace", name), Texts.get("done.chooseFace", name)),
                catalog -> OptionalLong.of(LabelledFaceChoice.make(
                        catalog, photo, LabelledFace.chosen(face), models.get().descriptorModel(), models)),
                catalog -> describe(catalog, photo));
    }

    /** Another model may be in use than when the face was the labelled one. */
    private void describe(Catalog catalog, PhotoRow photo) {
        run(
                catalog,
                () -> {
                    LabelledFaceChoice.complete(catalog, photo, models.get());
                    return photo;
                },
                done -> {});
    }

    private void change(Step step, Function<Catalog, OptionalLong> change) {
        change(step, change, catalog -> {});
    }

    /**
     * @param change decides something; gives the number of the decision, none if it was so already
     * @param afterUndo what is to be done once it was undone
     */
    private void change(Step step, Function<Catalog, OptionalLong> change, Consumer<Catalog> afterUndo) {
        Catalog catalog = dataset.catalog();
        if (catalog != null) {
            run(
                    catalog,
                    () -> change.apply(catalog),
                    done -> done.ifPresent(number -> undo.push(
                            step.words,
                            step.done,
                            () -> run(
                                    catalog,
                                    () -> catalog.decisions().undo(number),
                                    undone -> afterUndo.accept(catalog)))));
        }
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

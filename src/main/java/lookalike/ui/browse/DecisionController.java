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

    /**
     * @param dataset what is decided about
     * @param models the networks, loaded when they are first asked for
     * @param jobs runs one piece of work after the other
     * @param undo told what can be taken back
     */
    public DecisionController(DatasetController dataset, Supplier<LoadedModels> models, Jobs jobs, UndoStack undo) {
        this.dataset = dataset;
        this.models = models;
        this.jobs = jobs;
        this.undo = undo;
    }

    /** Gives a person another name; a blank one, or the dataset's, stands for the dataset's. */
    void rename(PersonSummary person, String name) {
        String wanted = name.strip();
        Optional<String> alias =
                wanted.isEmpty() || wanted.equals(person.ownName()) ? Optional.empty() : Optional.of(wanted);
        String shown = alias.orElse(person.ownName());
        if (!shown.equals(person.name())) {
            change(Texts.get("undo.rename", person.name(), shown), catalog -> {
                Decisions decisions = catalog.decisions();
                Optional<String> before = decisions.alias(person.label());
                decisions.rename(person.label(), alias);
                return Optional.of(() -> decisions.rename(person.label(), before));
            });
        }
    }

    /** Keeps a photo out of the gallery if it is in it, takes it in if it is not. */
    void toggleExcluded(PhotoRow photo) {
        boolean excluded = !photo.excluded();
        String words = excluded
                ? Texts.get("undo.exclude", PhotoText.name(photo))
                : Texts.get("undo.include", PhotoText.name(photo));
        change(words, catalog -> {
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
        change(Texts.get("undo.chooseFace", PhotoText.name(photo)), catalog -> {
            LabelledFace before = choose(catalog, photo, LabelledFace.chosen(face));
            return Optional.of(() -> choose(catalog, photo, before));
        });
    }

    private LabelledFace choose(Catalog catalog, PhotoRow photo, LabelledFace face) {
        return LabelledFaceChoice.make(catalog, photo, face, models.get().descriptorModel(), models);
    }

    /** @param change does something and tells how to put back what was before; nothing if it was so already */
    private void change(String words, Function<Catalog, Optional<Runnable>> change) {
        Catalog catalog = dataset.catalog();
        if (catalog != null) {
            run(
                    catalog,
                    () -> change.apply(catalog),
                    back -> back.ifPresent(before -> undo.push(words, () -> putBack(catalog, before))));
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

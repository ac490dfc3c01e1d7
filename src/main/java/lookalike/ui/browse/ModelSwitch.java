package lookalike.ui.browse;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import lookalike.catalog.Catalog;
import lookalike.face.LoadedModels;
import lookalike.index.DatasetModels;
import lookalike.index.SwitchCost;
import lookalike.model.ModelPreference;
import lookalike.model.Role;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Texts;
import lookalike.ui.common.UndoStack;
import lookalike.ui.models.DatasetSwitch;

/**
 * Switches the open dataset to other networks. The results of the former ones are kept, so that switching back is immediate. Called on the
 * FX thread.
 */
public final class ModelSwitch implements DatasetSwitch {

    private final DatasetController dataset;
    private final DatasetState state;
    private final ModelsInUse models;
    private final Jobs jobs;
    private final UndoStack undo;

    /**
     * @param dataset whose networks are switched
     * @param models the networks in use
     * @param jobs runs one piece of work after the other
     * @param undo receives the actions that can be undone
     */
    public ModelSwitch(DatasetController dataset, DatasetState state, ModelsInUse models, Jobs jobs, UndoStack undo) {
        this.dataset = dataset;
        this.state = state;
        this.models = models;
        this.jobs = jobs;
        this.undo = undo;
    }

    @Override
    public ObservableValue<DatasetModels> models() {
        return state.models();
    }

    @Override
    public void cost(ModelPreference wanted, Consumer<SwitchCost> target) {
        Catalog catalog = dataset.catalog();
        if (catalog != null) {
            jobs.run(() -> SwitchCost.of(catalog, wanted.selection(models.store())), cost -> {
                if (catalog == dataset.catalog()) {
                    target.accept(cost);
                }
            });
        }
    }

    @Override
    public void to(ModelPreference wanted) {
        to(wanted, true);
    }

    @Override
    public void recheck() {
        Catalog catalog = dataset.catalog();
        if (catalog != null) {
            jobs.run(() -> models.of(catalog), found -> {
                if (catalog == dataset.catalog()
                        && !isLike(found, state.models().get())) {
                    dataset.switchTo(found);
                }
            });
        }
    }

    private static boolean isLike(DatasetModels one, DatasetModels other) {
        return one.models().selection().equals(other.models().selection())
                && one.problem().isPresent() == other.problem().isPresent();
    }

    private void to(ModelPreference wanted, boolean undoable) {
        Catalog catalog = dataset.catalog();
        if (catalog == null) {
            return;
        }
        Optional<ModelPreference> before = usable();
        jobs.run(
                () -> {
                    LoadedModels loaded = LoadedModels.load(models.store(), wanted);
                    catalog.choose(loaded.selection());
                    return new DatasetModels(loaded, Optional.empty());
                },
                chosen -> {
                    show(catalog, chosen);
                    if (undoable && catalog == dataset.catalog()) {
                        before.filter(former -> !former.equals(wanted))
                                .ifPresent(former -> undo.push(words(chosen, former), () -> to(former, false)));
                    }
                });
    }

    /** The networks in use, if they are the chosen ones. */
    private Optional<ModelPreference> usable() {
        return Optional.of(state.models().get())
                .filter(used -> used.problem().isEmpty())
                .map(DatasetModels::preference);
    }

    private static String words(DatasetModels chosen, ModelPreference former) {
        LoadedModels loaded = chosen.models();
        boolean detector =
                former.id(Role.DESCRIPTOR).equals(loaded.descriptorId().id());
        return Texts.get(
                "undo.models",
                (detector ? loaded.detector() : loaded.descriptor()).card().name());
    }

    private void show(Catalog catalog, DatasetModels found) {
        if (catalog == dataset.catalog()) {
            dataset.switchTo(found);
        }
    }
}

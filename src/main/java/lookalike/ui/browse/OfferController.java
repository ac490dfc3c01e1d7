package lookalike.ui.browse;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lookalike.catalog.Catalog;
import lookalike.index.BetterModel;
import lookalike.model.ModelPreference;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Outcome;
import lookalike.ui.models.DatasetSwitch;

/**
 * Offers a better model for a dataset whose catalogue was made with the former one, until the user answers or chooses a model. Called on
 * the FX thread.
 */
public final class OfferController {

    private final DatasetState state;
    private final Supplier<Catalog> catalog;
    private final Offers offers;
    private final DatasetSwitch models;
    private final Jobs jobs;
    private Catalog offered;

    /**
     * Source of offers, and the record of those that were answered.
     *
     * @param of finds the offer for a catalogue, slow
     * @param said records that it was answered, slow
     */
    record Offers(Function<Catalog, Optional<ModelOffer>> of, Consumer<Catalog> said) {

        private static Offers by(ModelsInUse models) {
            return new Offers(
                    catalog -> {
                        ModelStore store = models.store();
                        return BetterModel.offer(catalog, store)
                                .map(cost -> new ModelOffer(
                                        store.card(Role.DESCRIPTOR, ModelStore.DEFAULTS.get(Role.DESCRIPTOR))
                                                .name(),
                                        cost));
                    },
                    BetterModel::said);
        }
    }

    /**
     * @param dataset whose catalogue may need a better model
     * @param inUse has the models found at present
     * @param models switches to it
     * @param jobs runs one piece of work after the other
     */
    public OfferController(
            DatasetController dataset, DatasetState state, ModelsInUse inUse, DatasetSwitch models, Jobs jobs) {
        this(state, dataset::catalog, Offers.by(inUse), models, jobs);
    }

    OfferController(DatasetState state, Supplier<Catalog> catalog, Offers offers, DatasetSwitch models, Jobs jobs) {
        this.state = state;
        this.catalog = catalog;
        this.offers = offers;
        this.models = models;
        this.jobs = jobs;
        state.models().addListener((property, before, now) -> changed());
        // The number of photos is known by then.
        state.report().addListener((property, before, now) -> {
            if (now != null && state.offer().get() != null) {
                find();
            }
        });
    }

    /** Switches to the better model; Undo switches back. */
    public void accept() {
        ModelPreference wanted = models.models().getValue().preference().withStarter(Role.DESCRIPTOR);
        dismiss();
        models.to(wanted);
    }

    /** Keeps the present model for good. */
    public void dismiss() {
        state.offer().set(null);
        Catalog answered = offered;
        offered = null;
        if (answered != null) {
            run(
                    answered,
                    () -> {
                        offers.said.accept(answered);
                        return true;
                    },
                    said -> {});
        }
    }

    /** Treats the choice of any model as an answer to the offer. */
    private void changed() {
        if (offered != null && offered == catalog.get()) {
            dismiss();
        }
        offered = null;
        state.offer().set(null);
        find();
    }

    private void find() {
        Catalog asked = catalog.get();
        if (asked != null) {
            run(asked, () -> offers.of.apply(asked), found -> {
                offered = found.isPresent() ? asked : null;
                state.offer().set(found.orElse(null));
            });
        }
    }

    /** Ignores results and failures that arrive after another dataset was opened. */
    private <T> void run(Catalog of, Callable<T> work, Consumer<T> target) {
        jobs.run(work, Outcome.of(target).onlyIf(() -> of == catalog.get()));
    }
}

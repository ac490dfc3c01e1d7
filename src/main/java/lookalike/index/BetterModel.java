package lookalike.index;

import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.model.DescriptorModel;
import lookalike.model.ModelException;
import lookalike.model.ModelPreference;
import lookalike.model.ModelSelection;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offer to switch a catalogue that was made with the former default descriptor to the present default. It is made only once, and not if
 * the user chose the former one after the better one was available: only an older catalogue remembers it as its earlier descriptor.
 */
public final class BetterModel {

    /** The default up to format 4 of the catalogue. */
    public static final String FORMER = "dlib-resnet-128";

    private static final Logger LOG = LoggerFactory.getLogger(BetterModel.class);

    private BetterModel() {}

    /** The cost of indexing a catalogue's dataset again with the default descriptor; empty if there is nothing to offer. */
    public static Optional<SwitchCost> offer(Catalog catalog, ModelStore store) {
        Optional<DescriptorModel> former = catalog.earlierDescriptor()
                .filter(earlier -> earlier.id().id().equals(FORMER))
                .filter(earlier -> catalog.dataset().isPresent());
        return catalog.chosen()
                .filter(chosen -> former.equals(Optional.of(chosen.descriptor())))
                .flatMap(chosen -> cost(catalog, choice(chosen), store));
    }

    /** The models that are offered: the default descriptor in place of a catalogue's own. */
    public static ModelPreference choice(ModelSelection chosen) {
        return chosen.preference().withStarter(Role.DESCRIPTOR);
    }

    /** Remembers in the catalogue that the offer was made or the user has decided, so that it is not made again. */
    public static void said(Catalog catalog) {
        if (catalog.earlierDescriptor().isPresent()) {
            catalog.forgetEarlierDescriptor();
        }
    }

    private static Optional<SwitchCost> cost(Catalog catalog, ModelPreference choice, ModelStore store) {
        try {
            return Optional.of(SwitchCost.of(catalog, choice.selection(store)));
        } catch (ModelException e) {
            LOG.info("no better model is offered: {}", e.getMessage());
            return Optional.empty();
        }
    }
}

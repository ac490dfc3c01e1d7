package lookalike.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Quickly determined states of all models.
 *
 * @param catalog the known models
 * @param user the installed models
 * @param parts the partial downloads
 */
record ModelList(ModelCatalog catalog, UserModels user, ModelParts parts) {

    /** The known models in their order, then those that the user added. */
    List<ListedModel> all() {
        List<ListedModel> all = new ArrayList<>();
        List<ModelStore.Entry> installed = user.entries().stream()
                .map(entry -> entry.withParts(id -> user.find(id)
                        .or(() -> catalog.find(id).filter(KnownModel::builtIn).map(this::own))))
                .toList();
        for (KnownModel model : catalog.models()) {
            all.add(listed(
                    model,
                    installed.stream()
                            .filter(entry -> entry.card().id().equals(model.id()))
                            .findFirst()));
        }
        for (ModelStore.Entry entry : installed) {
            if (catalog.find(entry.card().id()).isEmpty()) {
                all.add(listed(entry, Optional.empty(), ModelState.INSTALLED));
            }
        }
        return all;
    }

    private ListedModel listed(KnownModel model, Optional<ModelStore.Entry> installed) {
        Optional<KnownModel> known = Optional.of(model);
        if (installed.isPresent()) {
            return listed(installed.get(), known, ModelState.INSTALLED);
        }
        if (model.builtIn()) {
            return listed(own(model), known, ModelState.BUILT_IN);
        }
        long part = parts.of(model).size();
        return new ListedModel(model.card(), known, part > 0 ? ModelState.PART : ModelState.AVAILABLE, part);
    }

    private ModelStore.Entry own(KnownModel model) {
        return new ModelStore.Entry(model.card(), catalog.folder().resolve(ModelCatalog.FILE))
                .withParts(id -> user.find(id)
                        .or(() -> catalog.find(id).filter(KnownModel::builtIn).map(this::own)));
    }

    private static ListedModel listed(ModelStore.Entry entry, Optional<KnownModel> known, ModelState whole) {
        return entry.isWhole()
                ? new ListedModel(entry.card(), known, whole, entry.card().bytes())
                : new ListedModel(entry.card(), known, ModelState.DAMAGED, 0);
    }
}

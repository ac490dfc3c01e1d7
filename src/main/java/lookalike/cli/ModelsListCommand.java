package lookalike.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lookalike.model.KnownModel;
import lookalike.model.Licence;
import lookalike.model.ListedModel;
import lookalike.model.ModelCard;
import lookalike.model.ModelInstaller;
import lookalike.model.ModelMetric;
import lookalike.model.ModelState;
import lookalike.model.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "List all models: role, state, size, licence, accuracy, speed.",
        footer = {"  lookalike models list", "  lookalike models list --json"})
final class ModelsListCommand implements Callable<Integer> {

    private static final double MEBIBYTE = 1 << 20;

    @Mixin
    private CommonOptions common;

    /**
     * A model. {@code file} is null if it is not on this computer, {@code received} counts the bytes of its network that are, and
     * {@code parts} are the ids of the models that it consists of, empty for most.
     */
    record Listed(
            String id,
            String role,
            String name,
            String state,
            boolean inUse,
            String licence,
            long bytes,
            long received,
            String file,
            List<String> parts,
            List<ModelMetric> accuracy,
            List<ModelMetric> speed) {}

    /** The answer of {@code models list}. */
    record ListAnswer(List<Listed> models) {}

    @Override
    public Integer call() {
        ModelInstaller installer = common.installer();
        ModelStore store = common.store();
        List<Listed> models = new ArrayList<>();
        for (ListedModel model : installer.list()) {
            models.add(listed(model, store));
        }
        for (ModelStore.Entry entry : store.entries()) {
            if (models.stream().noneMatch(m -> m.id().equals(entry.card().id()))) {
                models.add(listed(ListedModel.elsewhere(entry), store));
            }
        }
        store.unreadable().forEach(e -> common.say("lookalike: " + e.getMessage()));
        common.answer(new ListAnswer(models), out -> models.forEach(model -> print(out, model)));
        return ExitCode.DONE;
    }

    private Listed listed(ListedModel model, ModelStore store) {
        ModelCard card = model.card();
        // A model that is not installed may be in a folder named by the environment or by --models.
        boolean elsewhere = !model.isUsable()
                && store.find(card.id()).filter(ModelStore.Entry::isWhole).isPresent();
        return new Listed(
                card.id(),
                card.role().toString(),
                card.name(),
                words(elsewhere ? ModelState.INSTALLED : model.state()),
                common.isInUse(card),
                model.known().map(KnownModel::licence).map(Licence::id).orElse(card.licence()),
                card.bytes(),
                elsewhere ? card.bytes() : model.received(),
                store.find(card.id())
                        .map(entry -> entry.networkFile().toString())
                        .orElse(null),
                card.isComposite()
                        ? card.parts().stream().map(ModelCard.Part::id).toList()
                        : List.of(),
                model.known().map(KnownModel::accuracy).orElse(List.of()),
                model.known().map(KnownModel::speed).orElse(List.of()));
    }

    private static String words(ModelState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void print(PrintWriter out, Listed model) {
        String state = model.state().equals("part")
                ? "%d %% here".formatted(Math.min(100, 100 * model.received() / model.bytes()))
                : model.state();
        out.printf(
                Locale.ROOT,
                "%-22s %-10s %-6s %-9s %8s  %s%n",
                model.id(),
                model.role(),
                model.inUse() ? "in use" : "",
                state,
                model.parts().isEmpty() ? String.format(Locale.ROOT, "%.1f MB", model.bytes() / MEBIBYTE) : "of parts",
                model.licence());
        out.printf("    %s%n", model.name());
        print(out, model.accuracy());
        print(out, model.speed());
    }

    private static void print(PrintWriter out, List<ModelMetric> figures) {
        for (ModelMetric metric : figures) {
            out.printf(
                    "    %s %s (%s%s)%n",
                    metric.words(),
                    metric.what(),
                    metric.source(),
                    metric.machine() == null ? "" : "; " + metric.machine());
        }
    }
}

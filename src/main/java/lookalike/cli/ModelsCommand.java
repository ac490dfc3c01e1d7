package lookalike.cli;

import java.util.ArrayList;
import java.util.List;
import lookalike.model.ModelCard;
import lookalike.model.ModelException;
import lookalike.model.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "models", description = "Show the models that can be found.")
final class ModelsCommand {

    /** A model that was found. */
    record Listed(String id, String role, String name, String licence, long bytes, String file) {

        static Listed of(ModelStore.Entry entry) {
            ModelCard card = entry.card();
            return new Listed(
                    card.id(),
                    card.role().toString(),
                    card.name(),
                    card.licence(),
                    card.bytes(),
                    entry.networkFile().toString());
        }
    }

    /** The answer of {@code models list}. */
    record ListAnswer(List<Listed> models) {}

    /** Whether a model is what its card says; {@code error} is null if so. */
    record Verified(String id, boolean ok, String error) {}

    /** The answer of {@code models verify}. */
    record VerifyAnswer(List<Verified> models) {}

    @Command(name = "list", description = "List all models: detectors, landmarks, descriptors.")
    int list(@Mixin CommonOptions common) {
        ListAnswer answer =
                new ListAnswer(common.store().entries().stream().map(Listed::of).toList());
        common.answer(
                answer,
                out -> answer.models()
                        .forEach(m -> out.printf("%-28s %-11s %s (%s)%n", m.id(), m.role(), m.name(), m.licence())));
        return ExitCode.DONE;
    }

    @Command(name = "verify", description = "Check that every network is the one that its card describes.")
    int verify(@Mixin CommonOptions common) {
        List<Verified> models = new ArrayList<>();
        for (ModelStore.Entry entry : common.store().entries()) {
            try {
                ModelStore.verify(entry);
                models.add(new Verified(entry.card().id(), true, null));
            } catch (ModelException e) {
                models.add(new Verified(entry.card().id(), false, e.getMessage()));
            }
        }
        common.answer(
                new VerifyAnswer(models),
                out -> models.forEach(m -> out.printf("%-28s %s%n", m.id(), m.ok() ? "verified" : m.error())));
        return models.stream().allMatch(Verified::ok) ? ExitCode.DONE : ExitCode.MODEL;
    }
}

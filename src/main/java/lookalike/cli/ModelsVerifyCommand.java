package lookalike.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.model.ModelException;
import lookalike.model.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = "Check that networks match their cards.",
        footer = {"  lookalike models verify", "  lookalike models verify sface-2021dec"})
final class ModelsVerifyCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The model; all by default.")
    private String id;

    /** Result of comparing a model with its card; {@code error} is null if they agree. */
    record Verified(String id, boolean ok, String error) {}

    /** The answer of {@code models verify}. */
    record VerifyAnswer(List<Verified> models) {}

    @Override
    public Integer call() {
        ModelStore store = common.store();
        List<Verified> models = new ArrayList<>();
        List<ModelException> unreadable = id == null ? store.unreadable() : List.of();
        unreadable.forEach(e -> common.say("lookalike: " + e.getMessage()));
        for (ModelStore.Entry entry : id == null ? store.entries() : List.of(store.entry(id))) {
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
        boolean ok = unreadable.isEmpty() && models.stream().allMatch(Verified::ok);
        return ok ? ExitCode.DONE : ExitCode.MODEL;
    }
}

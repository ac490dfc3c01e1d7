package lookalike.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import lookalike.model.ModelPreference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "remove",
        description = "Remove an installed model or a partial download. Catalogues stay as they are.",
        footer = {"  lookalike models remove sface-2021dec"})
final class ModelsRemoveCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "ID", description = "The model.")
    private String id;

    /** The answer of {@code models remove}. */
    record RemoveAnswer(String id, boolean wasInUse) {}

    @Override
    public Integer call() throws IOException {
        common.installer().remove(id);
        ModelPreference choice = common.userChoice();
        boolean wasInUse = !choice.without(id).equals(choice);
        if (wasInUse) {
            choice.without(id).write(common.choiceFile());
        }
        common.answer(
                new RemoveAnswer(id, wasInUse),
                out -> out.println(
                        id + " is removed" + (wasInUse ? "; it was in use, so the starter model is used now" : "")));
        return ExitCode.DONE;
    }
}

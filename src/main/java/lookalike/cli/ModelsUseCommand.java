package lookalike.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import lookalike.face.NetworkTrial;
import lookalike.model.ModelChoice;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "use",
        description = "Choose the detector or descriptor that is used where --detector and --model are not given."
                + " Without an id, show the choice.",
        footer = {"  lookalike models use", "  lookalike models use sface-2021dec"})
final class ModelsUseCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The model (see: models list).")
    private String id;

    /** The answer of {@code models use}. */
    record UseAnswer(String detector, String descriptor) {}

    @Override
    public Integer call() throws IOException {
        ModelChoice choice = common.userChoice();
        if (id != null) {
            ModelStore.Entry entry = common.store().entry(id);
            Role role = entry.card().role();
            if (role == Role.LANDMARKS) {
                throw new InputException(id + " finds landmarks: only detectors and descriptors can be chosen");
            }
            new NetworkTrial().check(ModelStore.verify(entry));
            choice = choice.with(role, id);
            choice.write(common.choiceFile());
        }
        UseAnswer answer = new UseAnswer(choice.id(Role.DETECTOR), choice.id(Role.DESCRIPTOR));
        common.answer(answer, out -> {
            out.println("detector:   " + answer.detector());
            out.println("descriptor: " + answer.descriptor());
        });
        return ExitCode.DONE;
    }
}

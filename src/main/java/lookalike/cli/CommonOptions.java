package lookalike.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lookalike.face.PipelineModels;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.platform.AppFolders;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that every command takes, and how every command answers. */
final class CommonOptions {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Answer with one JSON document on standard output.")
    private boolean json;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "A folder with more models; may be given several times.")
    private List<Path> models = new ArrayList<>();

    @Option(names = "--model", paramLabel = "ID", description = "The descriptor model (see: models list).")
    private String model;

    @Option(names = "--detector", paramLabel = "ID", description = "The detector model (see: models list).")
    private String detector;

    /** The models that can be found. */
    ModelStore store() {
        return ModelStore.of(models, AppFolders.current());
    }

    /** The chosen models, verified. */
    PipelineModels pipelineModels() {
        return PipelineModels.load(store(), detector, model);
    }

    /** The chosen descriptor's id. */
    String modelId() {
        return model == null ? ModelStore.DEFAULTS.get(Role.DESCRIPTOR) : model;
    }

    /** Prints the answer: the document as JSON if that is wanted, otherwise words. */
    void answer(Object document, Consumer<PrintWriter> words) {
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            try {
                out.println(JSON.writeValueAsString(document));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            words.accept(out);
        }
        out.flush();
    }

    /** Says something on standard error. */
    void say(String line) {
        command.commandLine().getErr().println(line);
        command.commandLine().getErr().flush();
    }
}

package lookalike.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lookalike.catalog.Catalog;
import lookalike.face.LoadedModels;
import lookalike.face.NetworkTrial;
import lookalike.index.BetterModel;
import lookalike.index.SwitchCost;
import lookalike.model.ModelCard;
import lookalike.model.ModelInstaller;
import lookalike.model.ModelPreference;
import lookalike.model.ModelSelection;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.platform.folders.AppFolders;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that all commands share, and the output of their answers. */
final class CommonOptions {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Answer with one JSON document on standard output.")
    private boolean json;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "A folder with additional models; may be given several times.")
    private List<Path> models = new ArrayList<>();

    @Option(names = "--model", paramLabel = "ID", description = "The descriptor model (see: models list, models use).")
    private String model;

    @Option(names = "--detector", paramLabel = "ID", description = "The detector model (see: models list, models use).")
    private String detector;

    /** The models to use where these options name none; null to use the user's choice. */
    private ModelPreference own;

    private ModelPreference.Usable chosen;

    private ModelStore store;

    /** The available models. Their cards are read once per command. */
    ModelStore store() {
        if (store == null) {
            store = ModelStore.of(models, AppFolders.current());
        }
        return store;
    }

    /** Installs models. */
    ModelInstaller installer() {
        return ModelInstaller.of(AppFolders.current(), new NetworkTrial());
    }

    /** File with the user's choice of models. */
    Path choiceFile() {
        return AppFolders.current().modelChoice();
    }

    /** The user's choice of models. */
    ModelPreference userChoice() {
        return ModelPreference.read(choiceFile());
    }

    /** True if a model is used when no other one is named. */
    boolean isInUse(ModelCard card) {
        return userChoice().id(card.role()).equals(card.id());
    }

    /** Uses a catalogue's own choice of models instead of the user's, and makes the catalogue show what that detector found. */
    void choiceOf(Catalog catalog) {
        chosen = null;
        own = catalog.chosen().map(ModelSelection::preference).orElse(null);
        if (own != null && detector == null && chosen().problems().isEmpty()) {
            catalog.present(chosen().choice().selection(store()).finders());
        }
        if (model == null && !BetterModel.FORMER.equals(userChoice().descriptor())) {
            BetterModel.offer(catalog, store()).ifPresent(cost -> {
                say(offer(catalog, cost));
                BetterModel.said(catalog);
            });
        }
    }

    private static String offer(Catalog catalog, SwitchCost cost) {
        String better = ModelStore.DEFAULTS.get(Role.DESCRIPTOR);
        String time = cost.seconds().isPresent()
                ? ", about %d s".formatted(cost.seconds().getAsLong())
                : "";
        return "lookalike: %s names the right person more often than %s, with which this catalogue was made; to switch (%d photos to index%s): lookalike index %s --catalog %s --model %s"
                .formatted(
                        better,
                        BetterModel.FORMER,
                        cost.photos(),
                        time,
                        quoted(catalog.dataset().orElseThrow()),
                        quoted(catalog.file()),
                        better);
    }

    private static String quoted(Path path) {
        return path.toString().contains(" ") ? '"' + path.toString() + '"' : path.toString();
    }

    /** The same for a catalogue that may not exist yet. It is created later, once the models and everything else prove usable. */
    void choiceOf(Path catalogFile) {
        if (Files.exists(catalogFile)) {
            try (Catalog catalog = openOrSalvage(catalogFile)) {
                choiceOf(catalog);
            }
        }
    }

    /** Opens a catalogue to change it, and prints a message if it was damaged. */
    Catalog openOrSalvage(Path catalogFile) {
        return Catalog.openOrSalvage(catalogFile, e -> say("lookalike: " + e.getMessage()));
    }

    /** True if a chosen model cannot be used and a starter model replaces it. */
    boolean standsIn() {
        return !chosen().problems().isEmpty();
    }

    /** The models that the options name, or else the chosen ones; verified. */
    LoadedModels pipelineModels() {
        ModelPreference.Usable chosen = chosen();
        return LoadedModels.load(
                store(),
                new ModelPreference(
                        detector == null ? chosen.detector() : detector, model == null ? chosen.descriptor() : model));
    }

    /** The id of the descriptor model that the options name, or else of the chosen one. */
    String modelId() {
        return model == null ? chosen().descriptor() : model;
    }

    /** The chosen models for which the options name no others. Prints a message for each one that cannot be used. */
    private ModelPreference.Usable chosen() {
        if (chosen == null) {
            ModelPreference choice = own == null ? userChoice() : own;
            chosen = usable(new ModelPreference(
                    detector == null ? choice.detector() : null, model == null ? choice.descriptor() : null));
        }
        return chosen;
    }

    /** The usable part of a choice. Prints a message for each model that cannot be used. */
    ModelPreference.Usable usable(ModelPreference choice) {
        ModelPreference.Usable usable = choice.usable(store());
        usable.problems()
                .forEach(e -> say("lookalike: " + e.getMessage() + "; the starter model is used in its place"));
        return usable;
    }

    /** Prints the answer: the document as JSON if requested, otherwise the words. */
    void answer(Object document, Consumer<PrintWriter> words) {
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            try {
                out.println(JSON.writeValueAsString(document));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            PrintWriter shown = TerminalText.writer(out);
            words.accept(shown);
            shown.flush();
        }
        out.flush();
    }

    /** Prints a line on standard error. */
    void say(String line) {
        command.commandLine().getErr().println(TerminalText.line(line));
        command.commandLine().getErr().flush();
    }
}

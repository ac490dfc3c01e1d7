package lookalike.cli;

import java.io.Console;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lookalike.model.KnownModel;
import lookalike.model.Licence;
import lookalike.model.ModelCard;
import lookalike.model.ModelInstaller;
import lookalike.model.ModelSource;
import lookalike.task.CancelledException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "install",
        description = "Download a known model and install it, or install a network of your own with its card."
                + " Ctrl-C keeps the part that is downloaded; the next run resumes it.",
        footer = {
            "  lookalike models install sface-2021dec",
            "  lookalike models install sface-2021dec --accept-licence --from sface.onnx",
            "  lookalike models install mine.onnx --card mine.json"
        })
final class ModelsInstallCommand implements Callable<Integer> {

    private static final int KIBIBYTE = 1024;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "ID", description = "The model (see: models list); with --card, the file of the network.")
    private String what;

    @Option(names = "--accept-licence", description = "You have read the licence and accept it.")
    private boolean accepted;

    @Option(
            names = "--from",
            paramLabel = "FILE|URL",
            description = "Take the network from this file or address; its hash is verified as always.")
    private String from;

    @Option(names = "--card", paramLabel = "CARD.json", description = "The card of a network of your own.")
    private Path card;

    /** The answer of {@code models install}. */
    record InstallAnswer(String id, String role, long bytes) {

        static InstallAnswer of(ModelCard card) {
            return new InstallAnswer(card.id(), card.role().toString(), card.bytes());
        }
    }

    @Override
    public Integer call() {
        ModelInstaller installer = common.installer();
        if (card != null) {
            return installed(installer.add(card, read(what, Path::of)));
        }
        KnownModel model = installer.catalog().model(what);
        if (model.builtIn()) {
            installer.verify(what);
        }
        if (installer.isWhole(what)) {
            common.say(what + " is already installed");
            return installed(model.card());
        }
        if (!isAccepted(installer, model)) {
            common.say("Not installed: to accept the licence, add --accept-licence");
            return ExitCode.USAGE;
        }
        install(installer, model);
        return installed(model.card());
    }

    private void install(ModelInstaller installer, KnownModel model) {
        if (from != null && !isAddress(from)) {
            installer.install(model.id(), read(from, Path::of));
            return;
        }
        List<URI> sources = from != null
                ? List.of(read(from, URI::create))
                : model.sources().stream().map(ModelSource::address).toList();
        try (Interruption interruption = new Interruption()) {
            try (TerminalProgress progress = new TerminalProgress("KB")) {
                installer.install(
                        model.id(),
                        sources,
                        (done, total) -> progress.report(done / KIBIBYTE, total / KIBIBYTE),
                        interruption.signal());
            } catch (CancelledException e) {
                // Printed while the interruption still waits, because the program ends right after that.
                sayHowToGoOn(installer, model);
                throw e;
            }
        }
    }

    private void sayHowToGoOn(ModelInstaller installer, KnownModel model) {
        common.say(String.format(
                Locale.ROOT,
                "%d of %d bytes are downloaded and kept; to resume: lookalike models install %s",
                installer.find(model.id()).received(),
                model.card().bytes(),
                model.id()));
    }

    private static boolean isAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    private static <T> T read(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) { // thrown for a malformed path or address
            throw new InputException(text + ": neither a file nor an address");
        }
    }

    private Integer installed(ModelCard model) {
        InstallAnswer answer = InstallAnswer.of(model);
        common.answer(
                answer,
                out -> out.println(
                        answer.id() + " is installed; to use it by default: lookalike models" + " use " + answer.id()));
        return ExitCode.DONE;
    }

    private boolean isAccepted(ModelInstaller installer, KnownModel model) {
        Licence licence = model.licence();
        common.say("%s (%s), licence %s by %s%s"
                .formatted(
                        model.card().name(),
                        model.id(),
                        licence.id(),
                        licence.holder(),
                        licence.address() == null ? "" : ": " + licence.address()));
        if (licence.note() != null) {
            common.say(licence.note());
        }
        if (accepted) {
            return true;
        }
        installer.catalog().licenceText(model).ifPresent(common::say);
        Console console = System.console();
        if (console == null) {
            return false;
        }
        String answer = console.readLine("Do you accept this licence? (yes/no) ");
        return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}

package lookalike.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import lookalike.index.Share;
import lookalike.platform.NativeCodeException;
import lookalike.platform.desktop.BuildInfo;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code lookalike COMMAND ...}. Answers go to standard output, everything else to standard error. */
@Command(
        name = "lookalike",
        description = {
            "Finds the celebrity lookalikes of a person. Without a command, or with photos or a dataset's folder"
                    + " instead of a command, the app starts.",
            "",
            "\"lookalike help COMMAND\" or \"lookalike COMMAND --help\" explains a command."
        },
        footer = {
            "  lookalike                                         start the app",
            "  lookalike party.jpg                               start it with a photo",
            "  lookalike demo                                    try the command line",
            "  lookalike index People --catalog people.catalog   index a dataset",
            "  lookalike match party.jpg --catalog people.catalog"
        },
        subcommands = {
            DemoCommand.class,
            IndexCommand.class,
            MatchCommand.class,
            DescribeCommand.class,
            VerifyCommand.class,
            VerifyCardCommand.class,
            EvaluateCommand.class,
            EvaluatePairsCommand.class,
            HealthCommand.class,
            ClusterCommand.class,
            ExportCommand.class,
            ExportDatasetCommand.class,
            ExportListCommand.class,
            ImportCommand.class,
            PublishCommand.class,
            PullCommand.class,
            CalibrateCommand.class,
            MergeCommand.class,
            MoveCommand.class,
            SplitCommand.class,
            ExcludeCommand.class,
            DecisionsCommand.class,
            ModelsCommand.class,
            CelebritiesCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class CommandLineInterface implements Runnable {

    private static final int COLUMNS = 100;

    @Spec
    private CommandSpec spec;

    /**
     * Runs a command.
     *
     * @param arguments the words of the command
     * @return the exit code: 0 done, 1 unexpected, 2 usage, 3 input not usable, 4 catalogue not usable, 5 model not usable,
     *     6 answer not written, 7 web service not usable, 130 cancelled
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int code;
        try {
            code = commandLine().setOut(out).setErr(err).execute(arguments);
        } catch (LinkageError e) {
            // Picocli does not catch errors, for example if native code cannot be unpacked or is for another system.
            LoggerFactory.getLogger(CommandLineInterface.class).error("unexpected", e);
            err.println(TerminalText.line("lookalike: "
                    + NativeCodeException.of(e).map(Throwable::getMessage).orElse("unexpected error: " + e)));
            code = ExitCode.INTERNAL;
        }
        if (out.checkError() && code == ExitCode.DONE) {
            err.println("lookalike: the answer could not be written to standard output");
            code = ExitCode.OUTPUT;
        }
        err.flush();
        return code;
    }

    /** True if a word is the name of a command. */
    public static boolean isCommand(String word) {
        return commandLine().getSubcommands().containsKey(word);
    }

    /** All commands, ready to run. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new CommandLineInterface());
        CommandSpec completion =
                line.getSubcommands().get("generate-completion").getCommandSpec();
        completion.usageMessage().hidden(true).footer("  lookalike generate-completion > lookalike_completion");
        line.getSubcommands()
                .get("help")
                .getCommandSpec()
                .usageMessage()
                .header("Explain a command.")
                .description("Explain a command.")
                .footer("  lookalike help match", "  lookalike help models");
        dress(line);
        return line.registerConverter(PositiveInt.class, PositiveInt::parse)
                .registerConverter(Share.class, Share::parse)
                .registerConverter(CatalogPlace.class, CatalogPlace::new)
                .setUsageHelpWidth(COLUMNS)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageMapper())
                .setExecutionExceptionHandler(new ErrorMapper());
    }

    /** Adds the parts of the help that all commands share to a command and its subcommands. */
    private static void dress(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        UsageMessageSpec usage = spec.usageMessage();
        usage.footerHeading("%nExamples:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        if (spec.optionsMap().get("--help") == null) {
            spec.mixinStandardHelpOptions(true);
        }
        spec.versionProvider(new Version());
        command.getSubcommands().values().forEach(CommandLineInterface::dress);
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(" " + ExitCode.DONE, "done");
        codes.put(" " + ExitCode.INTERNAL, "unexpected error; see the log");
        codes.put(" " + ExitCode.USAGE, "wrong usage of the command");
        codes.put(" " + ExitCode.INPUT, "input not usable: missing, not a picture, no face");
        codes.put(" " + ExitCode.CATALOG, "catalogue not usable");
        codes.put(" " + ExitCode.MODEL, "model not usable");
        codes.put(" " + ExitCode.OUTPUT, "answer not written: standard output is full or closed");
        codes.put(" " + ExitCode.SERVICE, "service of the web not usable");
        codes.put(String.valueOf(ExitCode.CANCELLED), "cancelled");
        return codes;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }

    /** Versions of the program, of Java and of the operating system. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "Lookalike " + BuildInfo.version(), "Java " + BuildInfo.java(), "System " + BuildInfo.system()
            };
        }
    }
}

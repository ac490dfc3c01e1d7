package lookalike.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code lookalike COMMAND ...}. Answers go to standard output, everything else to standard error. */
@Command(
        name = "lookalike",
        description =
                "Tells whose celebrity lookalike a person is. Without a command, or with photos or a dataset's folder"
                        + " in place of one, the app starts.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineInterface.Version.class,
        subcommands = {
            DemoCommand.class,
            IndexCommand.class,
            MatchCommand.class,
            DescribeCommand.class,
            VerifyCommand.class,
            EvaluateCommand.class,
            EvaluatePairsCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            ModelsCommand.class
        })
public final class CommandLineInterface implements Runnable {

    @Spec
    private CommandSpec spec;

    /**
     * Runs a command.
     *
     * @param arguments the words of the command
     * @return the exit code: 0 done, 1 unexpected, 2 usage, 3 input not usable, 4 catalogue not usable, 5 model not
     *     usable, 130 cancelled
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int code = new CommandLine(new CommandLineInterface())
                .setOut(out)
                .setErr(err)
                .registerConverter(Count.class, Count::parse)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new ErrorMapper())
                .execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** Whether a word is the name of a command. */
    public static boolean isCommand(String word) {
        return new CommandLine(new CommandLineInterface()).getSubcommands().containsKey(word);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }

    /** The version from the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = CommandLineInterface.class.getPackage().getImplementationVersion();
            return new String[] {"Lookalike " + (version == null ? "(development)" : version)};
        }
    }
}

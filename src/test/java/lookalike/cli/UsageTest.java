package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.match.MatchOptions;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Tests the usage texts of the command line. */
class UsageTest {

    private static final Pattern CELL = Pattern.compile("^\\| (`.*?) \\|", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("`([a-z-]+(?: [a-z]+)?)[^`]*`");

    private record Run(int code, String out, String err) {}

    static Stream<String> commands() {
        return all(CommandLineInterface.commandLine()).map(line -> String.join(" ", words(line)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItself(String words) {
        CommandLine command = command(words);
        CommandSpec spec = command.getCommandSpec();
        assertThat(spec.usageMessage().description()).isNotEmpty().allMatch(line -> !line.contains("celebrities"));
        for (ArgSpec argument : spec.args()) {
            assertThat(argument.description()).as(argument.paramLabel()).isNotEmpty();
            assertThat(argument.description()[0]).as(argument.paramLabel()).endsWith(".");
        }
        Run help = run((words + " --help").strip().split(" "));
        assertThat(help.code).isZero();
        assertThat(help.err).isEmpty();
        assertThat(help.out).contains("Usage: lookalike", "Examples:", "Exit codes:", "130");
        assertThat(help.out.lines()).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleIsRight(String words) {
        CommandLine command = command(words);
        List<String> examples =
                Arrays.asList(command.getCommandSpec().usageMessage().footer());
        assertThat(examples).isNotEmpty().allMatch(line -> line.startsWith("  lookalike"));
        for (String example : examples) {
            // Leaves out the explanation after three spaces, and the redirection after >.
            String line = example.strip().replaceFirst("   .*| > .*", "");
            String[] given = line.split(" ");
            String[] arguments = Arrays.copyOfRange(given, 1, given.length);
            if (arguments.length > 0 && CommandLineInterface.isCommand(arguments[0])) {
                CommandLineInterface.commandLine().parseArgs(arguments); // throws if it is wrong
                assertThat(words.isEmpty() || line.startsWith("lookalike " + words))
                        .as(line)
                        .isTrue();
            } else {
                assertThat(words).as(line).isEmpty();
            }
        }
    }

    @Test
    void helpIsAskedForInTwoWays() {
        assertThat(run("help", "match").out).isEqualTo(run("match", "--help").out);
        assertThat(run("--help").out).contains("evaluate-pairs", "models").doesNotContain("generate-completion");
        Run none = run("models");
        assertThat(none.code).isEqualTo(ExitCode.USAGE);
        assertThat(none.err).contains("See: lookalike models --help");
        assertThat(run("generate-completion").out).contains("complete", "lookalike");
    }

    @Test
    void theVersionTellsWhatRuns() {
        assertThat(run("--version").out.lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Lookalike "),
                        second -> assertThat(second).contains(System.getProperty("java.runtime.version")),
                        third -> assertThat(third).contains(System.getProperty("os.name")));
    }

    @Test
    void whatIsMistypedIsNamedWithTheNearest(@TempDir Path folder) throws IOException {
        assertThat(run("mathc", "a.jpg").err)
                .startsWith("lookalike: mathc is not a command; did you mean match?")
                .contains("See: lookalike --help");
        assertThat(run("match", "a.jpg", "--catalogue", "x").err)
                .contains("lookalike match: --catalogue is not an option; did you mean --catalog?");
        assertThat(run("models", "instal").err)
                .contains("lookalike models: instal is not a command; did you mean install?");
        assertThat(run("verify", "a", "b", "c").err).contains("lookalike verify: c is an unexpected argument");
        assertThat(run("frobnicate").err).startsWith("lookalike: frobnicate is not a command\n");
        Path photo = Files.createFile(folder.resolve("portrait.jpg"));
        Run near = run("verify", folder.resolve("potrait.jpg").toString(), photo.toString());
        assertThat(near.code).isEqualTo(ExitCode.INPUT);
        assertThat(near.err).contains("there is no such file; did you mean " + photo + "?");
    }

    @Test
    void theDefaultsThatAreToldAreTheProgramsOwn() {
        String help = run("match", "--help").out;
        assertThat(help)
                .contains("mean, direction (default: "
                        + MatchOptions.DEFAULTS.aggregate().name().toLowerCase() + ")")
                .contains("(default: " + MatchOptions.DEFAULTS.estimator().id() + ")");
    }

    @Test
    void theReadmeNamesEveryCommandAndNoOther() throws IOException {
        String readme = Files.readString(AppFolders.current().home().resolve("README.md"));
        Set<String> named = new TreeSet<>();
        Matcher cell =
                CELL.matcher(readme.substring(readme.indexOf("## The command line"), readme.indexOf("Exit codes:")));
        while (cell.find()) {
            Matcher command = COMMAND.matcher(cell.group(1));
            while (command.find()) {
                named.add(command.group(1));
            }
        }
        Set<String> there = new TreeSet<>();
        all(CommandLineInterface.commandLine())
                .filter(line -> line.getSubcommands().isEmpty())
                .filter(line -> !line.getCommandSpec().usageMessage().hidden())
                .map(line -> String.join(" ", words(line)))
                .filter(words -> !words.equals("help"))
                .forEach(there::add);
        assertThat(named).isEqualTo(there);
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(UsageTest::all));
    }

    private static List<String> words(CommandLine command) {
        List<String> words = new ArrayList<>();
        for (CommandLine one = command; one.getParent() != null; one = one.getParent()) {
            words.add(0, one.getCommandName());
        }
        return words;
    }

    private static CommandLine command(String words) {
        CommandLine command = CommandLineInterface.commandLine();
        for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
            command = command.getSubcommands().get(word);
        }
        return command;
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}

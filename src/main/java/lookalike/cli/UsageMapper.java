package lookalike.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains a usage error in one sentence and points to the help. */
final class UsageMapper implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        // An unknown word is taken as the cause, even if the exception says that something is missing.
        List<String> unknown =
                e instanceof UnmatchedArgumentException more ? more.getUnmatched() : command.getUnmatchedArguments();
        String name = command.getCommandSpec().qualifiedName();
        String sentence = unknown.isEmpty() ? e.getMessage() : sentence(command, unknown.get(0));
        err.println(TerminalText.line(name + ": " + sentence));
        err.println("See: " + name + " --help");
        return ExitCode.USAGE;
    }

    private static String sentence(CommandLine command, String word) {
        if (word.startsWith("-")) {
            return word + " is not an option" + hint(word, options(command));
        }
        return command.getSubcommands().isEmpty()
                ? word + " is an unexpected argument"
                : word + " is not a command" + hint(word, commands(command));
    }

    private static String hint(String word, List<String> words) {
        return DidYouMean.to(word, words)
                .map(one -> "; did you mean " + one + "?")
                .orElse("");
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList();
    }

    private static List<String> commands(CommandLine command) {
        return command.getSubcommands().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }
}

package lookalike.launch;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.cli.CommandLineInterface;
import lookalike.platform.download.PictureAddress;

/** Distinguishes files for the window from commands. Files are given as paths or, by some desktops, as {@code file:} URIs. */
public final class FileArguments {

    private FileArguments() {}

    /**
     * Tests whether the arguments are for the window: the first one is or could be the name of a file, and none is an option.
     * Missing files count as well, because the window reports them.
     */
    public static boolean areFiles(String... arguments) {
        return arguments.length == 0
                || Stream.of(arguments).allMatch(FileArguments::isNoOption)
                        && !CommandLineInterface.isCommand(arguments[0])
                        && isLikeFile(arguments[0]);
    }

    /** The files, as absolute paths. */
    public static List<Path> of(String... arguments) {
        return Stream.of(arguments)
                .map(FileArguments::file)
                .flatMap(Optional::stream)
                .map(Path::toAbsolutePath)
                .toList();
    }

    private static boolean isNoOption(String argument) {
        return file(argument)
                .filter(file -> !argument.startsWith("-") || Files.exists(file))
                .isPresent();
    }

    /** False for a single word that is not an existing file and has no dot: it is taken for a mistyped command. */
    private static boolean isLikeFile(String argument) {
        return file(argument)
                .filter(file -> file.getNameCount() != 1 || argument.contains(".") || Files.exists(file))
                .isPresent();
    }

    private static Optional<Path> file(String argument) {
        try {
            Optional<Path> ofAddress = PictureAddress.ofText(argument).flatMap(PictureAddress::file);
            return argument.isEmpty() ? Optional.empty() : ofAddress.or(() -> Optional.of(Path.of(argument)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

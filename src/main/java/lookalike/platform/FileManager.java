package lookalike.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The system's own window of files. */
public final class FileManager {

    private FileManager() {}

    /**
     * The command that shows a file in its folder and selects it; empty where there is no command that every such system has.
     *
     * @param system as in the property {@code os.name}
     */
    public static Optional<List<String>> selecting(String system, Path file) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Optional.of(List.of("explorer.exe", "/select,", file.toString()));
        }
        return name.startsWith("mac") ? Optional.of(List.of("open", "-R", file.toString())) : Optional.empty();
    }
}

package lookalike.ui.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import lookalike.platform.desktop.BuildInfo;

/** Facts that a developer needs to find a bug, in English like the log, without anything that identifies the user. */
final class ProblemReport {

    private static final int LAST_LINES = 200;

    private ProblemReport() {}

    /**
     * Makes a report.
     *
     * @param models the ids of the networks in use
     * @param logs the folder of the logs
     */
    static String of(Collection<String> models, Path logs, LogRedactor words) {
        Runtime memory = Runtime.getRuntime();
        String head = """
                Lookalike: %s
                Java: %s
                System: %s, %d processors
                Window: JavaFX %s, drawn by the %s
                Memory: %d of at most %d MB in use
                Models: %s

                The last lines of the log:
                """.formatted(
                        BuildInfo.version(),
                        BuildInfo.java(),
                        BuildInfo.system(),
                        memory.availableProcessors(),
                        System.getProperty("javafx.runtime.version"),
                        Platform.isSupported(ConditionalFeature.SCENE3D) ? "graphics card" : "processor",
                        (memory.totalMemory() - memory.freeMemory()) >> 20,
                        memory.maxMemory() >> 20,
                        String.join(", ", models));
        return head + words.leftOut(lastLines(logs.resolve("lookalike.log")));
    }

    private static List<String> lastLines(Path log) {
        if (!Files.isRegularFile(log)) {
            return List.of();
        }
        try {
            // Decoded leniently, so that the log is readable whatever a library has written into it.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(log + " cannot be read", e);
        }
    }
}

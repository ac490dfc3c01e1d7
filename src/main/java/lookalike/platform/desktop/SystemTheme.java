package lookalike.platform.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dark or light theme of the desktop, read by the system's own tool: JavaFX before 22 does not know. */
public final class SystemTheme {

    private static final Logger LOG = LoggerFactory.getLogger(SystemTheme.class);
    private static final long PATIENCE_MILLIS = 1500;

    private SystemTheme() {}

    /** Tests whether the desktop is dark; empty where that is unknown. Takes some tens of milliseconds. */
    public static Optional<Boolean> isDark() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> question = question(os);
        return ask(question).flatMap(answer -> meaning(os, answer));
    }

    static List<String> question(String os) {
        if (os.startsWith("windows")) {
            return List.of(
                    "reg",
                    "query",
                    "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                    "/v",
                    "AppsUseLightTheme");
        }
        return os.startsWith("mac")
                ? List.of("defaults", "read", "-g", "AppleInterfaceStyle")
                : List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
    }

    /** @param answer what the tool printed; macOS prints nothing and fails when it is light */
    static Optional<Boolean> meaning(String os, String answer) {
        String words = answer.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return words.contains("0x0")
                    ? Optional.of(true)
                    : words.contains("0x1") ? Optional.of(false) : Optional.empty();
        }
        if (os.startsWith("mac")) {
            return Optional.of(words.contains("dark"));
        }
        return words.contains("dark")
                ? Optional.of(true)
                : words.contains("light") || words.contains("default") ? Optional.of(false) : Optional.empty();
    }

    private static Optional<String> ask(List<String> question) {
        try {
            Process process = new ProcessBuilder(question)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            try (InputStream out = process.getInputStream()) {
                return Optional.of(new String(out.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            LOG.debug("nobody tells whether the desktop is dark", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

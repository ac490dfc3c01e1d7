package lookalike.platform.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lookalike.platform.Os;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dark or light theme of the desktop, read with the system's own tool, because JavaFX before 22 does not know it. */
public final class SystemTheme {

    private static final Logger LOG = LoggerFactory.getLogger(SystemTheme.class);
    private static final long PATIENCE_MILLIS = 1500;

    private SystemTheme() {}

    /** Tests whether the desktop is dark; empty where that is unknown. Takes some tens of milliseconds. */
    public static Optional<Boolean> isDark() {
        Os os = Os.current();
        return ask(question(os)).flatMap(answer -> meaning(os, answer));
    }

    static List<String> question(Os os) {
        return switch (os) {
            case WINDOWS ->
                List.of(
                        "reg",
                        "query",
                        "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                        "/v",
                        "AppsUseLightTheme");
            case MAC -> List.of("defaults", "read", "-g", "AppleInterfaceStyle");
            case LINUX, OTHER -> List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
        };
    }

    /** @param answer output of the tool; on macOS it prints nothing and fails if the theme is light */
    static Optional<Boolean> meaning(Os os, String answer) {
        String words = answer.toLowerCase(Locale.ROOT);
        return switch (os) {
            case WINDOWS -> theme(words.contains("0x0"), words.contains("0x1"));
            case MAC -> Optional.of(words.contains("dark"));
            case LINUX, OTHER -> theme(words.contains("dark"), words.contains("light") || words.contains("default"));
        };
    }

    private static Optional<Boolean> theme(boolean dark, boolean light) {
        return dark || light ? Optional.of(dark) : Optional.empty();
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

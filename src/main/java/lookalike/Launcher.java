package lookalike;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lookalike.cli.CommandLineInterface;
import lookalike.platform.AppFolders;
import lookalike.platform.EarlierFolders;
import lookalike.platform.RunningInstance;
import lookalike.ui.app.LookalikeApp;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Where the program starts: with a command the command line, with files or without arguments the app, or the demo where there is
 * no display.
 */
public final class Launcher {

    private static final String LOGS_PROPERTY = "lookalike.logs";

    private static final int NO_DISPLAY = 2;

    private Launcher() {}

    /** @param arguments a command; or photos, or a dataset's folder, for the app; or none */
    public static void main(String[] arguments) {
        AppFolders folders = AppFolders.current();
        List<String> left = EarlierFolders.leave(folders);
        startLogging(folders);
        left.forEach(sentence -> LoggerFactory.getLogger(Launcher.class).info(sentence));
        keepNativesIn(folders);
        if (!GivenFiles.areFiles(arguments)) {
            System.exit(command(arguments));
        } else if (hasDisplay()) {
            open(folders, GivenFiles.of(arguments));
        } else if (arguments.length == 0) {
            System.err.println(
                    "There is no display to open a window on: here is the demo (see --help for all commands).");
            System.exit(command("demo"));
        } else {
            System.err.println(
                    "There is no display to open a window on; \"lookalike match PHOTO\" answers in the terminal.");
            System.exit(NO_DISPLAY);
        }
    }

    /** In the window that is open already, or in a new one. */
    private static void open(AppFolders folders, List<Path> files) {
        RunningInstance instance = RunningInstance.join(folders.data(), files);
        if (instance.role() != RunningInstance.Role.LATER) {
            LookalikeApp.launch(instance, files);
        }
    }

    private static int command(String... arguments) {
        Charset charset = System.console() == null
                ? StandardCharsets.UTF_8
                : System.console().charset();
        return CommandLineInterface.run(
                new PrintWriter(new OutputStreamWriter(System.out, charset), false),
                new PrintWriter(new OutputStreamWriter(System.err, charset), true),
                arguments);
    }

    /** Everything that libraries and the program have to say goes to the log file, not to the terminal. */
    private static void startLogging(AppFolders folders) {
        setIfAbsent(LOGS_PROPERTY, folders.logs());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Libraries that unpack their native code keep it in the user's cache folder, not in folders of their own at home. */
    private static void keepNativesIn(AppFolders folders) {
        setIfAbsent("org.bytedeco.javacpp.cachedir", folders.natives().resolve("javacpp"));
        setIfAbsent("javafx.cachedir", folders.natives().resolve("javafx"));
    }

    private static void setIfAbsent(String property, Path folder) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, folder.toString());
        }
    }

    private static boolean hasDisplay() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean drawsByDisplayServer = !os.startsWith("windows") && !os.startsWith("mac");
        return !drawsByDisplayServer || DisplayServer.answers(System.getenv("DISPLAY"));
    }
}

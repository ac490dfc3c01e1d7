package lookalike;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lookalike.cli.CommandLineInterface;
import lookalike.launch.DisplayServer;
import lookalike.launch.FileArguments;
import lookalike.launch.NativeCode;
import lookalike.launch.NativeLogFilter;
import lookalike.platform.Os;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.files.PrivateFiles;
import lookalike.platform.folders.AppFolders;
import lookalike.platform.folders.FolderMigration;
import lookalike.platform.instance.RunningInstance;
import lookalike.ui.app.LookalikeApp;
import lookalike.ui.app.WindowTimes;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Entry point of the program. A command runs on the command line; files, or no arguments at all, open the window. Without
 * arguments and without a display, the demo runs instead.
 */
public final class Launcher {

    /** Java reads this property once, when the process makes its first connection. */
    private static final String PROXIES_PROPERTY = "java.net.useSystemProxies";

    private static final String LOGS_PROPERTY = "lookalike.logs";

    private static final int NO_WINDOW = 1;
    private static final int NO_DISPLAY = 2;

    private Launcher() {}

    /** @param arguments a command, or photos or a dataset's folder to open in the window; may be empty */
    public static void main(String[] arguments) {
        if (System.getProperty(PROXIES_PROPERTY) == null) {
            System.setProperty(PROXIES_PROPERTY, "true");
        }
        AppFolders folders = AppFolders.current();
        List<String> left = FolderMigration.leave(folders);
        startLogging(folders);
        keepPrivate(folders);
        left.forEach(sentence -> LoggerFactory.getLogger(Launcher.class).info(sentence));
        NativeCode.keepIn(folders);
        if (WindowTimes.areAskedFor(arguments)) {
            WindowTimes.run(arguments);
        } else if (!FileArguments.areFiles(arguments)) {
            NativeLogFilter.silence();
            System.exit(command(arguments));
        } else if (hasDisplay()) {
            open(folders, FileArguments.of(arguments));
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

    /** Opens files in the window that is already open, or in a new one. */
    private static void open(AppFolders folders, List<Path> files) {
        RunningInstance instance = RunningInstance.join(folders.data(), files);
        if (instance.role() == RunningInstance.Role.LATER) {
            return;
        }
        try {
            LookalikeApp.launch(instance, files);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Launcher.class).error("the window cannot be opened", e);
            System.err.printf(
                    "The window cannot be opened; the reason is in %s. JavaFX needs some room for its files in %s.%n",
                    folders.logs(), folders.natives());
            System.exit(NO_WINDOW);
        }
    }

    /** Runs a command. Its output bypasses {@link System#out}, which would hide that the disk behind it is full. */
    private static int command(String... arguments) {
        Charset charset = System.console() == null
                ? StandardCharsets.UTF_8
                : System.console().charset();
        return CommandLineInterface.run(
                new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), charset), false),
                new PrintWriter(new OutputStreamWriter(System.err, charset), true),
                arguments);
    }

    /**
     * Sends the log messages of the program and its libraries to the log file instead of the terminal. The first logger opens
     * that file.
     */
    private static void startLogging(AppFolders folders) {
        if (System.getProperty(LOGS_PROPERTY) == null) {
            System.setProperty(LOGS_PROPERTY, folders.logs().toString());
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Creates the folders with catalogues, logs and pictures of faces, and keeps them private to their owner. */
    private static void keepPrivate(AppFolders folders) {
        for (Path folder :
                List.of(folders.data(), folders.cache(), folders.logs(), folders.catalogs(), folders.thumbnails())) {
            try {
                PrivateFiles.folder(folder);
            } catch (IOException e) {
                System.err.printf("lookalike: %s cannot be made: %s%n", folder, IoErrorText.of(e));
            }
        }
    }

    private static boolean hasDisplay() {
        boolean drawsByDisplayServer = Os.current() != Os.WINDOWS && Os.current() != Os.MAC;
        return !drawsByDisplayServer || DisplayServer.answers(System.getenv("DISPLAY"));
    }
}

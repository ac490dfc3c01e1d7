package lookalike.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.platform.NativeLibraries;
import lookalike.platform.folders.AppFolders;

/**
 * Makes libraries unpack their native code into the user's cache folder instead of folders of their own in the home directory.
 * Native code that an installed program already has unpacked is used as it is, not unpacked on every run.
 */
public final class NativeCode {

    private static final String JAVAFX = "javafx.cachedir";

    /** Bytes; three times what JavaFX needs. */
    private static final long ROOM_FOR_JAVAFX = 2 << 20;

    private NativeCode() {}

    /** Must be called before any of the libraries is used. */
    public static void keepIn(AppFolders folders) {
        keepOffFullDisk(folders.cache());
        setIfAbsent(NativeLibraries.CACHE_PROPERTY, folders.natives().resolve("javacpp"));
        setIfAbsent("jna.tmpdir", folders.natives().resolve("jna"));
        setIfAbsent(JAVAFX, folders.natives().resolve("javafx"));
        if (Files.isDirectory(folders.ownNatives())) {
            setIfAbsent("onnxruntime.native.path", folders.ownNatives());
            setIfAbsent("org.sqlite.lib.path", folders.ownNatives());
        }
    }

    /**
     * Moves JavaFX's files elsewhere if the disk is full: JavaFX opens no window if it cannot write them, and the window must
     * report the full disk.
     */
    private static void keepOffFullDisk(Path cache) {
        try {
            Path folder = Files.createDirectories(cache);
            if (Files.getFileStore(folder).getUsableSpace() < ROOM_FOR_JAVAFX) {
                setIfAbsent(JAVAFX, Files.createTempDirectory("lookalike-natives"));
            }
        } catch (IOException e) {
            // JavaFX itself looks for another place if there is no such folder
        }
    }

    private static void setIfAbsent(String property, Path folder) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, folder.toString());
        }
    }
}

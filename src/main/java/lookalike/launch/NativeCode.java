package lookalike.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.platform.NativeLibraries;
import lookalike.platform.folders.AppFolders;

/**
 * Libraries that unpack their native code keep it in the user's cache folder, not in folders of their own at home; what an installed program
 * has unpacked already, they take as it is instead of unpacking it for every run.
 */
public final class NativeCode {

    private static final String JAVAFX = "javafx.cachedir";

    /** Bytes; thrice what it is. */
    private static final long ROOM_FOR_JAVAFX = 2 << 20;

    private NativeCode() {}

    /** To be called before any of the libraries is used. */
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

    /** JavaFX opens no window when it cannot write its files; on a full disk the window is needed to say so. */
    private static void keepOffFullDisk(Path cache) {
        try {
            Path folder = Files.createDirectories(cache);
            if (Files.getFileStore(folder).getUsableSpace() < ROOM_FOR_JAVAFX) {
                setIfAbsent(JAVAFX, Files.createTempDirectory("lookalike-natives"));
            }
        } catch (IOException e) {
            // JavaFX looks for another place itself when there is no such folder
        }
    }

    private static void setIfAbsent(String property, Path folder) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, folder.toString());
        }
    }
}

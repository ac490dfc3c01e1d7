package lookalike.platform.desktop;

import java.awt.Desktop;
import java.nio.file.Path;
import lookalike.platform.Os;
import lookalike.platform.folders.AppFolders;

/** The system's bin, from which deleted files can be restored. */
@FunctionalInterface
public interface SystemBin {

    /** A system without a bin. */
    SystemBin NONE = file -> false;

    /**
     * Moves a file into the bin.
     *
     * @return false if there is no bin for the file, or if the bin does not accept it; the file then stays where it was
     */
    boolean take(Path file);

    /** The bin of this computer. */
    static SystemBin current() {
        return switch (Os.current()) {
            case LINUX, OTHER -> new FreedesktopBin(AppFolders.sharedData());
            case WINDOWS, MAC -> SystemBin::takeByDesktop;
        };
    }

    private static boolean takeByDesktop(Path file) {
        return Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.MOVE_TO_TRASH)
                && Desktop.getDesktop().moveToTrash(file.toFile());
    }
}

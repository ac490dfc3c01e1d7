package lookalike.platform.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files and folders that only their owner may read: descriptors of faces are biometric data. On Windows the user's folders are private as
 * they are.
 */
public final class PrivateFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("------rwx");

    private PrivateFiles() {}

    /** Makes a file if there is none, and takes access to an old one from others who have it by the usual permissions. */
    public static void file(Path file) throws IOException {
        if (isPosix(file)) {
            try {
                Files.createFile(file, attribute(FILE));
            } catch (FileAlreadyExistsException e) {
                withdraw(file, FILE);
            }
        }
    }

    /** Makes a folder with those above it if there is none, and takes access to an old one from others. */
    public static void folder(Path folder) throws IOException {
        if (!isPosix(folder)) {
            Files.createDirectories(folder);
        } else if (Files.isDirectory(folder)) {
            withdraw(folder, FOLDER);
        } else {
            Files.createDirectories(folder, attribute(FOLDER));
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> attribute(Set<PosixFilePermission> permissions) {
        return PosixFilePermissions.asFileAttribute(permissions);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Withdraws rights of others. Access that was given to a group alone is kept. A file of somebody else cannot be changed, and stays. */
    private static void withdraw(Path path, Set<PosixFilePermission> rights) {
        try {
            Set<PosixFilePermission> before = EnumSet.noneOf(PosixFilePermission.class);
            before.addAll(Files.getPosixFilePermissions(path));
            boolean open = before.stream().anyMatch(OTHERS::contains);
            boolean own = Files.getOwner(path).getName().equals(System.getProperty("user.name"));
            if (open && own && !Files.isSymbolicLink(path)) {
                before.retainAll(rights);
                Files.setPosixFilePermissions(path, before);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("{} stays open to others: {}", path, e.getMessage());
        }
    }
}

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
 * Creates files and folders that only their owner may read, because descriptors of faces are biometric data. On Windows the
 * user's folders are private anyway.
 */
public final class PrivateFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("------rwx");

    private PrivateFiles() {}

    /** Creates a private file or, if the file exists, withdraws the access that others have by the usual permissions. */
    public static void file(Path file) throws IOException {
        if (isPosix(file)) {
            try {
                Files.createFile(file, attribute(FILE));
            } catch (FileAlreadyExistsException e) {
                withdraw(file, FILE);
            }
        }
    }

    /** Creates a private folder with its parents or, if the folder exists, withdraws the access of others. */
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

    /**
     * Withdraws the access of others. Access given to a group alone is kept. A file of another user cannot be changed, and stays
     * as it is.
     */
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

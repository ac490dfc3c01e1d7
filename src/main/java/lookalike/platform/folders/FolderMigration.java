package lookalike.platform.folders;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Clears the data folder of the logs, small pictures and native code that versions before 1.0 kept there. Logs are moved;
 * everything that can be made again is deleted. Only files of those versions are touched, and links are not followed. Several
 * processes may do this at the same time: each skips what another has already done.
 */
public final class FolderMigration {

    /** The subfolder of the log folder for the earlier logs, where their names cannot clash with a log in use. */
    static final String EARLIER = "earlier";

    private final Path data;
    private final List<String> told = new ArrayList<>();

    private FolderMigration(Path data) {
        this.data = data;
    }

    /**
     * Moves or deletes everything in the old places; what fails is left, and tried again at the next start. Must be called before
     * the log is opened, because the log may be among the files to move.
     *
     * @return what was done and what failed, in English sentences for the log; empty if there was nothing to do
     */
    public static List<String> leave(AppFolders folders) {
        FolderMigration earlier = new FolderMigration(folders.data());
        earlier.moveLogs(folders.logs());
        earlier.delete("thumbnails", folders.thumbnails(), FolderMigration::isOfThumbnails);
        earlier.delete("natives/javacpp", folders.natives().resolve("javacpp"), file -> true);
        earlier.delete("natives/javafx", folders.natives().resolve("javafx"), file -> true);
        earlier.deleteIfEmpty(folders.data().resolve("natives"), folders.natives());
        return earlier.told;
    }

    private static boolean isOfThumbnails(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".thumb") || name.endsWith(".part");
    }

    private void moveLogs(Path logs) {
        Path earlier = data.resolve("logs");
        if (!isLeft(earlier, logs)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(earlier, "*.log")) {
            Path target = Files.createDirectories(logs.resolve(EARLIER));
            for (Path file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    move(file, target);
                }
            }
            told.add("The logs in %s were moved to %s".formatted(earlier, target));
        } catch (IOException | DirectoryIteratorException e) {
            told.add("The logs in %s could not be moved: %s".formatted(earlier, e));
        }
        deleteIfEmpty(earlier, logs);
    }

    private static void move(Path file, Path folder) throws IOException {
        String name = file.getFileName().toString();
        for (int number = 2; ; number++) {
            try {
                Files.move(file, folder.resolve(name));
                return;
            } catch (NoSuchFileException e) {
                return; // another process was faster
            } catch (FileAlreadyExistsException e) {
                name = number + "-" + file.getFileName();
            }
        }
    }

    private void delete(String name, Path now, Predicate<Path> ours) {
        Path earlier = data.resolve(name);
        if (!isLeft(earlier, now)) {
            return;
        }
        try {
            Files.walkFileTree(earlier, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (ours.test(file)) {
                        Files.deleteIfExists(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                    deleteEmpty(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
            told.add("%s is not used any more and was deleted; its place is %s now".formatted(earlier, now));
        } catch (IOException e) {
            told.add("%s is not used any more and could not be deleted: %s".formatted(earlier, e));
        }
    }

    /** True if the earlier folder exists and is not the present one. A folder that the user has moved elsewhere by a link is left alone. */
    private static boolean isLeft(Path earlier, Path now) {
        try {
            return Files.isDirectory(earlier, LinkOption.NOFOLLOW_LINKS)
                    && !now.startsWith(earlier)
                    && !(Files.exists(now) && Files.isSameFile(earlier, now));
        } catch (IOException e) {
            return false;
        }
    }

    private void deleteIfEmpty(Path earlier, Path now) {
        try {
            if (isLeft(earlier, now)) {
                deleteEmpty(earlier);
            }
        } catch (IOException e) {
            told.add("%s is not used any more and could not be deleted: %s".formatted(earlier, e));
        }
    }

    private static void deleteEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // it contains something that is not the program's
        }
    }
}

package lookalike.platform.folders;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Total size of the files of a folder, at any depth. */
public final class FolderSize {

    private FolderSize() {}

    /** The bytes of all files; 0 if there is no such folder. A file that disappears meanwhile is not counted. */
    public static long of(Path folder) throws IOException {
        long[] bytes = {0};
        visit(folder, (file, attributes) -> bytes[0] += attributes.size());
        return bytes[0];
    }

    /** Deletes all files; the folders stay. */
    public static void clear(Path folder) throws IOException {
        visit(folder, (file, attributes) -> Files.deleteIfExists(file));
    }

    private interface Visit {
        void file(Path file, BasicFileAttributes attributes) throws IOException;
    }

    private static void visit(Path folder, Visit visit) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        // Links in the folder are not followed, but the folder itself may be a link that the user has made.
        Files.walkFileTree(folder.toRealPath(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                visit.file(file, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

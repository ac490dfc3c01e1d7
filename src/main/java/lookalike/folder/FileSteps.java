package lookalike.folder;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lookalike.platform.files.Disk;
import lookalike.platform.files.FileCopy;

/** Steps that move files and remove folders. Each can be repeated after a crash: a step that is already done does nothing. */
class FileSteps {

    private final Disk disk;

    FileSteps(Disk disk) {
        this.disk = disk;
    }

    /**
     * Moves a file or folder to a place where nothing exists: by a rename or, for a file on another disk, by a complete copy, after which
     * the original is removed.
     *
     * @throws FileAlreadyExistsException if something else already has that place
     * @throws NoSuchFileException if neither path exists
     */
    void move(Path from, Path to) throws IOException {
        boolean left = Files.exists(from, LinkOption.NOFOLLOW_LINKS);
        boolean arrived = Files.exists(to, LinkOption.NOFOLLOW_LINKS);
        if (!left && arrived) {
            return;
        }
        if (arrived && Files.isSameFile(from, to)) {
            changeCapitals(from, to);
        } else if (arrived) {
            finishCopy(from, to);
        } else {
            if (!left) {
                throw new NoSuchFileException(from.toString());
            }
            Files.createDirectories(to.getParent());
            rename(from, to);
        }
    }

    private void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            if (Files.isDirectory(from)) {
                throw e;
            }
            FileCopy.write(from, to, disk);
            try {
                FileCopy.forceNames(to.getParent());
            } catch (IOException error) {
                CopyUndo.remove(to);
                throw error;
            }
            Files.delete(from);
        }
    }

    /** Removes the original of a copy that was completed before a crash. */
    private static void finishCopy(Path from, Path to) throws IOException {
        boolean copied = Files.isRegularFile(from) && Files.isRegularFile(to) && Files.mismatch(from, to) < 0;
        if (!copied) {
            throw new FileAlreadyExistsException(to.toString());
        }
        Files.delete(from);
    }

    /** Changes the case of letters in a name, on systems where both names refer to the same file. */
    private static void changeCapitals(Path from, Path to) throws IOException {
        if (!from.getFileName()
                .toString()
                .equals(to.toRealPath(LinkOption.NOFOLLOW_LINKS).getFileName().toString())) {
            return;
        }
        Path between = from.resolveSibling(to.getFileName() + ".renamed");
        Files.move(from, between, StandardCopyOption.ATOMIC_MOVE);
        Files.move(between, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes a folder and the empty folders in it; folders with files are kept. */
    static void removeEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            if (!Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            try (Stream<Path> content = Files.list(each)) {
                if (content.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(each);
        }
    }
}

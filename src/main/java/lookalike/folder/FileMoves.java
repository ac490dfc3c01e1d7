package lookalike.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lookalike.folder.ApplyPlan.PhotoMove;
import lookalike.folder.FolderException.Reason;
import lookalike.image.PhotoProblem;
import lookalike.platform.files.FileCopy;
import lookalike.platform.files.IoErrorText;

/**
 * Moves files and folders of a dataset for a change or its undo, and notes what cannot be moved. Paths are relative to the dataset's folder.
 */
final class FileMoves {

    private final Path root;
    private final List<PhotoMove> planned;
    private final FileSteps steps;
    private final Set<String> failed;
    private final Consumer<LeftOutFile> leftOut;

    /** @param leftOut receives what cannot be moved, with the reasons */
    FileMoves(ApplyLog.Entry log, FileSteps steps, Consumer<LeftOutFile> leftOut) {
        root = log.root();
        planned = log.steps().moves();
        this.steps = steps;
        this.leftOut = leftOut;
        failed = new HashSet<>(log.failed());
    }

    /** Paths, before the change, of what could not be moved or moved back; may be changed. */
    Set<String> failed() {
        return failed;
    }

    /** Moves a file or folder; if that fails, notes the reason and returns false. */
    boolean move(String from, String to) {
        return move(from, to, from, false);
    }

    /**
     * Moves a file or folder back; if that fails, notes the reason and returns false.
     *
     * @param mixing whether photos of two people would be in one folder if it stayed
     * @throws FolderException if it fails, and they would
     */
    boolean moveBack(String now, String former, boolean mixing) {
        return move(now, former, former, mixing);
    }

    private boolean move(String from, String to, String former, boolean must) {
        try {
            steps.move(root.resolve(from), root.resolve(to));
            return true;
        } catch (IOException e) {
            if (must) {
                throw new FolderException(Reason.NOT_WRITTEN, e, root.resolve(from), IoErrorText.of(e));
            }
            failed.add(former);
            leftOut.accept(reason(from, to, e));
            return false;
        }
    }

    /** Moves a file that belongs to a photo; if that fails, notes the reason. */
    void moveBeside(String from, String to) {
        try {
            steps.move(root.resolve(from), root.resolve(to));
        } catch (NoSuchFileException e) {
            // The file has been removed in the meantime; the photo does not depend on it.
        } catch (IOException e) {
            leftOut.accept(reason(from, to, e));
        }
    }

    private LeftOutFile reason(String from, String to, IOException e) {
        Path left = root.resolve(from);
        if (e instanceof NoSuchFileException) {
            return LeftOutFile.of(left, PhotoProblem.MISSING);
        }
        return e instanceof FileAlreadyExistsException
                ? LeftOutFile.of(left, FileProblem.TAKEN, to)
                : LeftOutFile.of(left, FileProblem.NOT_MOVED, IoErrorText.of(e));
    }

    /** Forces the names in all folders concerned to the disk, as {@link #forceNames(Path)} does. */
    void forceNames() {
        planned.stream()
                .flatMap(move -> Stream.of(move.from(), move.to()))
                .map(path -> root.resolve(path).getParent())
                .distinct()
                .forEach(this::forceNames);
        forceNames(root);
    }

    /**
     * Forces the names in a folder to the disk, because the log must not be ahead of the files.
     *
     * @throws FolderException if the disk reports an error
     */
    void forceNames(Path folder) {
        try {
            FileCopy.forceNames(folder);
        } catch (IOException e) {
            throw new FolderException(Reason.NOT_WRITTEN, e, folder, IoErrorText.of(e));
        }
    }

    /** Removes a folder if it is empty; if that fails, notes the reason. */
    void removeEmpty(String folder) {
        try {
            FileSteps.removeEmpty(root.resolve(folder));
        } catch (IOException e) {
            leftOut.accept(LeftOutFile.of(root.resolve(folder), FileProblem.NOT_REMOVED, IoErrorText.of(e)));
        }
    }
}

package lookalike.platform.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * Reason of a failure to read or write a file, for a sentence that already names the file. Many of Java's messages consist of the
 * name alone.
 */
public final class IoErrorText {

    private IoErrorText() {}

    /** The reason with its file, for a sentence that names no file, or only a folder around it. */
    public static String naming(IOException e) {
        return e instanceof FileSystemException known && known.getFile() != null
                ? known.getFile() + ": " + of(e)
                : of(e);
    }

    /** The reason alone, in a few words; never empty. */
    public static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return IoProblem.ACCESS_DENIED.sentence();
        }
        if (e instanceof NoSuchFileException) {
            return IoProblem.NOT_FOUND.sentence();
        }
        if (e instanceof FileAlreadyExistsException) {
            return IoProblem.TAKEN.sentence();
        }
        if (e instanceof NotDirectoryException) {
            return IoProblem.NO_FOLDER.sentence();
        }
        String words = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        return words == null || words.isBlank() ? e.getClass().getSimpleName() : words;
    }
}

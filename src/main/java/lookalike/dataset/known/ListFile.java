package lookalike.dataset.known;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.platform.files.CsvFile;

/** A list that comes with a dataset, in one of the codings of text that programs write. */
final class ListFile {

    /** Reads the lines, those with nothing in them too. */
    static List<String> lines(Path file) throws UnusableListException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableListException(file, "it is no regular file");
            }
            return CsvFile.linesOfAny(file);
        } catch (UnusableListException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableListException(file, e);
        }
    }

    /** The failure of a line. */
    static UnusableListException wrong(Path file, int line) {
        return new UnusableListException(file, "line " + line + " is not what it should be");
    }

    private ListFile() {}
}

package lookalike.dataset.known;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /**
     * Reads names of people by their ids. Lines of another form, such as a header, are passed over.
     *
     * @param form of a line; its first group is the id, its second one the name as it is published
     * @throws UnusableListException if no line has this form
     */
    static Map<String, String> names(Path file, Pattern form) throws UnusableListException {
        Map<String, String> names = new HashMap<>();
        for (String line : lines(file)) {
            Matcher row = form.matcher(line);
            if (row.matches()) {
                names.put(row.group(1), PublishedName.of(row.group(2)));
            }
        }
        if (names.isEmpty()) {
            throw new UnusableListException(file, "there are no names in it");
        }
        return names;
    }

    /** The failure of a line. */
    static UnusableListException wrong(Path file, int line) {
        return new UnusableListException(file, "line " + line + " is not what it should be");
    }

    private ListFile() {}
}

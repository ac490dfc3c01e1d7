package lookalike.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The file systems that Linux has mounted. */
final class Mounts {

    private static final Path TABLE = Path.of("/proc/self/mounts");

    /** Indices of the fields of a line of the table, which are separated by spaces. */
    private static final int PLACE = 1;

    private static final int OPTIONS = 3;

    private Mounts() {}

    /** Tests whether nothing may be run from a folder, because of how its file system is mounted; false where this is not known. */
    static boolean forbidRunning(Path folder) {
        try {
            return Files.isReadable(TABLE) && forbidRunning(folder.toRealPath(), Files.readAllLines(TABLE));
        } catch (IOException e) {
            return false;
        }
    }

    /** @param table the lines of the table; a later one covers an earlier one of the same place */
    static boolean forbidRunning(Path folder, List<String> table) {
        return table.stream()
                .map(line -> line.split(" "))
                .filter(fields -> fields.length > OPTIONS && folder.startsWith(place(fields)))
                .reduce((one, other) -> place(other).startsWith(place(one)) ? other : one)
                .filter(fields -> Arrays.asList(fields[OPTIONS].split(",")).contains("noexec"))
                .isPresent();
    }

    /** The folder at which a file system is mounted; the table has spaces and backslashes as octal numbers. */
    private static Path place(String[] fields) {
        return Path.of(fields[PLACE].replace("\\040", " ").replace("\\134", "\\"));
    }
}

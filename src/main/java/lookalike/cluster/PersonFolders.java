package lookalike.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import lookalike.platform.files.FileNames;

/** The folders of a dataset's people by their names. */
final class PersonFolders {

    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final Map<String, String> known;
    private final Map<String, String> owners = new HashMap<>();

    /**
     * @param folder of the dataset
     * @param known folders of the existing people, by their names
     */
    PersonFolders(Path folder, Map<String, String> known) {
        this.folder = folder;
        this.known = Map.copyOf(known);
    }

    /**
     * The folder for a name. A number is added if some system cannot distinguish the name from another folder's, or if the folder belongs
     * to someone else.
     */
    Path of(String name) {
        if (known.containsKey(name)) {
            return folder.resolve(known.get(name));
        }
        String safe = FileNames.safe(name, LONGEST_NAME);
        return folder.resolve(FileNames.free(safe, "", label -> !isOf(label, name)));
    }

    private boolean isOf(String label, String name) {
        String key = label.toLowerCase(Locale.ROOT);
        if (!owners.containsKey(key) && Files.exists(folder.resolve(label))) {
            return false;
        }
        return owners.computeIfAbsent(key, wanted -> name).equals(name);
    }

    /** A path at which neither a file nor its sidecar exists: the name, or the name with a number. */
    static Path free(Path own, String name) {
        int dot = name.lastIndexOf('.');
        return own.resolve(FileNames.free(
                name.substring(0, dot),
                name.substring(dot),
                taken -> Files.exists(own.resolve(taken)) || Files.exists(own.resolve(taken + ".xmp"))));
    }
}

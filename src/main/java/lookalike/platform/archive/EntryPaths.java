package lookalike.platform.archive;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lookalike.platform.files.FileNames;

/** Maps the names of files in an archive to paths in a folder: the same on all systems, one path per file, none outside the folder. */
final class EntryPaths {

    private static final int LONGEST_NAME = 200;

    private static final int DEEPEST = 32;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    private final Path archive;
    private final Path folder;

    /** First spelling of each folder, by its normalised path in lower case, because some systems ignore case. */
    private final Map<String, String> folders = new HashMap<>();

    private final Set<String> files = new HashSet<>();

    /** @param folder for the files */
    EntryPaths(Path archive, Path folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /**
     * The path for a file; empty if the file is hidden, like those that systems add to archives.
     *
     * @throws ArchiveException if the name leads out of the folder, or nowhere
     */
    Optional<Path> of(String name) {
        if (name.startsWith("/")
                || name.indexOf('\0') >= 0
                || DRIVE.matcher(name).matches()) {
            throw outside(name);
        }
        String[] parts = name.split("/+");
        String spelled = "";
        int depth = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].equals("..") || ++depth > DEEPEST) {
                throw outside(name);
            }
            boolean last = i == parts.length - 1;
            if (parts[i].equals(".") && !last) {
                continue;
            }
            if (parts[i].isEmpty() || parts[i].startsWith(".") || parts[i].equals("__MACOSX")) {
                return Optional.empty();
            }
            spelled = last ? file(spelled, safe(parts[i])) : folder(spelled, safe(parts[i]));
        }
        return spelled.isEmpty() ? Optional.empty() : Optional.of(inside(spelled, name));
    }

    private static String safe(String part) {
        return FileNames.safe(part, LONGEST_NAME);
    }

    private String folder(String parent, String name) {
        String path = parent.isEmpty() ? name : parent + "/" + name;
        String first = folders.computeIfAbsent(key(path), key -> path);
        return files.contains(key(first)) ? folder(parent, name + "_") : first;
    }

    /** The path of a file. If some system would take it for an earlier file, its name gets a number. */
    private String file(String parent, String name) {
        int dot = name.lastIndexOf('.') <= 0 ? name.length() : name.lastIndexOf('.');
        String path = parent.isEmpty() ? name : parent + "/" + name;
        for (int i = 2; !files.add(key(path)) || folders.containsKey(key(path)); i++) {
            String numbered = name.substring(0, dot) + " (" + i + ")" + name.substring(dot);
            path = parent.isEmpty() ? numbered : parent + "/" + numbered;
        }
        return path;
    }

    private static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private Path inside(String path, String name) {
        try {
            Path place = folder.resolve(path).normalize();
            if (!place.startsWith(folder) || place.equals(folder)) {
                throw outside(name);
            }
            return place;
        } catch (InvalidPathException e) {
            throw outside(name);
        }
    }

    private ArchiveException outside(String name) {
        return new ArchiveException(ArchiveException.Reason.OUTSIDE, archive, name);
    }
}

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

/**
 * Paths in a folder for the names of files in an archive: the same on all systems, one file each, none outside the folder.
 */
final class EntryPaths {

    private static final int LONGEST_NAME = 200;

    private static final int DEEPEST = 32;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    private final Path archive;
    private final Path folder;

    /** Paths in one kind of letters, as some systems do not tell them apart, with the spelling of each folder that came first. */
    private final Map<String, String> folders = new HashMap<>();

    private final Set<String> files = new HashSet<>();

    /** @param folder in which the files are to be */
    EntryPaths(Path archive, Path folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /**
     * The place for a file; empty if it is hidden, as what systems put into archives is.
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

    /** A second file of a name that some system takes for the same gets a number. */
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

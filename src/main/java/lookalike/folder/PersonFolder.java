package lookalike.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import lookalike.dataset.DatasetScanner;
import lookalike.dataset.PictureFiles;
import lookalike.folder.FolderException.Reason;
import lookalike.platform.files.FileNames;
import lookalike.platform.files.IoErrorText;

/**
 * The folder of a person in a dataset, which need not exist yet.
 *
 * @param dataset the dataset's folder
 * @param label the person's label, which is the folder's name
 */
public record PersonFolder(Path dataset, String label) {

    private static final int LONGEST_LABEL = 200;

    /**
     * Names a folder in the dataset.
     *
     * @throws IllegalArgumentException if the label is not the name of a folder, such as that of a person created by a split
     * @throws FolderException if the dataset lists its photos in a manifest, so that photos in its folders do not count
     */
    public PersonFolder {
        dataset = dataset.toAbsolutePath().normalize();
        Path folder = dataset.resolve(label).normalize();
        if (label.contains("/") || !dataset.equals(folder.getParent())) {
            throw new IllegalArgumentException("no folder of a person: " + label);
        }
        Path manifest = dataset.resolve(DatasetScanner.MANIFEST);
        if (Files.isRegularFile(manifest)) {
            throw new FolderException(Reason.LISTED, manifest);
        }
    }

    /**
     * A folder that does not exist yet, for a new person.
     *
     * @param name the person's name; invalid characters are replaced, and a number makes it unique regardless of upper and lower case
     * @throws FolderException if the dataset's folder cannot be read
     */
    public static PersonFolder fresh(Path dataset, String name) {
        try {
            Set<String> taken = namesIn(dataset);
            String safe = FileNames.safe(name, LONGEST_LABEL);
            return new PersonFolder(
                    dataset, FileNames.free(safe, "", label -> taken.contains(label.toLowerCase(Locale.ROOT))));
        } catch (IOException e) {
            throw new FolderException(Reason.NOT_WRITTEN, e, dataset, IoErrorText.of(e));
        }
    }

    /** Path of the folder. */
    public Path path() {
        return dataset.resolve(label);
    }

    /** The photos and clips in it, at any depth. */
    List<Path> pictures() throws IOException {
        return Files.isDirectory(path()) ? PictureFiles.in(path(), new ArrayList<>()) : List.of();
    }

    /** The names of the files and folders directly in a folder, in lower case, since many systems ignore case. */
    static Set<String> namesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new HashSet<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = new HashSet<>();
            files.forEach(file -> names.add(file.getFileName().toString().toLowerCase(Locale.ROOT)));
            return names;
        }
    }
}

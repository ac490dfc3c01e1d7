package lookalike.catalog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A change of a dataset's files to match the decisions: afterwards photos lie in the folders of the people they show, and folders have
 * the people's names. Paths are relative to the dataset's folder.
 *
 * @param id unique id of the change
 * @param photos the moved photos; photos whose folders were renamed are not among them
 * @param folders the folders of the dataset that were renamed after the photos were moved
 * @param labels the new labels of people whose labels have changed, by their old labels
 * @param formerNames the dataset's names for all people before the change, by their old labels
 * @param names the dataset's names for people who are new or whose labels have changed, by their new labels
 * @param remaining decisions that the files do not follow and that stay in force, with the new labels
 */
public record FileChange(
        String id,
        List<MovedPhoto> photos,
        List<RenamedFolder> folders,
        Map<String, String> labels,
        Map<String, String> formerNames,
        Map<String, String> names,
        List<Decision> remaining) {

    /** Copies lists and maps. */
    public FileChange {
        photos = List.copyOf(photos);
        folders = List.copyOf(folders);
        labels = Map.copyOf(labels);
        formerNames = Map.copyOf(formerNames);
        names = Map.copyOf(names);
        remaining = List.copyOf(remaining);
    }

    /** The path, after the change, of a photo that was not moved itself. */
    public String present(String path) {
        return in(folders, path, RenamedFolder::from, RenamedFolder::to);
    }

    /** The path, before the change, of a photo that was not moved itself. */
    String former(String path) {
        return in(folders, path, RenamedFolder::to, RenamedFolder::from);
    }

    private static String in(
            List<RenamedFolder> folders,
            String path,
            Function<RenamedFolder, String> from,
            Function<RenamedFolder, String> to) {
        return folders.stream()
                .filter(folder -> path.startsWith(from.apply(folder) + "/"))
                .findFirst()
                .map(folder ->
                        to.apply(folder) + path.substring(from.apply(folder).length()))
                .orElse(path);
    }

    /**
     * A photo that was moved.
     *
     * @param from its former path
     * @param to its path in the folder that may be renamed afterwards
     * @param label its former label
     * @param newLabel its present label
     * @param hash SHA-256 of its content; empty if it could not be read
     */
    public record MovedPhoto(String from, String to, String label, String newLabel, String hash) {}

    /** A folder that was renamed. */
    public record RenamedFolder(String from, String to) {}
}

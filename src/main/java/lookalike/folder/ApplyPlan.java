package lookalike.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lookalike.catalog.FileChange.MovedPhoto;
import lookalike.catalog.FileChange.RenamedFolder;

/**
 * Moves and renames after which a dataset's files follow the decisions. Photos are moved first, then folders that became empty are removed,
 * then folders are renamed, and finally {@code names.csv} and {@code credits.csv} are changed. Paths are relative to the dataset's folder.
 *
 * @param moves photos to move into the folders of other people
 * @param emptied folders that are empty after the moves
 * @param renames folders to rename
 * @param names rows of {@code names.csv} to change
 * @param labels new labels of people, by their former ones
 * @param formerNames the dataset's names of the people concerned, by their former labels
 * @param presentNames the people's names as given by the files after the change, by their present labels
 * @param sidecars photos affected by decisions whose metadata do not yet name the face, by their present paths
 * @param staying photos that stay although decisions assign them elsewhere, with the reasons
 */
public record ApplyPlan(
        List<PhotoMove> moves,
        List<String> emptied,
        List<RenamedFolder> renames,
        List<NameRow> names,
        Map<String, String> labels,
        Map<String, String> formerNames,
        Map<String, String> presentNames,
        List<String> sidecars,
        List<LeftOutFile> staying) {

    /** Copies lists and maps. */
    public ApplyPlan {
        moves = List.copyOf(moves);
        emptied = List.copyOf(emptied);
        renames = List.copyOf(renames);
        names = List.copyOf(names);
        labels = Map.copyOf(labels);
        formerNames = Map.copyOf(formerNames);
        presentNames = Map.copyOf(presentNames);
        sidecars = List.copyOf(sidecars);
        staying = List.copyOf(staying);
    }

    /**
     * A move of a photo or clip.
     *
     * @param cause kind of decision behind it
     * @param from its path
     * @param to its new path, in a folder that may be renamed afterwards
     * @param beside files that belong to it and are moved with it, such as sidecars
     * @param photos the catalogue's photos of the file; a clip may have several
     */
    public record PhotoMove(Cause cause, String from, String to, List<Companion> beside, List<MovedPhoto> photos) {

        /** Copies the lists. */
        public PhotoMove {
            beside = List.copyOf(beside);
            photos = List.copyOf(photos);
        }
    }

    /** A file that is moved with a photo. */
    public record Companion(String from, String to) {}

    /**
     * A row of {@code names.csv}.
     *
     * @param label present label of the person
     * @param before name before the change; empty if there was no row
     * @param after name after the change
     */
    public record NameRow(String label, String before, String after) {}

    /** Kinds of decisions that lead to changes of files. */
    public enum Cause {
        /** People were merged. */
        MERGE,
        /** A photo was moved to another person. */
        MOVE,
        /** A new person was created from some photos. */
        SPLIT,
        /** A person was renamed. */
        RENAME
    }

    /**
     * One line of a preview.
     *
     * @param cause kind of decision behind it
     * @param from former path of a photo or folder; for a row of {@code names.csv}, the former name
     * @param to new path of the photo or folder; for a row of {@code names.csv}, the new name
     * @param file the changed file if it is neither a photo nor a folder; otherwise empty
     */
    public record Change(Cause cause, String from, String to, String file) {}

    /** Tests whether there is nothing to do. */
    public boolean isEmpty() {
        return moves.isEmpty() && renames.isEmpty() && names.isEmpty();
    }

    /** Tests whether there is nothing to do, with or without sidecars. */
    public boolean isEmpty(boolean withSidecars) {
        return isEmpty() && !(withSidecars && !sidecars.isEmpty());
    }

    /** All changes in the order in which they are made; photos are listed with their final paths. */
    public List<Change> changes() {
        Map<String, String> folders = new HashMap<>();
        renames.forEach(folder -> folders.put(folder.from(), folder.to()));
        List<Change> changes = new ArrayList<>();
        moves.forEach(move -> changes.add(new Change(move.cause(), move.from(), inRenamed(folders, move.to()), "")));
        renames.forEach(folder -> changes.add(new Change(Cause.RENAME, folder.from() + "/", folder.to() + "/", "")));
        names.forEach(row -> changes.add(new Change(
                Cause.RENAME, row.before().isEmpty() ? row.label() : row.before(), row.after(), "names.csv")));
        return changes;
    }

    private static String inRenamed(Map<String, String> folders, String path) {
        String folder = path.substring(0, path.indexOf('/'));
        return folders.getOrDefault(folder, folder) + path.substring(folder.length());
    }

    /** Number of files to move, including those beside photos. */
    int files() {
        return moves.stream().mapToInt(move -> 1 + move.beside().size()).sum();
    }

    /** The folders from which or into which photos are moved. */
    Stream<String> folders() {
        return moves.stream()
                .flatMap(move -> Stream.of(move.from(), move.to()))
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .distinct();
    }
}

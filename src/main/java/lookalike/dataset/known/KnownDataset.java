package lookalike.dataset.known;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder that holds a dataset in a published form. Its people are the sub-folders of some folders, or its photos are listed.
 *
 * @param title of the form, as it is known everywhere
 * @param folders whose sub-folders are people; empty if the photos are listed
 * @param listing people of a list; empty if they have folders
 * @param names for people by the label; whom it leaves out is shown by the label
 */
public record KnownDataset(String title, List<Path> folders, Optional<Listing> listing, Map<String, String> names) {

    /**
     * Photos in one folder, with a list that says who they show.
     *
     * @param list the file
     * @param labels of the photos that are there
     * @param unlisted how many photos are there that the list does not have
     * @param missing how many photos it has that are not there
     */
    public record Listing(Path list, Map<Path, String> labels, int unlisted, int missing) {

        /** Copies the map. */
        public Listing {
            labels = new LinkedHashMap<>(labels);
        }
    }

    /** Copies list and map. */
    public KnownDataset {
        folders = List.copyOf(folders);
        names = Map.copyOf(names);
    }

    static KnownDataset ofFolders(String title, List<Path> folders, Map<String, String> names) {
        return new KnownDataset(title, folders, Optional.empty(), names);
    }

    static KnownDataset ofListing(String title, Listing listing, Map<String, String> names) {
        return new KnownDataset(title, List.of(), Optional.of(listing), names);
    }
}

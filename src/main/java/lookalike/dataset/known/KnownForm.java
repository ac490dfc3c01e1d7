package lookalike.dataset.known;

import java.io.IOException;
import java.util.Optional;

/** The rule by which a published form of datasets is known. */
interface KnownForm {

    /**
     * Reads a folder if it has this form.
     *
     * @param root the dataset's folder
     * @throws UnusableListException if it has this form, but its list is not what it should be
     * @throws ObstacleException if it has this form and cannot be read for another reason
     * @throws IOException if a folder cannot be read
     */
    Optional<KnownDataset> read(FolderEntries root) throws IOException;
}

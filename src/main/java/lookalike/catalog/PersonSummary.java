package lookalike.catalog;

import java.util.List;
import java.util.Optional;
import lookalike.face.FaceBox;

/**
 * A person of the catalogue.
 *
 * @param label unique
 * @param name for display: the user's name for the person, otherwise the dataset's
 * @param ownName the dataset's name
 * @param photos number of photos
 * @param usable how many of them show the labelled face and are not excluded
 * @param excluded how many would be usable if they were not excluded
 * @param cover path of the chosen cover photo, otherwise of the first usable photo, otherwise of the first excluded one, if any
 * @param coverFace where the face is in it
 * @param coverTurned degrees clockwise by which it must be turned for the face to stand upright: 0, 90, 180 or 270
 * @param newest the id of the photo that was added last; later photos have higher ids
 * @param furtherNames names of people who were merged with the person, ordered
 * @param groups ids of the groups to which the person belongs, ordered: {@link #FAVOURITES}, those of celebrities, or any other words
 */
public record PersonSummary(
        String label,
        String name,
        String ownName,
        int photos,
        int usable,
        int excluded,
        Optional<String> cover,
        Optional<FaceBox> coverFace,
        int coverTurned,
        long newest,
        List<String> furtherNames,
        List<String> groups) {

    /** Id of the group of favourites. */
    public static final String FAVOURITES = "favourites";

    /** Copies the lists. */
    public PersonSummary {
        furtherNames = List.copyOf(furtherNames);
        groups = List.copyOf(groups);
    }

    /** A person whose cover is upright, or who has none, and with whom no one was merged. */
    public PersonSummary(
            String label,
            String name,
            String ownName,
            int photos,
            int usable,
            int excluded,
            Optional<String> cover,
            Optional<FaceBox> coverFace) {
        this(label, name, ownName, photos, usable, excluded, cover, coverFace, 0, 0, List.of(), List.of());
    }

    /** True if the person is a favourite. */
    public boolean favourite() {
        return groups.contains(FAVOURITES);
    }

    /** Number of photos that cannot be used. */
    public int skipped() {
        return photos - usable - excluded;
    }
}

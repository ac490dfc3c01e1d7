package lookalike.catalog;

import java.util.List;
import java.util.Optional;
import lookalike.face.FaceBox;

/**
 * A person of the catalogue.
 *
 * @param label unique
 * @param name for people: the user's for the person, otherwise the dataset's
 * @param ownName the dataset's
 * @param photos how many photos there are
 * @param usable how many of them show the labelled face and are not excluded
 * @param excluded how many would be usable, were they not excluded
 * @param cover path of the photo that was chosen to stand for the person, or else the first usable one's, or the first excluded one's, if there is one
 * @param coverFace where the face is in it
 * @param coverTurned degrees clockwise by which it must be turned for the face to stand upright: 0, 90, 180 or 270
 * @param newest the id of the photo that was added last: the higher, the later
 * @param furtherNames names of those who were merged with the person, ordered
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

    /** Of a person whose cover is upright, or who has none, and with whom nobody was merged. */
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

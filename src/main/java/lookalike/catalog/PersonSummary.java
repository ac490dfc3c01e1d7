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
 * @param cover the first usable photo's path, or else the first excluded one's, if there is one
 * @param coverFace where the face is in it
 * @param coverTurned degrees clockwise by which it must be turned for the face to stand upright: 0, 90, 180 or 270
 * @param newest the id of the photo that was added last: the higher, the later
 * @param furtherNames names of those who were merged with the person, ordered
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
        List<String> furtherNames) {

    /** Copies the list. */
    public PersonSummary {
        furtherNames = List.copyOf(furtherNames);
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
        this(label, name, ownName, photos, usable, excluded, cover, coverFace, 0, 0, List.of());
    }

    /** How many photos cannot be used. */
    public int skipped() {
        return photos - usable - excluded;
    }
}

package lookalike.track;

import java.util.List;
import java.util.Optional;
import lookalike.image.PhotoProblem;

/**
 * The people of a clip.
 *
 * @param tracks one for each person, those that are seen longest first
 * @param duration of the clip in seconds; 0 if its file does not say
 * @param remark fault of a clip that could still be used
 */
public record ClipPeople(List<Track> tracks, double duration, Optional<PhotoProblem> remark) {

    /** Copies the list. */
    public ClipPeople {
        tracks = List.copyOf(tracks);
    }
}

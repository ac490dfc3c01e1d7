package lookalike.track;

import java.util.List;
import java.util.Optional;
import lookalike.image.PhotoProblem;

/**
 * The people of a clip.
 *
 * @param tracks one for each person, those seen in most frames first
 * @param duration of the clip in seconds; 0 if its file does not state it
 * @param remark problem of a clip that could still be used
 */
public record ClipPeople(List<Track> tracks, double duration, Optional<PhotoProblem> remark) {

    /** Copies the list. */
    public ClipPeople {
        tracks = List.copyOf(tracks);
    }
}

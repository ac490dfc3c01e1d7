package lookalike.ui.compare.core;

import java.util.List;
import javafx.scene.image.Image;
import lookalike.face.Descriptor;
import lookalike.face.Face;
import lookalike.track.TimeRange;

/**
 * A person in a clip.
 *
 * @param ranges times in which the person is seen, in order, at least one
 * @param moments the frames that show the person best, the best first, at least one
 */
public record ClipPerson(List<TimeRange> ranges, List<Moment> moments) {

    /**
     * A frame that shows the person.
     *
     * @param seconds time of the frame
     * @param face in pixels of the frame
     * @param picture a small square picture of the face
     */
    public record Moment(double seconds, Face face, Image picture) {}

    /** Copies the lists. */
    public ClipPerson {
        ranges = List.copyOf(ranges);
        moments = List.copyOf(moments);
    }

    /** Descriptors of all moments; they are compared as one. */
    List<Descriptor> descriptors() {
        return moments.stream().map(moment -> moment.face().descriptor()).toList();
    }
}

package lookalike.track;

import java.util.Comparator;
import lookalike.face.Face;

/**
 * A face of a track in one frame.
 *
 * @param seconds time of the frame
 * @param face the face with its descriptor
 */
public record TrackFrame(double seconds, Face face) {

    /** Order with the best quality first; for equal quality, the earlier frame first. */
    static final Comparator<TrackFrame> BEST_FIRST =
            Comparator.comparingDouble(TrackFrame::quality).reversed().thenComparingDouble(TrackFrame::seconds);

    /** Quality of the face, 0..1, see {@link lookalike.face.FaceQuality#figure}. */
    public double quality() {
        return face.quality().figure();
    }
}

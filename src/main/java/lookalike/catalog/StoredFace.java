package lookalike.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stored face, in a form that can be copied to another catalogue; unknown values are null.
 *
 * @param labelled whether the label means it
 * @param x left edge in pixels of the upright photo, as the next three; null for imported descriptors
 * @param score the detector's, 0..1
 * @param sharpness variance of the Laplacian
 * @param landmarks 136 float32, little-endian, in Base64
 * @param turned degrees clockwise by which the photo must be turned for the face to stand upright: 0, 90, 180 or 270
 * @param quality 0..1
 * @param doubts ids of reasons to doubt the face, with commas
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredFace(
        boolean labelled,
        @Nullable Double x,
        @Nullable Double y,
        @Nullable Double width,
        @Nullable Double height,
        @Nullable Double score,
        @Nullable Double sharpness,
        @Nullable String landmarks,
        int turned,
        @Nullable Double quality,
        @Nullable String doubts) {

    /**
     * The landmarks as numbers, alternating x and y; empty if the row has none.
     *
     * @throws IllegalArgumentException if they are damaged
     */
    public Optional<float[]> points() {
        return Optional.ofNullable(landmarks)
                .map(text -> Blobs.floats(Base64.getDecoder().decode(text)));
    }

    /** Text that identifies a face within a look: box and turn; empty for an imported descriptor. */
    public String place() {
        return x == null ? "" : x + " " + y + " " + width + " " + height + " " + turned;
    }
}

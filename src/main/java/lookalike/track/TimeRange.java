package lookalike.track;

/**
 * A part of a clip's time.
 *
 * @param start in seconds
 * @param end in seconds, not before the start; equal to it if a face was seen in one frame only
 */
public record TimeRange(double start, double end) {

    /** @throws IllegalArgumentException if it ends before it starts */
    public TimeRange {
        if (!(start <= end)) {
            throw new IllegalArgumentException("no range of time: %s to %s".formatted(start, end));
        }
    }
}

package lookalike.track;

/**
 * A part of a clip's time.
 *
 * @param start of it, in seconds
 * @param end of it, in seconds, not before the start; the same as the start if a face was seen in only one frame
 */
public record TimeRange(double start, double end) {

    /** @throws IllegalArgumentException if it ends before it starts */
    public TimeRange {
        if (!(start <= end)) {
            throw new IllegalArgumentException("no range of time: %s to %s".formatted(start, end));
        }
    }
}

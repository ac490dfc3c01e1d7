package lookalike.image;

/**
 * A sampled frame of a clip. Holds native memory until it is closed.
 *
 * @param seconds time of the frame from the clip's start, 0 or more
 * @param newScene whether the picture changed as a whole since the frame before
 * @param photo the upright picture
 */
public record ClipFrame(double seconds, boolean newScene, Photo photo) implements AutoCloseable {

    @Override
    public void close() {
        photo.close();
    }
}

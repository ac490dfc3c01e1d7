package lookalike.ui.camera;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The camera and the faces before it, from switching on to switching off. */
final class LiveSession {

    private final CameraStream stream;
    private final Supplier<LiveFaces> opener;
    private LiveFaces faces;
    private boolean closed;

    /** @param opener loads the networks once there is a first picture; slow */
    LiveSession(CameraStream stream, Supplier<LiveFaces> opener) {
        this.stream = stream;
        this.opener = opener;
    }

    CameraStream stream() {
        return stream;
    }

    /** The faces of a picture; none once closed. Slow, one thread at a time. */
    List<LiveFace> follow(CameraStream.Frame frame) {
        return opened().map(live -> live.follow(frame.seconds(), frame.raster()))
                .orElse(List.of());
    }

    /** The best picture of a face; empty if none is kept. */
    synchronized Optional<LiveStill> still(int track) {
        return Optional.ofNullable(faces).flatMap(live -> live.still(track));
    }

    private synchronized Optional<LiveFaces> opened() {
        if (faces == null && !closed) {
            faces = opener.get();
            faces.warmUp();
        }
        return Optional.ofNullable(faces);
    }

    /** Releases the networks after running work; slow. */
    synchronized void close() {
        closed = true;
        if (faces != null) {
            faces.close();
            faces = null;
        }
    }
}

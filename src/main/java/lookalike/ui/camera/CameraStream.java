package lookalike.ui.camera;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import lookalike.image.Camera;
import lookalike.image.Raster;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Pictures;

/** A camera from switching on to switching off. It runs on its own thread and can be stopped from any thread. */
final class CameraStream {

    /** Minimum time between two pictures. A camera delivers 30 a second, but a film could be read faster. */
    private static final long SHORTEST_NANOS = 30_000_000;

    private static final double NANOS = 1e9;

    private final CameraSource source;
    private final Jobs jobs;
    private final AtomicReference<Frame> next = new AtomicReference<>();
    private volatile boolean stopped;
    private volatile Camera camera;

    /** @param jobs deliver the pictures to the window */
    CameraStream(CameraSource source, Jobs jobs) {
        this.source = source;
        this.jobs = jobs;
    }

    /**
     * A picture as it was taken and as it is shown.
     *
     * @param seconds time from an arbitrary start
     */
    record Frame(double seconds, Raster raster, Image image) {}

    /**
     * Films until it is stopped.
     *
     * @param target receives the latest picture on the FX thread
     * @throws lookalike.image.CameraException if there is no camera, or it gives no more pictures
     */
    void run(Consumer<Frame> target) {
        if (stopped) {
            return;
        }
        try (Camera opened = source.open()) {
            camera = opened;
            while (!stopped) {
                long start = System.nanoTime();
                Raster raster = opened.frame();
                show(new Frame(System.nanoTime() / NANOS, raster, Pictures.of(raster)), target);
                LockSupport.parkNanos(SHORTEST_NANOS - (System.nanoTime() - start));
            }
        } catch (IllegalStateException e) {
            if (!stopped) {
                throw e; // not caused by stop()
            }
        }
    }

    /** Stops the stream; the device is free at once, or right after a picture in progress. */
    void stop() {
        stopped = true;
        Camera opened = camera;
        if (opened != null) {
            opened.close();
        }
    }

    private void show(Frame frame, Consumer<Frame> target) {
        if (next.getAndSet(frame) == null) {
            jobs.onWindow(() -> target.accept(next.getAndSet(null)));
        }
    }
}

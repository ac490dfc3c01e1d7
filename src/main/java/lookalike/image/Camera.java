package lookalike.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import lookalike.platform.Os;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_videoio;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_videoio.VideoCapture;

/**
 * A camera that is switched on, or a film in place of a camera, which is played in a loop. One thread takes pictures, any thread may
 * close it. Holds the device until it is closed.
 */
public final class Camera implements AutoCloseable {

    private static final String DEVICES = "video*";
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private final VideoCapture capture;
    private final boolean film;
    private final ReentrantLock use = new ReentrantLock();
    private volatile boolean closed;
    private boolean released;

    private Camera(VideoCapture capture, boolean film) {
        this.capture = capture;
        this.film = film;
    }

    /** True if there may be a camera. It is not switched on: Linux lists cameras; on other systems only opening one would tell. */
    public static boolean isThere() {
        return Os.current() != Os.LINUX || isThere(Path.of("/dev"));
    }

    static boolean isThere(Path devices) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(devices, DEVICES)) {
            return found.iterator().hasNext();
        } catch (IOException e) {
            return false; // a system without such a folder has no usable camera
        }
    }

    /**
     * Switches a camera on; slow. The caller closes it.
     *
     * @param index 0 for the first one
     * @throws CameraException if there is none, or another program uses it
     */
    public static Camera open(int index) {
        Camera camera = new Camera(new VideoCapture(index), false);
        if (camera.capture.isOpened()) {
            camera.capture.set(opencv_videoio.CAP_PROP_FRAME_WIDTH, WIDTH);
            camera.capture.set(opencv_videoio.CAP_PROP_FRAME_HEIGHT, HEIGHT);
            return camera;
        }
        camera.close();
        throw new CameraException(CameraException.Reason.NOT_SWITCHED_ON);
    }

    /**
     * Opens a film. The caller closes it.
     *
     * @param film a video file, or numbered pictures such as {@code frame_%02d.png}
     * @throws CameraException if it cannot be opened
     */
    public static Camera open(String film) {
        Camera camera = new Camera(new VideoCapture(film), true);
        if (camera.capture.isOpened()) {
            return camera;
        }
        camera.close();
        throw new CameraException(CameraException.Reason.NO_FILM, film);
    }

    /**
     * Waits for the next picture and returns it as the camera sees it.
     *
     * @throws CameraException if the camera gives no more pictures
     * @throws IllegalStateException if the camera is closed
     */
    public Raster frame() {
        use.lock();
        try (PointerScope scope = new PointerScope()) {
            if (closed) {
                throw new IllegalStateException("the camera is closed");
            }
            if (film && isAtEnd()) {
                capture.set(opencv_videoio.CAP_PROP_POS_FRAMES, 0);
            }
            Mat frame = new Mat();
            if (!capture.read(frame)) {
                throw new CameraException(CameraException.Reason.NO_MORE_PICTURES);
            }
            return raster(frame);
        } finally {
            use.unlock();
            release();
        }
    }

    /** True if the device is held. */
    public boolean isOpen() {
        use.lock();
        try {
            return !released;
        } finally {
            use.unlock();
        }
    }

    /** Closes the device at once, or after the picture that is being taken, without waiting for it. */
    @Override
    public void close() {
        closed = true;
        release();
    }

    /** Releases the device if it is closed and unused; the last of several callers does so. */
    private void release() {
        if (closed && use.tryLock()) {
            try {
                if (!released) {
                    released = true;
                    capture.release();
                    capture.close();
                }
            } finally {
                use.unlock();
            }
        }
    }

    private boolean isAtEnd() {
        return capture.get(opencv_videoio.CAP_PROP_POS_FRAMES) >= capture.get(opencv_videoio.CAP_PROP_FRAME_COUNT);
    }

    /** Converts a picture. Thermal and depth cameras have one channel, or 16 bits. */
    private static Raster raster(Mat frame) {
        Mat colour = PhotoDecoder.to8Bit(frame);
        if (colour.channels() != 3) {
            int how = colour.channels() == 1 ? opencv_imgproc.COLOR_GRAY2BGR : opencv_imgproc.COLOR_BGRA2BGR;
            Mat converted = new Mat();
            opencv_imgproc.cvtColor(colour, converted, how);
            colour = converted;
        }
        Mat rows = colour.isContinuous() ? colour : colour.clone();
        byte[] bgr = new byte[3 * rows.cols() * rows.rows()];
        ByteBuffer buffer = rows.createBuffer();
        buffer.get(bgr);
        return new Raster(rows.cols(), rows.rows(), bgr);
    }
}

package lookalike.ui.camera;

import lookalike.image.Camera;

/** Switches a camera on. */
@FunctionalInterface
public interface CameraSource {

    /**
     * Opens the camera; the caller closes it.
     *
     * @throws lookalike.image.CameraException if there is none, or another program uses it
     */
    Camera open();

    /** The camera of the system, null if there is none. */
    static CameraSource ofSystem() {
        return Camera.isThere() ? () -> Camera.open(0) : null;
    }
}

package lookalike.ui.camera;

import java.util.function.Supplier;
import javafx.stage.Window;
import lookalike.face.LoadedModels;
import lookalike.match.Matcher;
import lookalike.ui.common.BackgroundThreads;
import lookalike.ui.common.Services;

/** Composition of the camera's dialog. */
public final class CameraFeature {

    private final CameraState state = new CameraState(CameraSource.ofSystem());
    private final CameraController controller;

    /**
     * Builds the parts. Called on the FX thread.
     *
     * @param models the networks, loaded when they are first asked for
     * @param matchers supplies the matcher, null while there are no people to compare with
     * @param taker receives the taken photos
     */
    public CameraFeature(
            Services services,
            Supplier<LoadedModels> models,
            Supplier<Matcher> matchers,
            CameraController.Taker taker) {
        BackgroundThreads threads = services.threads();
        controller = new CameraController(
                state,
                models,
                matchers,
                new CameraController.Threads(threads.filming(), threads.following(), threads.naming()),
                taker);
    }

    /** The camera's pictures. */
    public CameraState state() {
        return state;
    }

    /** Shows the dialog. */
    public void show(Window owner) {
        CameraDialog.show(owner, state, controller);
    }

    /** Releases the camera. */
    public void stop() {
        controller.release();
    }

    /** Closes the pipeline when no more work will come. */
    public void close() {
        controller.close();
    }
}

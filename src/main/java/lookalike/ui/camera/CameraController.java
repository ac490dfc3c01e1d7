package lookalike.ui.camera;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.Raster;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Texts;

/**
 * Switches the camera on and off, shows what it sees with the faces in it, and takes photos. Called on the FX thread. While
 * a picture waits to be shown, or to be searched for faces, the ones after it are passed over.
 */
public final class CameraController {

    private final CameraState state;
    private final Supplier<LoadedModels> models;
    private final Jobs filming;
    private final Jobs probing;
    private final BiConsumer<String, Raster> taker;
    private final AtomicBoolean searching = new AtomicBoolean();
    private volatile CameraStream running;
    private Raster seen;
    private FacePipeline pipeline;
    private LoadedModels opened;
    private int taken;

    /**
     * @param models the networks, loaded when they are first asked for
     * @param filming has a thread for the camera alone
     * @param probing looks for faces
     * @param taker is given the photos that are taken, with what to call them
     */
    public CameraController(
            CameraState state,
            Supplier<LoadedModels> models,
            Jobs filming,
            Jobs probing,
            BiConsumer<String, Raster> taker) {
        this.state = state;
        this.models = models;
        this.filming = filming;
        this.probing = probing;
        this.taker = taker;
    }

    /** Switches the camera on, again if it is on. */
    void start() {
        stop();
        CameraStream stream = new CameraStream(state.source().get(), filming);
        running = stream;
        filming.run(
                () -> {
                    stream.run(frame -> show(stream, frame));
                    return stream;
                },
                ended -> {},
                e -> failed(stream, e));
    }

    /** Switches the camera off; it is free for others as soon as the picture that is being taken is there. */
    public void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
        seen = null;
        state.clear();
    }

    /** Closes the camera. Called on any thread, when the window is closed. */
    public void release() {
        CameraStream stream = running;
        if (stream != null) {
            stream.stop();
        }
    }

    /** Takes what the camera sees as a photo, and switches it off. Nothing if it sees nothing yet. */
    void take() {
        Raster frame = seen;
        if (frame != null) {
            stop();
            taken++;
            taker.accept(Texts.get("camera.photo", taken), frame);
        }
    }

    /** Closes the pipeline after the search that is under way. Called on no particular thread, when no more work will come. */
    public synchronized void close() {
        if (pipeline != null) {
            pipeline.close();
            pipeline = null;
        }
    }

    private void show(CameraStream stream, CameraStream.Frame frame) {
        if (stream != running) {
            return;
        }
        seen = frame.raster();
        state.show(frame.image());
        if (searching.compareAndSet(false, true)) {
            probing.run(
                    () -> facesIn(frame.raster()),
                    faces -> {
                        searching.set(false);
                        if (stream == running) {
                            state.show(faces);
                        }
                    },
                    e -> {
                        searching.set(false);
                        failed(stream, e);
                    });
        }
    }

    private synchronized List<FaceBox> facesIn(Raster frame) {
        LoadedModels wanted = models.get();
        if (pipeline != null && opened != wanted) {
            close();
        }
        if (pipeline == null) {
            pipeline = new FacePipeline(wanted);
            opened = wanted;
        }
        try (Photo photo = Photo.of(Texts.get("camera.title"), frame)) {
            return pipeline.detect(photo).stream().map(DetectedFace::box).toList();
        }
    }

    private void failed(CameraStream stream, Throwable e) {
        if (stream == running) {
            stop();
            ErrorPresenter.Message message = filming.reportUnexpected(e);
            state.problem().set(message.expected() ? message.detail() : message.title());
        }
    }
}

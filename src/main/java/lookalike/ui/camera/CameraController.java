package lookalike.ui.camera;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lookalike.face.FaceBox;
import lookalike.face.LoadedModels;
import lookalike.image.Raster;
import lookalike.match.Matcher;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Texts;

/**
 * Switches the camera on and off, shows its picture with the faces and their names, and takes photos. Called on the FX thread. While a
 * picture is waiting to be shown or searched for faces, later ones are skipped.
 */
public final class CameraController {

    private final CameraState state;
    private final Supplier<LoadedModels> models;
    private final Supplier<Matcher> matchers;
    private final Threads threads;
    private final Taker taker;
    private volatile LiveSession running;
    private CameraStream.Frame seen;
    private boolean following;
    private int taken;

    /**
     * Threads for the work.
     *
     * @param filming has a thread just for the camera
     * @param following finds faces
     * @param naming describes and names them
     */
    public record Threads(Jobs filming, Jobs following, Jobs naming) {}

    /** Receives photos. */
    @FunctionalInterface
    public interface Taker {

        /** @param face place of the selected face, if any */
        void take(String name, Raster picture, Optional<FaceBox> face);
    }

    /**
     * @param models the networks, loaded when they are first asked for
     * @param matchers supplies the matcher, null while there are no people to compare with
     * @param taker receives the taken photos with their names
     */
    public CameraController(
            CameraState state,
            Supplier<LoadedModels> models,
            Supplier<Matcher> matchers,
            Threads threads,
            Taker taker) {
        this.state = state;
        this.models = models;
        this.matchers = matchers;
        this.threads = threads;
        this.taker = taker;
    }

    /** Switches the camera on, or restarts it. */
    void start() {
        stop();
        CameraStream stream = new CameraStream(state.source().get(), threads.filming);
        LiveSession session = new LiveSession(stream, () -> open(stream));
        running = session;
        threads.filming.run(
                () -> {
                    stream.run(frame -> show(session, frame));
                    return stream;
                },
                ended -> {},
                e -> failed(session, e));
    }

    private LiveFaces open(CameraStream stream) {
        return new LiveFaces(
                models.get(),
                matchers,
                task -> threads.naming.run(
                        () -> {
                            task.run();
                            return null;
                        },
                        done -> {}),
                e -> threads.naming.onWindow(() -> {
                    if (running != null && running.stream() == stream) {
                        failed(running, e);
                    }
                }));
    }

    /** Switches the camera off; the device is free for other programs as soon as a picture in progress is finished. */
    public void stop() {
        LiveSession session = running;
        if (session != null) {
            running = null;
            session.stream().stop();
            threads.naming.run(
                    () -> {
                        session.close();
                        return null;
                    },
                    done -> {});
        }
        seen = null;
        following = false;
        state.clear();
    }

    /** Closes the camera. Called on any thread, when the window is closed. */
    public void release() {
        LiveSession session = running;
        if (session != null) {
            session.stream().stop();
        }
    }

    /**
     * Takes a photo and switches the camera off: the best picture of the face if there is one, otherwise the present picture. Does nothing
     * before the first picture.
     */
    void take() {
        List<LiveFace> faces = state.faces().get();
        if (faces.size() == 1) {
            take(faces.get(0));
        } else if (seen != null) {
            finish(seen.raster(), Optional.empty());
        }
    }

    /** Takes the best picture of a face as a photo, and switches the camera off. */
    void take(LiveFace face) {
        LiveSession session = running;
        if (session != null && seen != null) {
            Optional<LiveStill> still = session.still(face.track());
            finish(
                    still.map(LiveStill::picture).orElse(seen.raster()),
                    Optional.of(still.map(LiveStill::face).orElse(face.box())));
        }
    }

    private void finish(Raster picture, Optional<FaceBox> face) {
        stop();
        taken++;
        taker.take(Texts.get("camera.photo", taken), picture, face);
    }

    /** Closes the networks after running work. Called on any thread, when no more work will come. */
    public void close() {
        LiveSession session = running;
        if (session != null) {
            session.close();
        }
    }

    private void show(LiveSession session, CameraStream.Frame frame) {
        if (session == running) {
            seen = frame;
            state.show(frame.image());
            if (!following) {
                follow(session, frame);
            }
        }
    }

    private void follow(LiveSession session, CameraStream.Frame frame) {
        following = true;
        threads.following.run(
                () -> session.follow(frame),
                faces -> {
                    if (session == running) {
                        following = false;
                        state.show(faces);
                        if (seen != frame) {
                            follow(session, seen);
                        }
                    }
                },
                e -> failed(session, e));
    }

    private void failed(LiveSession session, Throwable e) {
        if (session == running) {
            stop();
            ErrorPresenter.Message message = threads.filming.reportUnexpected(e);
            state.problem().set(message.expected() ? message.detail() : message.title());
        }
    }
}

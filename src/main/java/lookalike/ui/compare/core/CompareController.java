package lookalike.ui.compare.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.match.Matcher;
import lookalike.task.CancelSignal;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.Pictures;
import lookalike.ui.common.Texts;
import lookalike.ui.common.UndoStack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens photos, finds their faces and ranks the people of the dataset for the selected face. Called on the FX thread. */
public final class CompareController {

    private static final Logger LOG = LoggerFactory.getLogger(CompareController.class);

    private final CompareState state;
    private final ProbeReader probes;
    private final FaceMarker marker;
    private final PendingWork pending;
    private final ProbeRefresh refresh;
    private final SmallFaceSearch smallFaces;
    private final OpenClips clips;
    private final Jobs jobs;
    private final Jobs rankings;
    private final LatestJob moving;
    private final OpenPhotos photos;
    private final ProbeOpener opener;
    private final RankingUpdater ranking;
    private final FaceAnswers answers;

    /**
     * @param models the networks, loaded when they are first asked for
     * @param jobs runs one piece of work after the other
     * @param rankings the same for rankings, independently
     * @param clips the same for clips, independently
     * @param matcher ranks the people that a face is compared with; its value may be null
     * @param undo receives the actions that can be undone
     */
    public CompareController(
            CompareState state,
            Supplier<LoadedModels> models,
            Jobs jobs,
            Jobs rankings,
            Jobs clips,
            ObservableValue<Matcher> matcher,
            UndoStack undo) {
        this(
                state,
                new ProbeReader(models),
                new Clips(new ClipProbeReader(models), clips),
                jobs,
                rankings,
                matcher,
                undo);
    }

    /** Reader of clips, and the thread for it. */
    record Clips(ClipProbeReader reader, Jobs jobs) {}

    /** The same with other readers of photos. */
    CompareController(
            CompareState state,
            ProbeReader probes,
            Clips clips,
            Jobs jobs,
            Jobs rankings,
            ObservableValue<Matcher> matcher,
            UndoStack undo) {
        this.state = state;
        this.probes = probes;
        marker = new FaceMarker(state, undo);
        pending = new PendingWork(state);
        this.jobs = jobs.expectedTo(state.problems()::add);
        moving = this.jobs.latest();
        this.rankings = rankings.expectedTo(state.problems()::add);
        photos = new OpenPhotos(state, undo);
        state.photo().addListener((property, before, now) -> showFirstFace(now));
        this.clips = new OpenClips(state, clips.reader, this.rankings);
        ClipSearch search =
                new ClipSearch(state, clips.reader, this.clips, pending, clips.jobs.expectedTo(state.problems()::add));
        refresh = new ProbeRefresh(state, probes, search, pending, this.jobs);
        smallFaces = new SmallFaceSearch(state, probes, pending, this.jobs);
        opener = new ProbeOpener(state, smallFaces, search, pending, this.jobs);
        ranking = new RankingUpdater(state, probes, this.rankings, matcher);
        answers = new FaceAnswers(state, this.rankings, matcher);
    }

    /** Opens photo files; the first that can be read is shown, and the user can switch to the others. */
    public void open(List<Path> files) {
        opener.open(files.stream().map(ProbePhoto.Source::of).toList());
    }

    /** Shows another person of the shown clip, or another frame of the same person. */
    public void select(ClipScene scene) {
        clips.select(scene);
    }

    /** Selects the face, or the person of a clip, a number of places further. */
    public void step(int places) {
        ClipScene scene = state.scene().get();
        if (scene == null) {
            state.stepFace(places);
        } else {
            clips.select(scene.withPerson(scene.person() + places));
        }
    }

    /**
     * Compares the selected face with a person, who takes the last place in the list if not among the first. Does nothing without a face.
     *
     * @param label of the person
     */
    public void compareWith(String label) {
        ranking.select(label);
    }

    /** Analyses the photos again after a change of networks. */
    public void lookAgain() {
        refresh.all();
    }

    /** Opens a picture from the clipboard. */
    public void paste(Image image) {
        String name = Texts.get("compare.pasted");
        opener.open(List.of(ProbePhoto.Source.of(name, () -> PhotoReader.read(name, Pictures.png(image)))));
    }

    /**
     * Opens a picture from a camera.
     *
     * @param meant place of the face to select; without a face there, the largest is selected
     */
    public void take(String name, Raster picture, Optional<FaceBox> meant) {
        opener.open(ProbePhoto.Source.of(name, () -> Photo.of(name, picture)), meant);
    }

    /**
     * Opens a photo that must be fetched first.
     *
     * @param fetching fetches while other photos are analysed
     * @param fetcher returns the content of a picture file
     */
    void fetch(String name, Jobs fetching, Function<CancelSignal, byte[]> fetcher) {
        opener.fetch(name, fetching.expectedTo(state.problems()::add), fetcher);
    }

    /** Shows a message on the Compare page in place of earlier ones. */
    public void tell(ErrorPresenter.Message message) {
        state.problems().setAll(message);
    }

    /** Adds a message below those already shown. */
    public void tellMore(ErrorPresenter.Message message) {
        if (!state.problems().contains(message)) {
            state.problems().add(message);
        }
    }

    /** Drops the photos that are not shown yet, and stops the search for smaller faces and for people in clips. */
    public void cancel() {
        smallFaces.cancel();
        pending.cancel();
    }

    /** Closes the shown photo. */
    public void closePhoto() {
        photos.close();
    }

    /** Closes all photos and cancels those still being opened. */
    public void closeAll() {
        cancel();
        photos.closeAll();
    }

    /** Shows the photo a number of places further on; while an unusable photo is shown, the first or the last. */
    public void stepPhoto(int places) {
        photos.step(places);
    }

    /** The answers for faces that are not selected. */
    public FaceAnswers answers() {
        return answers;
    }

    /**
     * Moves a face that was marked by hand in the shown photo: the face is detected in the new box, and its answer is updated.
     *
     * @param drawn in pixels of the photo
     */
    public void moveFace(ProbeFace face, FaceBox drawn) {
        ProbePhoto photo = state.photo().get();
        state.problems().clear();
        if (photo != null && face.byHand() && photo.faces().contains(face)) {
            marker.usable(photo, drawn)
                    .ifPresent(box -> moving.run(
                            cancel -> probes.faceIn(photo, box),
                            Outcome.<Optional<ProbeFace>>of(found -> marker.replace(photo, face, found))
                                    .onFailure(this::tellFailed)));
        }
    }

    /** Removes the selected face if it was marked by hand. */
    public void removeFace() {
        ProbeFace face = state.face().get();
        if (face != null && face.byHand() && state.photo().get() != null) {
            moving.cancel();
            marker.remove(state.photo().get(), face);
        }
    }

    private void tellFailed(Throwable e) {
        if (jobs.reportUnexpected(e).expected()) {
            marker.failed(e);
        }
    }

    /**
     * Detects a missed face in a box that the user drew on the shown photo, and adds the face.
     *
     * @param drawn in pixels of the photo
     */
    public void mark(FaceBox drawn) {
        ProbePhoto photo = state.photo().get();
        state.problems().clear();
        marker.usable(photo, drawn)
                .ifPresent(box -> pending.begin(
                        jobs,
                        cancel -> probes.faceIn(photo, box),
                        found -> marker.add(photo, found),
                        this::tellFailed));
    }

    /** Delivers a photo at a higher resolution than shown; does nothing if its file is gone. */
    public void sharpen(ProbePhoto photo, Consumer<Image> target) {
        jobs.run(photo::sharper, image -> image.ifPresent(target), e -> LOG.info("not sharper: {}", e.getMessage()));
    }

    /** Closes the pipeline after running work. Called on any thread, when no more work will come. */
    public void close() {
        probes.close();
    }

    /** Selects the first face, unless the photo still has the selected one. */
    private void showFirstFace(ProbePhoto photo) {
        ProbeFace selected = state.face().get();
        List<ProbeFace> faces = photo == null ? List.of() : photo.faces();
        if (selected == null || !faces.contains(selected)) {
            state.face().set(faces.isEmpty() ? null : faces.get(0));
        }
    }

    /** Runs work with the pipeline, one call at a time; slow, not for the FX thread. */
    public <T> T withPipeline(Function<FacePipeline, T> work) {
        return probes.with(work);
    }
}

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

/** Takes photos, finds their faces and ranks the celebrities for the selected one. Called on the FX thread. */
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
     * @param rankings the same beside it, for rankings
     * @param clips the same beside both, for clips
     * @param matcher ranks the people that a face is compared with; its value may be null
     * @param undo told what can be taken back
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

    /** The same with another way to look at photos. */
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

    /** Takes photos from files; the first that can be read is shown, the others can be switched to. */
    public void open(List<Path> files) {
        opener.open(files.stream().map(ProbePhoto.Source::of).toList());
    }

    /** Shows another person of the clip that is shown, or another frame of the same. */
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
     * Compares the selected face with a person, who takes the last place of the list if not among the first; nothing without a face.
     *
     * @param label of the person
     */
    public void compareWith(String label) {
        ranking.select(label);
    }

    /** Other networks are in use: they look at the photos, too. */
    public void lookAgain() {
        refresh.all();
    }

    /** Takes a photo from the clipboard. */
    public void paste(Image image) {
        String name = Texts.get("compare.pasted");
        opener.open(List.of(ProbePhoto.Source.of(name, () -> PhotoReader.read(name, Pictures.png(image)))));
    }

    /**
     * Takes a picture of a camera.
     *
     * @param meant place of the face that is selected then; the largest is where there is none
     */
    public void take(String name, Raster picture, Optional<FaceBox> meant) {
        opener.open(ProbePhoto.Source.of(name, () -> Photo.of(name, picture)), meant);
    }

    /**
     * Takes a photo that must be fetched before it can be looked at.
     *
     * @param fetching fetches beside the photos that are being looked at
     * @param fetcher gives a picture file's content
     */
    void fetch(String name, Jobs fetching, Function<CancelSignal, byte[]> fetcher) {
        opener.fetch(name, fetching.expectedTo(state.problems()::add), fetcher);
    }

    /** Tells the user, where the photo is, that something cannot be done. */
    public void tell(ErrorPresenter.Message message) {
        state.problems().setAll(message);
    }

    /** Shows another message below those that are shown. */
    public void tellMore(ErrorPresenter.Message message) {
        if (!state.problems().contains(message)) {
            state.problems().add(message);
        }
    }

    /** Forgets the photos that were given and are not shown yet, and stops to look for smaller faces and for people in clips. */
    public void cancel() {
        smallFaces.cancel();
        pending.cancel();
    }

    /** Takes the shown photo away. */
    public void closePhoto() {
        photos.close();
    }

    /** Takes all photos away, and reads no more of those that were given. */
    public void closeAll() {
        cancel();
        photos.closeAll();
    }

    /** Shows the photo a number of places further; from an unusable one, which is none of them, the first or the last. */
    public void stepPhoto(int places) {
        photos.step(places);
    }

    /** The answers for faces that are not selected. */
    public FaceAnswers answers() {
        return answers;
    }

    /**
     * Moves a face of the shown photo that was marked by hand: it is looked for in another box, and its answer follows.
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
     * Looks for a face that was missed in a box that the user drew on the shown photo, and adds it.
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

    /** Brings a photo with more of its pixels than are shown; nothing if its file is gone: it stays as it is. */
    public void sharpen(ProbePhoto photo, Consumer<Image> target) {
        jobs.run(photo::sharper, image -> image.ifPresent(target), e -> LOG.info("not sharper: {}", e.getMessage()));
    }

    /** Closes the pipeline after the work that is under way. Called on no particular thread, when no more work will come. */
    public void close() {
        probes.close();
    }

    /** The selected face stays where the photo has only got more faces. */
    private void showFirstFace(ProbePhoto photo) {
        ProbeFace selected = state.face().get();
        List<ProbeFace> faces = photo == null ? List.of() : photo.faces();
        if (selected == null || !faces.contains(selected)) {
            state.face().set(faces.isEmpty() ? null : faces.get(0));
        }
    }

    /** Does something with the pipeline, one piece of work at a time; slow, not for the FX thread. */
    public <T> T withPipeline(Function<FacePipeline, T> work) {
        return probes.with(work);
    }
}

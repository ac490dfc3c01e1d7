package lookalike.ui.compare.detail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.stage.Window;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.Landmarks;
import lookalike.face.Occlusions;
import lookalike.face.Portrait;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.image.UnreadablePhotoException;
import lookalike.index.Exemplar;
import lookalike.match.LikenessMap;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.match.RankedPhoto;
import lookalike.ui.common.CreditText;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.NotWrittenException;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbePhoto;
import lookalike.ui.compare.text.ResultText;

/** Computes the details of the selected match: its other photos, a morph, and the map of the likeness. Called on the FX thread. */
public final class DetailController {

    private final CompareState compare;
    private final CompareController analysis;
    private final FilePicker picker;
    private final Jobs jobs;
    private final DetailState state = new DetailState();
    private final LatestJob ranking;
    private final OnDemandResult<MorphFrames> morph;
    private final OnDemandResult<LikenessOverlay> likeness;

    /**
     * @param analysis provides its pipeline
     * @param picker asks for files
     * @param jobs runs one piece of work after the other
     */
    public DetailController(CompareState compare, CompareController analysis, FilePicker picker, Jobs jobs) {
        this.compare = compare;
        this.analysis = analysis;
        this.picker = picker;
        this.jobs = jobs;
        ranking = jobs.latest();
        morph = new OnDemandResult<>(state.morph(), jobs);
        likeness = new OnDemandResult<>(state.likeness(), jobs);
        compare.match().addListener((property, before, now) -> rankPhotos(now));
        InvalidationListener morphAgain = property -> findMorph();
        InvalidationListener likenessAgain = property -> findLikeness();
        state.photo().addListener(morphAgain);
        compare.face().addListener(morphAgain);
        compare.face().addListener(likenessAgain);
        compare.match().addListener(likenessAgain);
    }

    /** State with the results. */
    public DetailState model() {
        return state;
    }

    /** Shows or hides the morph; while shown, it is computed again for every new face or photo. */
    void wantMorph(boolean wanted) {
        morph.want(wanted);
        findMorph();
    }

    /** Shows or hides the map of the likeness, which is computed only while shown. */
    void wantLikeness(boolean wanted) {
        likeness.want(wanted);
        findLikeness();
    }

    /** Writes the morph as an animated GIF, with the credit of the match's photo. */
    void saveMorph(Window owner) {
        MorphFrames frames = state.morph().get().found();
        if (frames == null) {
            return;
        }
        Optional<Raster> credit = compare.credit(state.photo().get().exemplar())
                .map(CreditText::line)
                .map(CreditStrip::of);
        picker.save(owner, Texts.get("morph.save"), ResultText.fileName(compare, ".gif"), List.of("*.gif"))
                .ifPresent(file -> jobs.run(
                        () -> {
                            frames.save(file, credit);
                            return file;
                        },
                        written -> state.saved()
                                .set(Texts.get("morph.saved", file.getFileName().toString())),
                        e -> jobs.report(new NotWrittenException(file, e))));
    }

    private void rankPhotos(Match match) {
        if (match == null) {
            ranking.cancel();
            state.photo().set(null);
            state.photos().set(List.of());
            return;
        }
        RankedPhoto closest = new RankedPhoto(match.exemplar(), match.exemplarDistance());
        state.photos().set(List.of(closest));
        state.photo().set(closest);
        CompareState.Answer answer = compare.answer().get();
        Matcher matcher = answer.matcher();
        List<Exemplar> copies = compare.query().get().several() ? List.of() : answer.copies();
        Descriptor query = compare.query().get().descriptor();
        ranking.run(cancel -> others(matcher.photos(match.person(), query), copies), state.photos()::set);
    }

    /** The photos without the one that was left out of the comparison. */
    private static List<RankedPhoto> others(List<RankedPhoto> photos, List<Exemplar> copies) {
        return photos.stream()
                .filter(photo -> copies.stream()
                        .noneMatch(copy -> copy.path().equals(photo.exemplar().path())))
                .toList();
    }

    private void findMorph() {
        RankedPhoto shown = state.photo().get();
        state.saved().set("");
        if (shown == null || compare.queryFace() == null || compare.queryPhoto() == null) {
            morph.forget();
            return;
        }
        ProbePhoto.Source source = compare.queryPhoto().source();
        Landmarks landmarks = compare.queryFace().face().landmarks();
        compare.exemplarFile(shown.exemplar())
                .ifPresentOrElse(
                        file -> {
                            DetectedFace face = shown.exemplar().labelled();
                            morph.find(cancel -> MorphFrames.of(ends(source, landmarks, file, face), cancel));
                        },
                        this::refuseMorph);
    }

    private void refuseMorph() {
        String name = compare.match().get().person().name();
        morph.refuse(
                new ErrorPresenter.Message(Texts.get("morph.photoless"), Texts.get("morph.photolessHint", name), true));
    }

    private MorphFrames.Ends ends(ProbePhoto.Source source, Landmarks landmarks, Path file, DetectedFace celebrity) {
        Portrait from;
        try (Photo photo = source.open()) {
            from = MorphFrames.portrait(photo, landmarks);
        }
        try (Photo photo = PhotoReader.read(file)) {
            Face face = analysis.withPipeline(pipeline -> pipeline.faceAt(photo, celebrity));
            return new MorphFrames.Ends(from, MorphFrames.portrait(photo, face.landmarks()));
        }
    }

    private void findLikeness() {
        Match match = compare.match().get();
        CompareState.Answer answer = compare.answer().get();
        if (match == null || answer == null || compare.queryFace() == null || compare.queryPhoto() == null) {
            likeness.forget();
            return;
        }
        ProbePhoto.Source source = compare.queryPhoto().source();
        Face face = compare.queryFace().face();
        Optional<Path> file = compare.exemplarFile(match.exemplar());
        likeness.find(cancel -> {
            Occlusions covered;
            try (Photo photo = source.open()) {
                covered = analysis.withPipeline(pipeline -> pipeline.occlusions(photo, face));
            }
            Optional<Occlusions> other = file.flatMap(path -> occlusions(path, match.exemplar()));
            return LikenessOverlay.of(LikenessMap.of(answer.matcher(), match.person(), covered, other), covered);
        });
    }

    /** The match's face with the same parts covered; empty if the photo cannot be read or has changed since it was indexed. */
    private Optional<Occlusions> occlusions(Path file, Exemplar exemplar) {
        try (Photo photo = PhotoReader.read(file)) {
            return Optional.of(analysis.withPipeline(
                    pipeline -> pipeline.occlusions(photo, pipeline.faceAt(photo, exemplar.labelled()))));
        } catch (UnreadablePhotoException e) {
            return Optional.empty();
        }
    }
}

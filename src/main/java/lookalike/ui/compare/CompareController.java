package lookalike.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import lookalike.face.FacePipeline;
import lookalike.face.PipelineModels;
import lookalike.image.PhotoReader;
import lookalike.index.Gallery;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.Pictures;
import lookalike.ui.common.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes photos, finds their faces and ranks the celebrities for the selected one. Called on the FX thread. */
public final class CompareController {

    private static final Logger LOG = LoggerFactory.getLogger(CompareController.class);

    private final CompareModel model;
    private final Supplier<PipelineModels> models;
    private final Jobs jobs;
    private final LatestJob ranking;
    private final ObservableValue<Gallery> gallery;
    private FacePipeline pipeline;
    private Matcher matcher;
    private int waiting;

    /**
     * @param models the networks, loaded when they are first asked for
     * @param jobs runs one piece of work after the other
     * @param gallery what is compared with; its value may be null
     */
    public CompareController(
            CompareModel model, Supplier<PipelineModels> models, Jobs jobs, ObservableValue<Gallery> gallery) {
        this.model = model;
        this.models = models;
        this.jobs = jobs;
        this.gallery = gallery;
        ranking = new LatestJob(jobs);
        model.photo()
                .addListener((property, before, now) -> model.face()
                        .set(
                                now == null || now.faces().isEmpty()
                                        ? null
                                        : now.faces().get(0)));
        model.face().addListener((property, before, now) -> rank());
        model.wanted().addListener((property, before, now) -> rank());
        gallery.addListener((property, before, now) -> rank());
    }

    /** Takes photos from files; the last one is shown. */
    public void open(List<Path> files) {
        files.forEach(file -> open(ProbePhoto.Source.of(file)));
    }

    /** Takes a photo from the clipboard. */
    public void paste(Image image) {
        byte[] bytes = Pictures.png(image);
        String name = Texts.get("compare.pasted");
        open(ProbePhoto.Source.of(name, () -> PhotoReader.read(name, bytes)));
    }

    /** Takes the shown photo away. */
    public void closePhoto() {
        int index = model.photos().indexOf(model.photo().get());
        if (index >= 0) {
            model.photos().remove(index);
            int next = Math.min(index, model.photos().size() - 1);
            model.photo().set(next < 0 ? null : model.photos().get(next));
        }
    }

    /** Closes the pipeline after the work that is under way. Called on no particular thread, when no more work will come. */
    public synchronized void close() {
        if (pipeline != null) {
            pipeline.close();
            pipeline = null;
        }
    }

    private void open(ProbePhoto.Source source) {
        waiting++;
        model.busy().set(true);
        model.problem().set(null);
        jobs.run(
                () -> analyse(source),
                photo -> {
                    finished();
                    model.photos().add(photo);
                    model.photo().set(photo);
                },
                e -> {
                    finished();
                    LOG.info("{}", e.getMessage(), e);
                    model.problem().set(ErrorPresenter.words(e));
                });
    }

    private void finished() {
        waiting--;
        model.busy().set(waiting > 0);
    }

    private synchronized ProbePhoto analyse(ProbePhoto.Source source) {
        if (pipeline == null) {
            pipeline = new FacePipeline(models.get());
        }
        return ProbePhoto.read(source, pipeline);
    }

    private void rank() {
        ProbeFace face = model.face().get();
        Gallery with = gallery.getValue();
        if (face == null || with == null) {
            ranking.forget();
            show(List.of());
            return;
        }
        int wanted = model.wanted().get();
        ranking.run(
                () -> matcherFor(with).match(face.face().descriptor(), wanted),
                matches -> {
                    model.setFolder(with.folder().orElse(null));
                    show(matches);
                },
                e -> model.problem().set(ErrorPresenter.words(e)));
    }

    private synchronized Matcher matcherFor(Gallery with) {
        if (matcher == null || matcher.gallery() != with) {
            matcher = new Matcher(with);
        }
        return matcher;
    }

    private void show(List<Match> matches) {
        model.matches().set(matches);
        model.match().set(matches.isEmpty() ? null : matches.get(0));
    }
}

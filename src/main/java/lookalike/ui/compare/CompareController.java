package lookalike.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import lookalike.face.FacePipeline;
import lookalike.face.PipelineModels;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.task.CancelSignal;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.Pictures;
import lookalike.ui.common.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes photos, finds their faces and ranks the celebrities for the selected one. Called on the FX thread. */
public final class CompareController {

    /** How many bars the chart has. */
    static final int CHARTED = 10;

    private static final Logger LOG = LoggerFactory.getLogger(CompareController.class);

    private final CompareModel model;
    private final Supplier<PipelineModels> models;
    private final Jobs jobs;
    private final LatestJob ranking;
    private final ObservableValue<Matcher> matcher;
    private final Consumer<Throwable> errors;
    private CancelSignal wanted = new CancelSignal();
    private int waiting;
    private int batch;
    private int shownBatch;
    private FacePipeline pipeline;

    /**
     * @param models the networks, loaded when they are first asked for
     * @param jobs runs one piece of work after the other
     * @param matcher ranks the people that a face is compared with; its value may be null
     * @param errors told what went wrong unexpectedly
     */
    public CompareController(
            CompareModel model,
            Supplier<PipelineModels> models,
            Jobs jobs,
            ObservableValue<Matcher> matcher,
            Consumer<Throwable> errors) {
        this.model = model;
        this.models = models;
        this.jobs = jobs;
        this.matcher = matcher;
        this.errors = errors;
        ranking = new LatestJob(jobs);
        model.photo()
                .addListener((property, before, now) -> model.face()
                        .set(
                                now == null || now.faces().isEmpty()
                                        ? null
                                        : now.faces().get(0)));
        model.face().addListener((property, before, now) -> rank());
        model.wanted().addListener((property, before, now) -> show());
        model.order().addListener((property, before, now) -> show());
        matcher.addListener((property, before, now) -> rank());
    }

    /** Takes photos from files; the first that can be read is shown, the others can be switched to. */
    public void open(List<Path> files) {
        openAll(files.stream().map(ProbePhoto.Source::of).toList());
    }

    /** Takes a photo from the clipboard. */
    public void paste(Image image) {
        String name = Texts.get("compare.pasted");
        openAll(List.of(ProbePhoto.Source.of(name, () -> PhotoReader.read(name, Pictures.png(image)))));
    }

    /** Takes a picture of a camera. */
    public void take(String name, Raster picture) {
        openAll(List.of(ProbePhoto.Source.of(name, () -> Photo.of(name, picture))));
    }

    /**
     * Takes a photo that must be fetched before it can be looked at.
     *
     * @param fetching fetches beside the photos that are being looked at
     * @param fetcher gives a picture file's content
     */
    void fetch(String name, Jobs fetching, Function<CancelSignal, byte[]> fetcher) {
        int number = ++batch;
        CancelSignal cancel = wanted;
        model.problems().clear();
        begun();
        fetching.run(
                () -> fetcher.apply(cancel),
                bytes -> finished(
                        cancel,
                        () -> open(ProbePhoto.Source.of(name, () -> PhotoReader.read(name, bytes)), number, cancel)),
                e -> finished(cancel, () -> failed(e)));
    }

    /** Tells the user, where the photo is, that something cannot be done. */
    public void tell(ErrorPresenter.Words words) {
        model.problems().setAll(words);
    }

    /** Forgets the photos that were given and are not shown yet. */
    public void cancel() {
        wanted.cancel();
        wanted = new CancelSignal();
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

    /** Finds the best match of every face of the shown photo; nothing if there is nobody to compare with. */
    void group(Consumer<List<Group.Row>> target) {
        ProbePhoto photo = model.photo().get();
        Matcher with = matcher.getValue();
        if (photo != null && with != null) {
            jobs.run(() -> Group.of(photo.faces(), with), target, this::failed);
        }
    }

    /** Closes the pipeline after the work that is under way. Called on no particular thread, when no more work will come. */
    public synchronized void close() {
        if (pipeline != null) {
            pipeline.close();
            pipeline = null;
        }
    }

    private void openAll(List<ProbePhoto.Source> sources) {
        if (!sources.isEmpty()) {
            batch++;
            model.problems().clear();
            sources.forEach(source -> open(source, batch, wanted));
        }
    }

    private void open(ProbePhoto.Source source, int number, CancelSignal cancel) {
        begun();
        jobs.run(
                () -> {
                    cancel.throwIfCancelled();
                    return analyse(source);
                },
                photo -> finished(cancel, () -> add(photo, number)),
                e -> finished(cancel, () -> failed(e)));
    }

    private void begun() {
        waiting++;
        model.busy().set(true);
    }

    private void finished(CancelSignal cancel, Runnable action) {
        waiting--;
        model.busy().set(waiting > 0);
        if (!cancel.isCancelled()) {
            action.run();
        }
    }

    /** Adds a photo. It is shown if it is the first of those that were given last: later ones do not push it away. */
    private void add(ProbePhoto photo, int number) {
        model.photos().add(photo);
        if (model.photo().get() == null || number == batch && shownBatch != batch) {
            shownBatch = number;
            model.photo().set(photo);
        }
    }

    private void failed(Throwable e) {
        ErrorPresenter.Words words = ErrorPresenter.words(e);
        if (words.expected()) {
            LOG.info("{}", e.getMessage());
            model.problems().add(words);
        } else {
            errors.accept(e);
        }
    }

    private synchronized ProbePhoto analyse(ProbePhoto.Source source) {
        if (pipeline == null) {
            pipeline = new FacePipeline(models.get());
        }
        return ProbePhoto.read(source, pipeline);
    }

    private void rank() {
        ProbeFace face = model.face().get();
        Matcher with = matcher.getValue();
        if (face == null || with == null) {
            ranking.forget();
            model.answer().set(null);
            show();
            return;
        }
        ranking.run(
                () -> with.rank(face.face().descriptor()),
                ranked -> {
                    model.answer().set(new CompareModel.Answer(with, ranked, LikenessScale.of(with)));
                    show();
                },
                this::failed);
    }

    private void show() {
        CompareModel.Answer answer = model.answer().get();
        int count = model.wanted().get();
        List<Match> first =
                answer == null ? List.of() : answer.ranking().top(model.order().get(), Math.max(CHARTED, count));
        model.closest().set(first.subList(0, Math.min(CHARTED, first.size())));
        model.matches().set(first.subList(0, Math.min(count, first.size())));
        model.match().set(first.isEmpty() ? null : first.get(0));
    }
}

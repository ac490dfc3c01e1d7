package lookalike.ui.accuracy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import lookalike.evaluate.Evaluation;
import lookalike.evaluate.EvaluationFile;
import lookalike.evaluate.EvaluationOptions;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.KeptEvaluation;
import lookalike.evaluate.ReportPage;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.platform.files.AtomicFile;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.LatestTask;
import lookalike.ui.common.NotWrittenException;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.ProgressText;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;

/** Evaluates the open dataset, keeps the results with its catalogue, and writes the report. Called on the FX thread. */
public final class AccuracyController {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final AccuracyState state;
    private final ObservableValue<Gallery> gallery;
    private final ObservableValue<MatchOptions> options;
    private final Supplier<Optional<Path>> catalog;
    private final Jobs jobs;
    private final Consumer<Path> saved;
    private final LatestTask evaluation;
    private final LatestJob reading;
    private Optional<Path> opened = Optional.empty();
    private List<KeptEvaluation> kept = List.of();

    /**
     * @param gallery to evaluate; its value may be null
     * @param options how people are compared
     * @param catalog the file of the gallery's catalogue, beside which results are kept
     * @param tasks shows what runs, one evaluation after the other
     * @param reader reads kept results
     * @param saved receives the files that are written
     */
    public AccuracyController(
            AccuracyState state,
            ObservableValue<Gallery> gallery,
            ObservableValue<MatchOptions> options,
            Supplier<Optional<Path>> catalog,
            TaskRunner tasks,
            Jobs reader,
            Consumer<Path> saved) {
        this.state = state;
        this.gallery = gallery;
        this.options = options;
        this.catalog = catalog;
        jobs = tasks.jobs();
        evaluation = tasks.latest();
        reading = reader.latest();
        this.saved = saved;
        gallery.addListener((property, before, now) -> galleryChanged(before, now));
        options.addListener(property -> show());
    }

    private void galleryChanged(Gallery before, Gallery now) {
        state.possible().set(now != null);
        if (now == null || before == null || !now.content().equals(before.content())) {
            cancel();
        }
        Optional<Path> file = catalog.get();
        if (!file.equals(opened)) {
            opened = file;
            kept = List.of();
            reading.cancel();
            file.ifPresent(of -> reading.run(cancel -> new EvaluationFile(of).read(), this::take));
        }
        show();
    }

    private void take(List<KeptEvaluation> all) {
        kept = all;
        show();
    }

    private void show() {
        ShownEvaluation before = state.shown().get();
        Gallery of = gallery.getValue();
        ShownEvaluation now = of == null
                ? null
                : ShownEvaluation.choose(kept, of, options.getValue()).orElse(null);
        if (now == null || before == null || !now.kept().equals(before.kept())) {
            state.behind().set(null);
        }
        state.shown().set(now);
    }

    /** Evaluates the gallery as it is now. */
    public void evaluate() {
        Gallery of = gallery.getValue();
        if (of == null) {
            return;
        }
        cancel();
        EvaluationOptions everyone = EvaluationOptions.everyone(options.getValue());
        Optional<Path> file = opened;
        state.progress().set(new ProgressMeter.Reading(0, 0, 0));
        evaluation.run(
                TaskInfo.of(TaskKind.EVALUATION, ProgressText::comparing),
                (progress, cancel) -> keep(
                        file,
                        new KeptEvaluation(
                                KeptEvaluation.key(of, everyone),
                                Instant.now(),
                                everyone.measures(),
                                new Evaluation(of, everyone, progress, cancel).result())),
                Outcome.<List<KeptEvaluation>>of(all -> {
                            take(all);
                            state.publishMeasured();
                        })
                        .onProgress(state.progress()::set)
                        .onEnd(() -> state.progress().set(null)));
    }

    /** Adds a result to the file; if it cannot be written, the result is shown nevertheless. Called in the background. */
    private List<KeptEvaluation> keep(Optional<Path> catalogFile, KeptEvaluation result) {
        if (catalogFile.isEmpty()) {
            return List.of(result);
        }
        EvaluationFile file = new EvaluationFile(catalogFile.get());
        try {
            return file.add(result);
        } catch (IOException e) {
            jobs.onWindow(() -> jobs.report(new NotWrittenException(file.path(), e)));
            List<KeptEvaluation> all = new ArrayList<>(file.read());
            all.add(0, result);
            return all;
        }
    }

    /** Stops the evaluation. */
    public void cancel() {
        evaluation.drop();
        state.progress().set(null);
    }

    /** Writes the report: as JSON if the file has that ending, otherwise as an HTML page. */
    public void export(Path file) {
        EvaluationReport report = state.shown().get().report();
        jobs.run(
                () -> {
                    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                    AtomicFile.write(
                            file, name.endsWith(".json") ? JSON.writeValueAsBytes(report) : ReportPage.of(report));
                    return file;
                },
                saved,
                e -> jobs.report(e instanceof IOException ? new NotWrittenException(file, e) : e));
    }
}

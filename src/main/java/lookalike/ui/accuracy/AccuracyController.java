package lookalike.ui.accuracy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import lookalike.evaluate.Evaluation;
import lookalike.evaluate.EvaluationOptions;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.ReportPage;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.platform.files.AtomicFile;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.NotWrittenException;
import lookalike.ui.common.ProgressText;
import lookalike.ui.common.SlowProgress;
import lookalike.ui.common.TaskList;
import lookalike.ui.common.Texts;

/** Evaluates the open dataset and writes the report. Called on the FX thread. */
public final class AccuracyController {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final AccuracyState state;
    private final ObservableValue<Gallery> gallery;
    private final ObservableValue<MatchOptions> options;
    private final Jobs jobs;
    private final TaskList tasks;
    private final Consumer<Path> saved;
    private final Consumer<Throwable> errors;
    private CancelSignal running = new CancelSignal();

    /**
     * @param gallery what is evaluated; its value may be null
     * @param options how people are compared
     * @param jobs runs one evaluation after the other
     * @param tasks shows what runs
     * @param saved told which file was written
     * @param errors told what went wrong
     */
    public AccuracyController(
            AccuracyState state,
            ObservableValue<Gallery> gallery,
            ObservableValue<MatchOptions> options,
            Jobs jobs,
            TaskList tasks,
            Consumer<Path> saved,
            Consumer<Throwable> errors) {
        this.state = state;
        this.gallery = gallery;
        this.options = options;
        this.jobs = jobs;
        this.tasks = tasks;
        this.saved = saved;
        this.errors = errors;
        gallery.addListener((property, before, now) -> {
            state.possible().set(now != null);
            if (now == null || before == null || !now.content().equals(before.content())) {
                cancel();
                state.report().set(null);
            }
        });
    }

    /** Evaluates the gallery as it is now. */
    public void evaluate() {
        Gallery of = gallery.getValue();
        if (of == null) {
            return;
        }
        cancel();
        MatchOptions measures = options.getValue();
        CancelSignal cancel = new CancelSignal();
        running = cancel;
        state.progress().set(new ProgressMeter.Reading(0, 0, 0));
        tasks.run(
                jobs,
                Texts.get("tasks.evaluating"),
                ProgressText::comparing,
                cancel,
                shown ->
                        new Evaluation(of, EvaluationOptions.everyone(measures), progress(shown, cancel), cancel).run(),
                report -> finished(cancel, () -> state.report().set(report)),
                e -> finished(cancel, () -> errors.accept(e)));
    }

    /** Stops the evaluation. */
    public void cancel() {
        running.cancel();
        state.progress().set(null);
    }

    /** Writes the report: a JSON document if the file is called so, otherwise a page. */
    public void export(Path file) {
        EvaluationReport report = state.report().get();
        jobs.run(
                () -> {
                    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                    AtomicFile.write(
                            file, name.endsWith(".json") ? JSON.writeValueAsBytes(report) : ReportPage.of(report));
                    return file;
                },
                saved,
                e -> errors.accept(e instanceof IOException ? new NotWrittenException(file, e) : e));
    }

    private void finished(CancelSignal of, Runnable action) {
        if (of == running) {
            state.progress().set(null);
            if (!of.isCancelled()) {
                action.run();
            }
        }
    }

    private Progress progress(Progress shown, CancelSignal of) {
        Progress window = new SlowProgress(reading -> jobs.onWindow(() -> {
            if (of == running && !of.isCancelled()) {
                state.progress().set(reading);
            }
        }));
        return (done, total) -> {
            shown.report(done, total);
            window.report(done, total);
        };
    }
}

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
import lookalike.task.ProgressMeter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestTask;
import lookalike.ui.common.NotWrittenException;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.ProgressText;
import lookalike.ui.common.TaskRunner;
import lookalike.ui.common.Texts;

/** Evaluates the open dataset and writes the report. Called on the FX thread. */
public final class AccuracyController {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final AccuracyState state;
    private final ObservableValue<Gallery> gallery;
    private final ObservableValue<MatchOptions> options;
    private final Jobs jobs;
    private final Consumer<Path> saved;
    private final LatestTask evaluation;

    /**
     * @param gallery what is evaluated; its value may be null
     * @param options how people are compared
     * @param tasks shows what runs, one evaluation after the other
     * @param saved told which file was written
     */
    public AccuracyController(
            AccuracyState state,
            ObservableValue<Gallery> gallery,
            ObservableValue<MatchOptions> options,
            TaskRunner tasks,
            Consumer<Path> saved) {
        this.state = state;
        this.gallery = gallery;
        this.options = options;
        jobs = tasks.jobs();
        evaluation = tasks.latest();
        this.saved = saved;
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
        state.progress().set(new ProgressMeter.Reading(0, 0, 0));
        evaluation.run(
                Texts.get("tasks.evaluating"),
                ProgressText::comparing,
                (progress, cancel) -> new Evaluation(of, EvaluationOptions.everyone(measures), progress, cancel).run(),
                Outcome.of(state.report()::set)
                        .onProgress(state.progress()::set)
                        .onEnd(() -> state.progress().set(null)));
    }

    /** Stops the evaluation. */
    public void cancel() {
        evaluation.drop();
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
                e -> jobs.report(e instanceof IOException ? new NotWrittenException(file, e) : e));
    }
}

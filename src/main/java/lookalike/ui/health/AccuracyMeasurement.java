package lookalike.ui.health;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.catalog.Catalog;
import lookalike.health.AccuracyTrial;
import lookalike.health.Finding;
import lookalike.health.HealthAccuracy;
import lookalike.match.MatchOptions;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.LatestTask;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;

/** Measures the accuracy before and after decisions, as a task of the task list. Used on the FX thread. */
final class AccuracyMeasurement {

    private final HealthState state;
    private final HealthSources sources;
    private final LatestTask task;

    AccuracyMeasurement(HealthState state, HealthSources sources, TaskRunner tasks) {
        this.state = state;
        this.sources = sources;
        task = tasks.latest();
    }

    /**
     * Measures a dataset. There is no result if every person has only one photo.
     *
     * @param keeper saves the result, in the background
     * @param receiver receives the saved result
     */
    void run(
            Catalog catalog,
            List<Finding> findings,
            Consumer<HealthAccuracy> keeper,
            Consumer<HealthAccuracy> receiver) {
        MatchOptions options = sources.options().getValue();
        state.measuring().set(new ProgressMeter.Reading(0, 0, 0));
        task.run(
                TaskInfo.of(TaskKind.EVALUATION, HealthText::measuring),
                (progress, cancel) -> {
                    Optional<HealthAccuracy> measured =
                            new AccuracyTrial(catalog, options, sources.models(), progress, cancel).measure(findings);
                    measured.ifPresent(keeper);
                    return measured;
                },
                Outcome.<Optional<HealthAccuracy>>of(measured -> measured.ifPresent(receiver))
                        .onProgress(state.measuring()::set)
                        .onEnd(() -> state.measuring().set(null)));
    }

    /** Stops the measurement. */
    void stop() {
        task.drop();
        state.measuring().set(null);
    }
}

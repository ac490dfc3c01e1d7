package lookalike.ui.health;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableBooleanValue;
import lookalike.catalog.Catalog;
import lookalike.health.Finding;
import lookalike.health.FindingKind;
import lookalike.health.FindingStatus;
import lookalike.health.HealthAccuracy;
import lookalike.health.HealthFile;
import lookalike.index.Gallery;
import lookalike.task.ProgressMeter;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.LatestTask;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;

/**
 * Checks the open dataset when the page is first shown, keeps the findings beside its catalogue, and follows all decisions about it,
 * wherever they are made. Called on the FX thread.
 */
public final class HealthController {

    private final HealthState state;
    private final DatasetState dataset;
    private final HealthSources sources;
    private final ObservableBooleanValue shown;
    private final RecordedCheck recorder;
    private final LatestTask check;
    private final AccuracyMeasurement measurement;
    private final LatestJob reading;
    private final FigureUpdater figures;
    private final FindingActions actions;
    private Optional<Path> opened = Optional.empty();
    private Optional<HealthFile.Kept> kept = Optional.empty();
    private boolean recalled;
    private boolean attempted;

    /**
     * @param dataset to check
     * @param shown whether the page is shown; nothing is checked before that
     * @param actions carry out decisions about findings
     * @param tasks shows what runs, one piece of work after the other
     * @param reader reads kept findings, after earlier decisions are written
     * @param comparer compares the photos of the shown finding
     */
    HealthController(
            HealthState state,
            DatasetState dataset,
            HealthSources sources,
            ObservableBooleanValue shown,
            FindingActions actions,
            TaskRunner tasks,
            Jobs reader,
            Jobs comparer) {
        this.state = state;
        this.dataset = dataset;
        this.sources = sources;
        this.shown = shown;
        this.actions = actions;
        recorder = new RecordedCheck(sources.models(), tasks.jobs());
        check = tasks.latest();
        measurement = new AccuracyMeasurement(state, sources, tasks);
        reading = reader.latest();
        figures = new FigureUpdater(state, dataset.matcher(), comparer);
        dataset.settled().addListener(property -> follow());
        dataset.progress().addListener((property, before, now) -> {
            if (now == null) {
                follow();
            }
        });
        shown.addListener(property -> checkIfNeeded());
        actions.onChange(this::review);
    }

    /** Reads the kept findings of a newly opened dataset, or updates them after a change of the dataset. */
    private void follow() {
        Gallery gallery = dataset.settled().get();
        Optional<Catalog> catalog = sources.catalog().get();
        Optional<Path> file = catalog.map(Catalog::file);
        state.possible().set(gallery != null);
        if (!file.equals(opened)) {
            cancel();
            opened = file;
            kept = Optional.empty();
            recalled = false;
            attempted = false;
            state.clear();
        }
        if (gallery != null && catalog.isPresent()) {
            review();
        }
    }

    /** Determines the status of the findings from the decisions. */
    private void review() {
        Gallery gallery = dataset.settled().get();
        Optional<Catalog> catalog = sources.catalog().get();
        if (gallery == null || catalog.isEmpty()) {
            return;
        }
        boolean first = !recalled;
        int made = actions.made();
        Optional<HealthFile.Kept> before = kept;
        reading.run(
                cancel -> first
                        ? ReviewedFindings.of(
                                        catalog.get(),
                                        gallery,
                                        new HealthFile(catalog.get().file()).read())
                                .unlessOutdated(catalog.get(), gallery)
                        : ReviewedFindings.of(catalog.get(), gallery, before),
                reviewed -> {
                    if (made == actions.made()) { // otherwise the review after a later decision is pending
                        take(reviewed);
                    }
                });
    }

    private void take(ReviewedFindings reviewed) {
        recalled = true;
        kept = reviewed.kept();
        Set<Finding> closed = new HashSet<>(state.findings().stream()
                .filter(each -> each.status() != FindingStatus.OPEN)
                .map(ReviewedFinding::finding)
                .toList());
        Optional<Finding> reopened = reviewed.findings().stream()
                .filter(each -> each.status() == FindingStatus.OPEN && closed.contains(each.finding()))
                .map(ReviewedFinding::finding)
                .min(ReviewedFinding.ORDER);
        state.review().set(reviewed.review());
        state.checked().set(kept.map(HealthFile.Kept::checked).orElse(null));
        state.accuracy().set(kept.flatMap(HealthFile.Kept::accuracy).orElse(null));
        state.outdated().set(reviewed.outdated());
        state.show(reviewed.findings());
        reopened.ifPresent(finding -> {
            if (state.section().get() == HealthSection.OPEN) {
                state.selected().set(finding);
            }
        });
        checkIfNeeded();
    }

    private void checkIfNeeded() {
        boolean unread = dataset.building().get() || !recalled;
        if (shown.get()
                && !unread
                && kept.isEmpty()
                && state.checking().get() == null
                && state.possible().get()) {
            check();
        }
    }

    /** Checks the dataset as it is now. */
    void check() {
        Gallery gallery = dataset.settled().get();
        Optional<Catalog> catalog = sources.catalog().get();
        if (gallery == null || catalog.isEmpty()) {
            return;
        }
        attempted = true;
        List<Finding> done = state.findings().stream()
                .filter(each -> each.status() == FindingStatus.DONE)
                .map(ReviewedFinding::finding)
                .toList();
        Optional<HealthAccuracy> accuracy = kept.flatMap(HealthFile.Kept::accuracy);
        state.checking().set(new ProgressMeter.Reading(0, 0, 0));
        check.run(
                TaskInfo.of(TaskKind.HEALTH, HealthText::checking),
                (progress, cancel) -> recorder.run(catalog.get(), gallery, done, accuracy, progress, cancel),
                Outcome.<HealthFile.Kept>of(result -> {
                            recalled = true;
                            kept = Optional.of(result);
                            review();
                        })
                        .onProgress(state.checking()::set)
                        .onEnd(() -> state.checking().set(null)));
    }

    /** Measures the accuracy before and after the decisions. */
    void measure() {
        Optional<Catalog> catalog = sources.catalog().get();
        if (catalog.isPresent() && kept.isPresent()) {
            HealthFile.Kept of = kept.get();
            Path file = catalog.get().file();
            measurement.run(
                    catalog.get(), of.findings(), accuracy -> recorder.keep(file, of.with(accuracy)), accuracy -> {
                        kept = kept.map(each -> each.with(accuracy));
                        state.accuracy().set(accuracy);
                    });
        }
    }

    /** Stops the measurement. */
    void stopMeasuring() {
        measurement.stop();
    }

    /** Stops the check. */
    void stopChecking() {
        check.drop();
        state.checking().set(null);
    }

    /** Stops all work. */
    public void cancel() {
        stopChecking();
        stopMeasuring();
        reading.cancel();
        figures.cancel();
    }

    /** Shows the first open finding of a kind. */
    public void choose(FindingKind kind) {
        state.show(kind == FindingKind.THIN ? HealthSection.THIN : HealthSection.OPEN);
        state.queue().stream()
                .filter(finding -> finding.kind() == kind)
                .findFirst()
                .ifPresent(state.selected()::set);
    }

    /** Shows the finding a number of places after the shown one; does nothing beyond the ends. */
    void step(int places) {
        int wanted = state.queue().indexOf(state.selected().get()) + places;
        if (wanted >= 0 && wanted < state.queue().size()) {
            state.selected().set(state.queue().get(wanted));
        }
    }

    /** Actions on findings. */
    FindingActions actions() {
        return actions;
    }
}

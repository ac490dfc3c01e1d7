package lookalike.ui.health;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import lookalike.catalog.Catalog;
import lookalike.health.AccuracyTrial;
import lookalike.health.Finding;
import lookalike.health.FindingFigures;
import lookalike.health.FindingKind;
import lookalike.health.FindingReview;
import lookalike.health.FindingStatus;
import lookalike.health.HealthAccuracy;
import lookalike.health.HealthCheck;
import lookalike.health.HealthFile;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.LatestTask;
import lookalike.ui.common.NotWrittenException;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;

/**
 * Checks the open dataset when the page is first looked at, remembers the findings beside its catalogue, and follows the decisions about
 * it, whoever makes them. Called on the FX thread.
 */
public final class HealthController {

    private final HealthState state;
    private final DatasetState dataset;
    private final HealthSources sources;
    private final ObservableBooleanValue shown;
    private final Jobs jobs;
    private final LatestTask check;
    private final LatestTask measurement;
    private final LatestJob reading;
    private final LatestJob comparing;
    private final FindingActions actions;
    private Optional<Path> opened = Optional.empty();
    private Optional<HealthFile.Kept> kept = Optional.empty();
    private boolean recalled;

    /**
     * @param dataset what is checked
     * @param shown whether the user looks at the page: nothing is checked before that
     * @param actions decide about findings
     * @param tasks shows what runs, one piece of work after the other
     * @param reader reads what is remembered, after the decisions that were made before
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
        jobs = tasks.jobs();
        check = tasks.latest();
        measurement = tasks.latest();
        reading = reader.latest();
        comparing = comparer.latest();
        dataset.settled().addListener(property -> follow());
        dataset.progress().addListener((property, before, now) -> {
            if (now == null) {
                follow();
            }
        });
        shown.addListener(property -> checkIfNeeded());
        actions.onChange(this::review);
        state.selected().addListener(property -> compare());
        dataset.matcher().addListener(property -> compare());
    }

    /** Findings as they stand. */
    private record Reviewed(
            Optional<HealthFile.Kept> kept, boolean outdated, FindingReview review, List<ReviewedFinding> findings) {

        static Reviewed of(Catalog catalog, Gallery gallery, Optional<HealthFile.Kept> kept) {
            FindingReview review = FindingReview.of(catalog);
            boolean outdated = kept.isPresent() && !kept.get().key().equals(HealthFile.key(catalog, gallery.model()));
            List<Finding> findings = kept.map(HealthFile.Kept::findings).orElse(List.of());
            return new Reviewed(
                    kept,
                    outdated,
                    review,
                    findings.stream()
                            .map(finding -> new ReviewedFinding(finding, review.status(finding)))
                            .toList());
        }

        private Reviewed unlessOutdated(Catalog catalog, Gallery gallery) {
            return outdated ? of(catalog, gallery, Optional.empty()) : this;
        }
    }

    /** Reads what is remembered of a dataset that was opened; of one that has changed, tells so. */
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
            state.clear();
        }
        if (gallery != null && catalog.isPresent()) {
            review();
        }
    }

    /** Finds out what was decided about the findings. */
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
                        ? Reviewed.of(
                                        catalog.get(),
                                        gallery,
                                        new HealthFile(catalog.get().file()).read())
                                .unlessOutdated(catalog.get(), gallery)
                        : Reviewed.of(catalog.get(), gallery, before),
                reviewed -> {
                    if (made == actions.made()) { // else the review after a later decision is still to come
                        take(reviewed);
                    }
                });
    }

    private void take(Reviewed reviewed) {
        recalled = true;
        kept = reviewed.kept;
        Set<Finding> closed = new HashSet<>(state.findings().stream()
                .filter(each -> each.status() != FindingStatus.OPEN)
                .map(ReviewedFinding::finding)
                .toList());
        Optional<Finding> reopened = reviewed.findings.stream()
                .filter(each -> each.status() == FindingStatus.OPEN && closed.contains(each.finding()))
                .map(ReviewedFinding::finding)
                .min(ReviewedFinding.ORDER);
        state.review().set(reviewed.review);
        state.checked().set(kept.map(HealthFile.Kept::checked).orElse(null));
        state.accuracy().set(kept.flatMap(HealthFile.Kept::accuracy).orElse(null));
        state.outdated().set(reviewed.outdated);
        state.show(reviewed.findings);
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
        List<Finding> done = state.findings().stream()
                .filter(each -> each.status() == FindingStatus.DONE)
                .map(ReviewedFinding::finding)
                .toList();
        Optional<HealthAccuracy> accuracy = kept.flatMap(HealthFile.Kept::accuracy);
        state.checking().set(new ProgressMeter.Reading(0, 0, 0));
        check.run(
                TaskInfo.of(TaskKind.HEALTH, HealthText::checking),
                (progress, cancel) -> checked(catalog.get(), gallery, done, accuracy, progress, cancel),
                Outcome.<HealthFile.Kept>of(result -> {
                            recalled = true;
                            kept = Optional.of(result);
                            review();
                        })
                        .onProgress(state.checking()::set)
                        .onEnd(() -> state.checking().set(null)));
    }

    /** Findings that were done before stay in the list as long as their decisions are in force. */
    private HealthFile.Kept checked(
            Catalog catalog,
            Gallery gallery,
            List<Finding> done,
            Optional<HealthAccuracy> accuracy,
            Progress progress,
            CancelSignal cancel) {
        List<Finding> found = new HealthCheck(catalog, gallery, sources.models(), progress, cancel)
                .all(EnumSet.allOf(FindingKind.class));
        FindingReview review = FindingReview.of(catalog);
        List<Finding> all = Stream.concat(
                        found.stream(),
                        done.stream()
                                .filter(finding -> !found.contains(finding))
                                .filter(finding -> review.status(finding) == FindingStatus.DONE))
                .toList();
        HealthFile.Kept result =
                new HealthFile.Kept(HealthFile.key(catalog, gallery.model()), Instant.now(), all, accuracy);
        keep(catalog.file(), result);
        return result;
    }

    /** Findings that cannot be written are shown all the same. Called in the background. */
    private void keep(Path catalog, HealthFile.Kept result) {
        HealthFile file = new HealthFile(catalog);
        try {
            file.write(result);
        } catch (IOException e) {
            jobs.onWindow(() -> jobs.report(new NotWrittenException(file.path(), e)));
        }
    }

    /** Measures the accuracy before and after the decisions. */
    void measure() {
        Optional<Catalog> catalog = sources.catalog().get();
        Optional<HealthFile.Kept> now = kept;
        if (catalog.isEmpty() || now.isEmpty()) {
            return;
        }
        MatchOptions options = sources.options().getValue();
        state.measuring().set(new ProgressMeter.Reading(0, 0, 0));
        measurement.run(
                TaskInfo.of(TaskKind.EVALUATION, HealthText::measuring),
                (progress, cancel) -> {
                    Optional<HealthAccuracy> measured = new AccuracyTrial(
                                    catalog.get(), options, sources.models(), progress, cancel)
                            .measure(now.get().findings());
                    measured.ifPresent(
                            accuracy -> keep(catalog.get().file(), now.get().with(accuracy)));
                    return measured;
                },
                Outcome.<Optional<HealthAccuracy>>of(measured -> measured.ifPresent(accuracy -> {
                            kept = kept.map(each -> each.with(accuracy));
                            state.accuracy().set(accuracy);
                        }))
                        .onProgress(state.measuring()::set)
                        .onEnd(() -> state.measuring().set(null)));
    }

    /** Stops the measurement. */
    void stopMeasuring() {
        measurement.drop();
        state.measuring().set(null);
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
        comparing.cancel();
    }

    private void compare() {
        Finding finding = state.selected().get();
        Matcher matcher = dataset.matcher().get();
        state.figures().set(null);
        comparing.cancel();
        if (finding != null && matcher != null) {
            comparing.run(cancel -> FindingFigures.of(finding, matcher, cancel), state.figures()::set);
        }
    }

    /** Shows the first open finding of a kind. */
    public void choose(FindingKind kind) {
        state.show(kind == FindingKind.THIN ? HealthSection.THIN : HealthSection.OPEN);
        state.queue().stream()
                .filter(finding -> finding.kind() == kind)
                .findFirst()
                .ifPresent(state.selected()::set);
    }

    /** Shows the finding some places after the shown one; there is none beyond the ends. */
    void step(int places) {
        int wanted = state.queue().indexOf(state.selected().get()) + places;
        if (wanted >= 0 && wanted < state.queue().size()) {
            state.selected().set(state.queue().get(wanted));
        }
    }

    /** Decides about findings. */
    FindingActions actions() {
        return actions;
    }
}

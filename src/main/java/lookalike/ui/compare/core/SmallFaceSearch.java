package lookalike.ui.compare.core;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.WindowFirst;

/**
 * Reads photos, and shows their larger faces before it searches for the smaller ones. It searches the shown photo while nothing else is
 * pending; a search that was interrupted starts again when its photo is shown again. On the FX thread.
 */
final class SmallFaceSearch {

    /** Time for the window to show the first faces before the search for more occupies all processors. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

    private final CompareState state;
    private final ProbeReader probes;
    private final PendingWork pending;
    private final Jobs jobs;

    /** Photo whose smaller faces are being searched for, null for none. */
    private ProbePhoto.Source searched;

    private PendingWork.Step search;

    SmallFaceSearch(CompareState state, ProbeReader probes, PendingWork pending, Jobs jobs) {
        this.state = state;
        this.probes = probes;
        this.pending = pending;
        this.jobs = jobs;
        state.photo().addListener((property, before, now) -> follow());
        state.busy().addListener((property, before, now) -> follow());
    }

    /**
     * Reads a photo.
     *
     * @param found receives the photo as soon as it has its first faces
     * @param unusable receives the reason if the photo cannot be used
     */
    void read(ProbePhoto.Source source, Consumer<ProbePhoto> found, Consumer<Throwable> unusable) {
        PendingWork.Step step = pending.photo();
        step.run(
                jobs,
                signal -> probes.read(source, signal, early -> {
                    jobs.onWindow(() -> early(step, early, found));
                    WindowFirst.await(LONGEST_WAIT, signal);
                }),
                photo -> {
                    if (step == search) {
                        complete(photo);
                    } else {
                        found.accept(photo);
                    }
                },
                e -> {
                    if (step == search) {
                        failed(step, e);
                    } else {
                        unusable.accept(e);
                    }
                });
    }

    /** Stops the search until the next change. */
    void cancel() {
        stop();
    }

    private void early(PendingWork.Step step, ProbePhoto photo, Consumer<ProbePhoto> found) {
        if (!step.isCancelled()) {
            found.accept(photo);
            stop();
            searching(photo.source(), step);
            step.settle();
            follow();
        }
    }

    /** Searches for the smaller faces of the shown photo only. */
    private void follow() {
        ProbePhoto shown = state.photo().get();
        boolean wanted = shown != null && !shown.whole() && !state.busy().get();
        if (searched != null && !(wanted && shown.source() == searched)) {
            stop();
        }
        if (wanted && searched == null) {
            PendingWork.Step step = pending.beside();
            searching(shown.source(), step);
            step.run(jobs, signal -> probes.complete(shown, signal), this::complete, e -> failed(step, e));
        }
    }

    private void stop() {
        if (search != null) {
            search.cancel();
        }
        searching(null, null);
    }

    private void searching(ProbePhoto.Source source, PendingWork.Step step) {
        searched = source;
        search = step;
        state.searching().set(source != null);
    }

    private void failed(PendingWork.Step step, Throwable e) {
        if (step == search) {
            searching(null, null);
        }
        jobs.report(e);
    }

    /** Adds the found faces to the photo, to which the user may have added faces in the meantime. */
    private void complete(ProbePhoto found) {
        searching(null, null);
        int index = IntStream.range(0, state.photos().size())
                .filter(i -> state.photos().get(i).source() == found.source())
                .findFirst()
                .orElse(-1);
        // Other networks may have analysed it in the meantime.
        if (index >= 0 && state.photos().get(index).models().equals(found.models())) {
            ProbePhoto now = state.photos().get(index);
            ProbePhoto completed = now.completed(found.faces());
            boolean shown = now == state.photo().get();
            state.photos().set(index, completed);
            if (shown) {
                state.photo().set(completed);
            }
        }
    }
}

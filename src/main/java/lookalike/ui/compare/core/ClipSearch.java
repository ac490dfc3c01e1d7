package lookalike.ui.compare.core;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import lookalike.image.PhotoProblem;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Reasons;
import lookalike.ui.common.SlowProgress;
import lookalike.ui.common.Texts;

/** Searches clips for people and shows those found so far. On the FX thread. */
final class ClipSearch {

    private final CompareState state;
    private final ClipProbeReader reader;
    private final OpenClips clips;
    private final PendingWork pending;
    private final Jobs jobs;

    /** Clips that are being searched or waiting for it. */
    private final Set<ProbePhoto.Source> running = new HashSet<>();

    /** Clips whose people are shown, but not all of them yet. */
    private final Set<ProbePhoto.Source> partial = new HashSet<>();

    /**
     * @param clips shows what is found
     * @param jobs searches one clip after the other
     */
    ClipSearch(CompareState state, ClipProbeReader reader, OpenClips clips, PendingWork pending, Jobs jobs) {
        this.state = state;
        this.reader = reader;
        this.clips = clips;
        this.pending = pending;
        this.jobs = jobs;
    }

    /**
     * Searches a clip and shows the people found so far. They stay shown if the search is cancelled.
     *
     * @param found receives, once, a frame of the first person found
     * @param unusable receives the reason if nothing is found
     */
    void open(ProbePhoto.Source clip, Consumer<ProbePhoto> found, Consumer<Throwable> unusable) {
        PendingWork.Step step = pending.photo();
        run(
                step,
                clip,
                early -> early(step, early, found),
                (photo, known) -> complete(clip, photo, known, found),
                e -> {
                    if (partial.contains(clip)) {
                        jobs.report(e);
                    } else {
                        unusable.accept(e);
                    }
                });
    }

    /**
     * Searches a clip; its people stay as shown until the search is complete.
     *
     * @param found receives the best frame of the person seen longest
     */
    void read(ProbePhoto.Source clip, Consumer<ProbePhoto> found) {
        run(pending.await(), clip, early -> {}, (photo, known) -> found.accept(photo), jobs::report);
    }

    /** Tests whether the search of a clip was cancelled, so that people may be missing. */
    boolean isStopped(ProbePhoto photo) {
        return photo.scene()
                .map(ClipScene::clip)
                .filter(clip -> partial.contains(clip) && !running.contains(clip))
                .isPresent();
    }

    /** Tests whether a clip is being searched. */
    boolean isSearched(ProbePhoto photo) {
        return photo.scene().map(ClipScene::clip).filter(running::contains).isPresent();
    }

    /** Restarts the cancelled search of a clip. */
    void resume(ProbePhoto photo) {
        ProbePhoto.Source clip = photo.scene().orElseThrow().clip();
        PendingWork.Step step = pending.beside();
        run(step, clip, early -> {}, (found, known) -> complete(clip, found, known, closed -> {}), jobs::report);
    }

    /** @param success receives the best frame, and whether people were shown before */
    private void run(
            PendingWork.Step step,
            ProbePhoto.Source clip,
            Consumer<ProbePhoto> early,
            BiConsumer<ProbePhoto, Boolean> success,
            Consumer<Throwable> failure) {
        running.add(clip);
        step.onEnd(() -> {
            running.remove(clip);
            state.clipProgress().set(null);
            if (step.isCancelled() && partial.contains(clip) && clips.find(clip).isPresent()) {
                tell(Texts.get("clip.stopped"), Texts.get("clip.stoppedHint", clip.name()));
            }
        });
        step.run(
                jobs,
                signal -> reader.read(
                        clip, progress(clip, signal), signal, photo -> jobs.onWindow(() -> early.accept(photo))),
                result -> {
                    success.accept(result.photo(), partial.remove(clip));
                    result.remark().ifPresent(remark -> tell(clip, remark));
                },
                failure);
    }

    private Progress progress(ProbePhoto.Source clip, CancelSignal signal) {
        return new SlowProgress(reading -> jobs.onWindow(() -> {
            if (!signal.isCancelled() && reading.total() > 0) {
                double share = (double) reading.done() / reading.total();
                state.clipProgress().set(new ClipProgress(clip.name(), share));
            }
        }));
    }

    private void early(PendingWork.Step step, ProbePhoto photo, Consumer<ProbePhoto> found) {
        if (step.isCancelled()) {
            return;
        }
        ClipScene scene = photo.scene().orElseThrow();
        Optional<ProbePhoto> shown = clips.find(scene.clip());
        if (shown.isPresent()) {
            clips.extend(shown.get(), scene.people());
        } else if (partial.add(scene.clip())) {
            found.accept(photo);
            step.settle();
        } else {
            step.cancel(); // closed in the meantime
        }
    }

    private void complete(ProbePhoto.Source clip, ProbePhoto photo, boolean known, Consumer<ProbePhoto> found) {
        if (!known) {
            found.accept(photo);
        } else {
            clips.find(clip).ifPresent(now -> photo.scene().ifPresent(scene -> clips.complete(now, scene.people())));
        }
    }

    private void tell(ProbePhoto.Source clip, PhotoProblem remark) {
        tell(Texts.get("clip.incomplete"), Texts.get("clip.incompleteHint", clip.name(), Reasons.words(remark.with())));
    }

    private void tell(String title, String detail) {
        state.problems().add(new ErrorPresenter.Message(title, detail, true));
    }
}

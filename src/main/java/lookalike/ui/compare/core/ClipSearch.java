package lookalike.ui.compare.core;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import lookalike.image.PhotoProblem;
import lookalike.task.CancelSignal;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.Reasons;
import lookalike.ui.common.SlowProgress;
import lookalike.ui.common.Texts;

/** Searches clips for people, and opens the frames that are selected in them. On the FX thread. */
final class ClipSearch {

    private final CompareState state;
    private final ClipProbeReader clips;
    private final PendingWork pending;
    private final Jobs jobs;
    private final LatestJob frames;

    /**
     * @param jobs searches one clip after the other
     * @param frames opens frames
     */
    ClipSearch(CompareState state, ClipProbeReader clips, PendingWork pending, Jobs jobs, Jobs frames) {
        this.state = state;
        this.clips = clips;
        this.pending = pending;
        this.jobs = jobs;
        this.frames = frames.latest();
    }

    /**
     * Searches a clip.
     *
     * @param found receives the best frame of the person that is seen longest
     */
    void read(ProbePhoto.Source clip, Consumer<ProbePhoto> found) {
        PendingWork.Step step = pending.await();
        step.onEnd(() -> state.clipProgress().set(null));
        step.run(
                jobs,
                signal -> search(clip, signal),
                result -> {
                    found.accept(result.photo());
                    result.remark().ifPresent(remark -> tell(clip, remark));
                },
                jobs::report);
    }

    private ClipProbeReader.Found search(ProbePhoto.Source clip, CancelSignal signal) {
        return clips.read(
                clip,
                new SlowProgress(reading -> jobs.onWindow(() -> {
                    if (!signal.isCancelled() && reading.total() > 0) {
                        double share = (double) reading.done() / reading.total();
                        state.clipProgress().set(new ClipProgress(clip.name(), share));
                    }
                })),
                signal);
    }

    private void tell(ProbePhoto.Source clip, PhotoProblem remark) {
        String why = Reasons.words(remark.with());
        state.problems()
                .add(new ErrorPresenter.Message(
                        Texts.get("clip.incomplete"), Texts.get("clip.incompleteHint", clip.name(), why), true));
    }

    /** Shows another frame of the clip that is shown; the one that is selected last counts. */
    void select(ClipScene scene) {
        ProbePhoto shown = state.photo().get();
        state.scene().set(scene);
        frames.run(
                cancel -> clips.frame(scene, shown.models()),
                Outcome.<ProbePhoto>of(photo -> replace(shown, photo)).onFailure(e -> {
                    state.scene().set(shown.scene().orElse(null));
                    jobs.report(e);
                }));
    }

    private void replace(ProbePhoto former, ProbePhoto now) {
        int index = IntStream.range(0, state.photos().size())
                .filter(i -> state.photos().get(i) == former)
                .findFirst()
                .orElse(-1);
        if (index >= 0) {
            boolean shown = former == state.photo().get();
            state.photos().set(index, now);
            if (shown) {
                state.photo().set(now);
            }
        }
    }
}

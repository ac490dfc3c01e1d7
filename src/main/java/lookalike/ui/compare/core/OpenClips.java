package lookalike.ui.compare.core;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.Outcome;

/** The clips among the photos in the window: their people, and the frames that are selected in them. On the FX thread. */
final class OpenClips {

    private final CompareState state;
    private final ClipProbeReader reader;
    private final Jobs jobs;
    private final LatestJob frames;

    /** @param jobs opens frames */
    OpenClips(CompareState state, ClipProbeReader reader, Jobs jobs) {
        this.state = state;
        this.reader = reader;
        this.jobs = jobs;
        frames = jobs.latest();
    }

    /** Shows another frame of the shown clip; the latest selection wins. */
    void select(ClipScene scene) {
        state.scene().set(scene);
        open(state.photo().get(), scene);
    }

    private void open(ProbePhoto photo, ClipScene scene) {
        frames.run(
                cancel -> reader.frame(scene, photo.models()),
                Outcome.<ProbePhoto>of(frame -> find(scene.clip()).ifPresent(now -> replace(now, frame)))
                        .onFailure(e -> {
                            ProbePhoto shown = state.photo().get();
                            state.scene()
                                    .set(shown == null ? null : shown.scene().orElse(null));
                            jobs.report(e);
                        }));
    }

    /** Replaces a frame with a newly opened one, with the people found while it was being opened. */
    private void replace(ProbePhoto former, ProbePhoto frame) {
        List<ClipPerson> people = former.scene().orElseThrow().people();
        ClipScene opened = frame.scene().orElseThrow();
        put(state.photos().indexOf(former), opened.people() == people ? frame : frame.in(opened.keptAmong(people)));
    }

    private void put(int index, ProbePhoto now) {
        boolean shown = state.photos().get(index) == state.photo().get();
        state.photos().set(index, now);
        if (shown) {
            state.photo().set(now);
        }
    }

    /** Shows all people of a clip. The shown frame is opened again, so that all best frames of its person are compared. */
    void complete(ProbePhoto photo, List<ClipPerson> people) {
        if (photo == state.photo().get()) {
            update(photo, before -> before.among(people));
            open(state.photo().get(), state.scene().get());
        } else {
            extend(photo, people);
        }
    }

    /** Shows more people of a clip that is being searched; the selected frame stays as it is. */
    void extend(ProbePhoto photo, List<ClipPerson> people) {
        update(photo, before -> before.keptAmong(people));
    }

    /** Changes the people of a clip; a frame that is being opened stays selected. */
    private void update(ProbePhoto photo, UnaryOperator<ClipScene> change) {
        ClipScene before = photo.scene().orElseThrow();
        ClipScene selected = selected(photo);
        put(state.photos().indexOf(photo), photo.in(change.apply(before)));
        if (selected != before) {
            state.scene().set(change.apply(selected));
        }
    }

    /** The last selected place in a clip. */
    private ClipScene selected(ProbePhoto photo) {
        return photo == state.photo().get()
                ? state.scene().get()
                : photo.scene().orElseThrow();
    }

    /** The photo that is a frame of a clip. */
    Optional<ProbePhoto> find(ProbePhoto.Source clip) {
        return state.photos().stream()
                .filter(photo ->
                        photo.scene().map(ClipScene::clip).filter(clip::equals).isPresent())
                .findFirst();
    }
}

package lookalike.ui.compare.core;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import lookalike.model.ModelSelection;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Texts;

/**
 * Has the present networks look at photos that others have looked at: faces can be compared only with what the same network
 * has described. On the FX thread.
 */
final class ProbeRefresh {

    /** Two detectors' boxes of one face share as much (intersection over union). */
    private static final double SAME_FACE = 0.3;

    private final CompareState state;
    private final ProbeReader probes;
    private final PendingWork pending;
    private final ClipSearch clips;
    private final Jobs jobs;

    /** The present networks, null as long as there never were others. */
    private ModelSelection present;

    ProbeRefresh(CompareState state, ProbeReader probes, ClipSearch clips, PendingWork pending, Jobs jobs) {
        this.state = state;
        this.probes = probes;
        this.clips = clips;
        this.pending = pending;
        this.jobs = jobs;
        // A photo may come from the networks that were in use when it was asked for, or closed.
        state.photos().addListener((ListChangeListener<ProbePhoto>) change -> {
            while (change.next()) {
                List.copyOf(change.getAddedSubList()).forEach(this::look);
            }
        });
    }

    /** Other networks are in use: they look at all photos. */
    void all() {
        present = probes.choice();
        List.copyOf(state.photos()).forEach(this::look);
    }

    private void look(ProbePhoto photo) {
        if (present == null || present.equals(photo.models()) || clips.isSearched(photo)) {
            return;
        }
        if (photo.scene().isPresent()) {
            clips.read(photo.scene().get().clip(), found -> replace(photo, Optional.of(found)));
        } else {
            pending.begin(jobs, cancel -> probes.again(photo, cancel), found -> replace(photo, found));
        }
    }

    private void replace(ProbePhoto photo, Optional<ProbePhoto> found) {
        int index = state.photos().indexOf(photo);
        if (index < 0) {
            return; // closed in the meantime, or looked at twice
        }
        if (found.isEmpty()) {
            state.problems()
                    .add(new ErrorPresenter.Message(
                            Texts.get("error.photo"), Texts.get("mark.changed", photo.name()), true));
            return;
        }
        ProbePhoto now = found.get();
        boolean shown = photo == state.photo().get();
        Optional<ProbeFace> face = same(state.face().get(), now);
        List<ProbeFace> combined = List.copyOf(state.combined());
        state.photos().set(index, now);
        if (shown) {
            state.photo().set(now);
            face.ifPresent(state.face()::set);
        }
        // At last: a selected face that is none of them would end the combination.
        state.combined()
                .setAll(combined.stream()
                        .flatMap(one ->
                                photo.faces().contains(one) ? same(one, now).stream() : Optional.of(one).stream())
                        .toList());
    }

    private static Optional<ProbeFace> same(ProbeFace face, ProbePhoto in) {
        return face == null
                ? Optional.empty()
                : in.faces().stream()
                        .filter(one -> one.face().box().overlap(face.face().box()) > SAME_FACE)
                        .findFirst();
    }
}

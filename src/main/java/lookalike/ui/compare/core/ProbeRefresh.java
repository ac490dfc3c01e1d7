package lookalike.ui.compare.core;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import lookalike.model.ModelSelection;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Texts;

/**
 * Analyses photos again after a change of networks, because faces can be compared only with faces described by the same network. On the FX
 * thread.
 */
final class ProbeRefresh {

    /** Overlap (intersection over union) from which boxes of two detectors are taken for the same face. */
    private static final double SAME_FACE = 0.3;

    private final CompareState state;
    private final ProbeReader probes;
    private final PendingWork pending;
    private final ClipSearch clips;
    private final Jobs jobs;

    /** The present networks, null before the first change. */
    private ModelSelection present;

    ProbeRefresh(CompareState state, ProbeReader probes, ClipSearch clips, PendingWork pending, Jobs jobs) {
        this.state = state;
        this.probes = probes;
        this.clips = clips;
        this.pending = pending;
        this.jobs = jobs;
        // An added photo may have been analysed by earlier networks, if they were in use when it was requested or
        // closed.
        state.photos().addListener((ListChangeListener<ProbePhoto>) change -> {
            while (change.next()) {
                List.copyOf(change.getAddedSubList()).forEach(this::look);
            }
        });
    }

    /** Analyses all photos after a change of networks. */
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
            return; // closed in the meantime, or analysed twice
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
        // Comes last, because selecting a face outside the combination would end it.
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

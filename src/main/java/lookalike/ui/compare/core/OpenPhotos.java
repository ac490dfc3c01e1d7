package lookalike.ui.compare.core;

import java.util.List;
import lookalike.ui.common.Texts;
import lookalike.ui.common.UndoStack;

/** Steps through the photos in the window and closes them, which can be undone. On the FX thread. */
final class OpenPhotos {

    private final CompareState state;
    private final UndoStack undo;

    /** @param undo receives the actions that can be undone */
    OpenPhotos(CompareState state, UndoStack undo) {
        this.state = state;
        this.undo = undo;
    }

    /** Shows the photo a number of places further on; while an unusable photo is shown, the first or the last. */
    void step(int places) {
        int count = state.photos().size();
        if (count > 0) {
            int index = state.photos().indexOf(state.photo().get());
            int next = index < 0 && places < 0 ? count - 1 : Math.floorMod(index + places, count);
            state.photo().set(state.photos().get(next));
        }
    }

    /** Closes the shown photo. */
    void close() {
        int index = state.photos().indexOf(state.photo().get());
        if (index >= 0) {
            List<ProbeFace> combined = List.copyOf(state.combined());
            ProbeFace face = state.face().get();
            ProbePhoto closed = state.photos().remove(index);
            int next = Math.min(index, state.photos().size() - 1);
            state.photo().set(next < 0 ? null : state.photos().get(next));
            undo.push(Texts.get("undo.closePhoto", closed.name()), () -> {
                state.photos().add(Math.min(index, state.photos().size()), closed);
                show(closed, face, combined);
            });
        }
    }

    /** Closes all photos. */
    void closeAll() {
        List<ProbePhoto> closed = List.copyOf(state.photos());
        ProbePhoto shown = state.photo().get();
        ProbeFace face = state.face().get();
        List<ProbeFace> combined = List.copyOf(state.combined());
        state.opening().unusable().clear();
        state.opening().shown().set(null);
        state.photos().clear();
        state.photo().set(null);
        if (!closed.isEmpty()) {
            undo.push(Texts.count("undo.closePhotos", closed.size()), () -> {
                state.photos().addAll(0, closed);
                show(shown == null ? closed.get(0) : shown, face, combined);
            });
        }
    }

    private void show(ProbePhoto photo, ProbeFace face, List<ProbeFace> combined) {
        state.photo().set(photo);
        if (photo.faces().contains(face)) {
            state.face().set(face);
        }
        state.combination().restore(combined, state.openFaces());
    }
}

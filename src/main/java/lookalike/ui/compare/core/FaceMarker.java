package lookalike.ui.compare.core;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Texts;
import lookalike.ui.common.UndoStack;

/** Adds faces that were marked by hand to the photos, moves and removes them. On the FX thread. */
final class FaceMarker {

    private final CompareState state;
    private final UndoStack undo;

    /** @param undo receives the actions that can be undone */
    FaceMarker(CompareState state, UndoStack undo) {
        this.state = state;
        this.undo = undo;
    }

    /**
     * The part of a drawn box that lies on the photo; empty, with a message, if it is too small.
     *
     * @param drawn in pixels of the photo
     */
    Optional<FaceBox> usable(ProbePhoto photo, FaceBox drawn) {
        Optional<FaceBox> inside = drawn.within(photo.width(), photo.height());
        if (inside.isEmpty()) {
            tell(Texts.get("mark.outside", photo.name()));
            return inside;
        }
        FaceBox box = inside.get();
        if (box.shorterSide() < FacePipeline.LEAST_SIDE) {
            tell(Texts.get(
                    "mark.tooSmall", Math.round(box.width()), Math.round(box.height()), FacePipeline.LEAST_SIDE));
            return Optional.empty();
        }
        return inside;
    }

    /**
     * Adds a face and selects it, if its photo is still shown; if the photo has the face already, selects that one.
     *
     * @param found empty if the photo's file contains another picture by now
     */
    void add(ProbePhoto photo, Optional<ProbeFace> found) {
        if (found.isEmpty()) {
            tell(Texts.get("mark.changed", photo.name()));
            return;
        }
        Optional<ProbePhoto> open = open(photo.source());
        if (open.isEmpty()) {
            return; // closed in the meantime
        }
        Optional<ProbeFace> known = open.get().at(found.get().face().box());
        if (known.isPresent()) {
            tell(Texts.get("mark.known", open.get().faces().indexOf(known.get()) + 1));
            if (isShown(photo.source())) {
                state.face().set(known.get());
            }
            return;
        }
        change(photo.source(), now -> now.with(found.get()), found.get());
        undo.push(
                Texts.get("undo.mark", photo.name()),
                () -> change(photo.source(), now -> now.without(found.get()), null));
    }

    /**
     * Replaces a face that was marked by hand with a newly described one.
     *
     * @param found empty if the photo's file contains another picture by now
     */
    void replace(ProbePhoto photo, ProbeFace former, Optional<ProbeFace> found) {
        Optional<ProbePhoto> open =
                open(photo.source()).filter(now -> now.faces().contains(former));
        if (found.isEmpty()) {
            tell(Texts.get("mark.changed", photo.name()));
        } else if (open.isPresent()) {
            Optional<ProbeFace> known =
                    open.get().without(former).at(found.get().face().box());
            if (known.isPresent()) {
                tell(Texts.get("mark.known", open.get().faces().indexOf(known.get()) + 1));
                return;
            }
            exchange(photo.source(), former, found.get());
            undo.push(Texts.get("undo.moveFace", photo.name()), () -> exchange(photo.source(), found.get(), former));
        }
    }

    private void exchange(ProbePhoto.Source source, ProbeFace former, ProbeFace now) {
        List<ProbeFace> combined = List.copyOf(state.combined());
        change(source, photo -> photo.with(former, now), now);
        state.combination()
                .restore(combined.stream().map(one -> one == former ? now : one).toList(), state.openFaces());
    }

    /** Removes a face that was marked by hand. */
    void remove(ProbePhoto photo, ProbeFace face) {
        int index = photo.faces().indexOf(face);
        change(photo.source(), now -> now.without(face), null);
        undo.push(
                Texts.get("undo.removeFace", photo.name()),
                () -> change(photo.source(), now -> now.with(index, face), face));
    }

    /** Reports why the photo could not be analysed again. */
    void failed(Throwable e) {
        tell(ErrorPresenter.words(e).detail());
    }

    /** Changes an open photo; if it is shown, a face of it is selected, unless that is null. */
    private void change(ProbePhoto.Source source, UnaryOperator<ProbePhoto> change, ProbeFace selected) {
        open(source).ifPresent(before -> {
            boolean shown = before == state.photo().get();
            ProbePhoto now = change.apply(before);
            state.photos().set(state.photos().indexOf(before), now);
            if (shown) {
                state.photo().set(now);
            }
            if (shown && selected != null) {
                state.face().set(selected);
            }
        });
    }

    private boolean isShown(ProbePhoto.Source source) {
        return state.photo().get() != null && state.photo().get().source() == source;
    }

    private Optional<ProbePhoto> open(ProbePhoto.Source source) {
        return state.photos().stream().filter(photo -> photo.source() == source).findFirst();
    }

    private void tell(String detail) {
        state.problems().setAll(new ErrorPresenter.Message(Texts.get("mark.impossible"), detail, true));
    }
}

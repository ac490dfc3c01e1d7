package lookalike.ui.compare.core;

import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Texts;

/** Adds faces that were marked by hand to the photos. On the FX thread. */
final class FaceMarker {

    private final CompareState state;

    FaceMarker(CompareState state) {
        this.state = state;
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
     * Adds a face and selects it, if its photo is still shown; a face that is there already is selected instead.
     *
     * @param found empty if the photo's file is another picture by now
     */
    void add(ProbePhoto photo, Optional<ProbeFace> found) {
        if (found.isEmpty()) {
            tell(Texts.get("mark.changed", photo.name()));
            return;
        }
        int index = IntStream.range(0, state.photos().size())
                .filter(i -> state.photos().get(i).source() == photo.source())
                .findFirst()
                .orElse(-1);
        if (index < 0) {
            return; // closed in the meantime
        }
        ProbePhoto now = state.photos().get(index);
        boolean shown = now == state.photo().get();
        Optional<ProbeFace> known = now.at(found.get().face().box());
        if (known.isPresent()) {
            tell(Texts.get("mark.known", now.faces().indexOf(known.get()) + 1));
        } else {
            now = now.with(found.get());
            state.photos().set(index, now);
        }
        if (shown) {
            state.photo().set(now);
            state.face().set(known.orElse(found.get()));
        }
    }

    /** Tells why the photo could not be looked at again. */
    void failed(Throwable e) {
        tell(ErrorPresenter.words(e).detail());
    }

    private void tell(String detail) {
        state.problems().setAll(new ErrorPresenter.Message(Texts.get("mark.impossible"), detail, true));
    }
}

package lookalike.ui.compare;

import javafx.beans.binding.StringBinding;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ComparedPeople;
import lookalike.ui.compare.core.ProbePhoto;

/** Reason why there are no matches to show. */
final class WaitingText extends StringBinding {

    private final CompareState state;
    private final ComparedPeople people;

    WaitingText(CompareState state, ComparedPeople people) {
        this.state = state;
        this.people = people;
        bind(
                state.photo(),
                state.face(),
                state.busy(),
                people.gallery(),
                people.matcher(),
                people.reading(),
                people.opening());
    }

    @Override
    protected String computeValue() {
        ProbePhoto photo = state.photo().get();
        if (people.gallery().getValue() == null && !people.opening().getValue().isEmpty()) {
            return Texts.get("header.opening", people.opening().getValue());
        }
        if (people.gallery().getValue() == null) {
            return Texts.get(people.reading().get() ? "compare.noGalleryYet" : "compare.noGallery");
        }
        if (state.busy().get() && photo == null) {
            return Texts.get("compare.looking");
        }
        if (photo == null) {
            return Texts.get("compare.noPhoto");
        }
        if (photo.faces().isEmpty()) {
            return Texts.get("compare.noFace", photo.name());
        }
        return Texts.get(people.matcher().getValue() == null ? "compare.learning" : "compare.looking");
    }
}

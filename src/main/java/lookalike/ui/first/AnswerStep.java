package lookalike.ui.first;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import lookalike.match.Matcher;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.CompareParts;

/** The third step: the best match beside the face, and its meaning. */
final class AnswerStep {

    private final CompareParts parts;
    private final ObservableValue<Matcher> matcher;
    private final Region answer;
    private final StepCard card;

    /** @param matcher ranks the people of the dataset; its value may be null */
    AnswerStep(CompareParts parts, ObservableValue<Matcher> matcher) {
        this.parts = parts;
        this.matcher = matcher;
        answer = parts.answer();
        answer.setId("first-answer");
        answer.managedProperty().bind(answer.visibleProperty());
        card = new StepCard(3, Texts.get("first.answer"), answer);
        parts.onChange(this::show);
        matcher.addListener((property, before, now) -> show());
        show();
    }

    private String waiting() {
        return parts.faces() <= 0
                ? "first.answerWords"
                : matcher.getValue() == null ? "compare.noGalleryYet" : "compare.looking";
    }

    StepCard card() {
        return card;
    }

    private void show() {
        boolean there = parts.isAnswered();
        answer.setVisible(there);
        card.setDone(there);
        card.tell(there ? "" : Texts.get(waiting()));
    }
}

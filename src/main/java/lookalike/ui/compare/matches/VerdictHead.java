package lookalike.ui.compare.matches;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.MatchText;
import lookalike.ui.compare.text.ResemblanceText;
import lookalike.ui.compare.text.VerdictText;

/** The selected match in words: badge, similarity, name, and a sentence on the meaning of the similarity. */
public final class VerdictHead extends VBox {

    private final Label badge = Controls.whole("");
    private final Label figure = Controls.whole("");
    private final Label name = new Label();
    private final Label caption = Controls.whole(Texts.get("similarity.caption"));
    private final Label sentence = Controls.wrapped("");
    private final Label notice = Controls.wrapped("");
    private final Label soFar = Controls.wrapped("");
    private final Tooltip hint = new Tooltip();
    private final HBox row = new HBox(10);
    private final VBox words = new VBox();
    private boolean compact;

    /** The selected match of a state; empty while there is none. */
    public VerdictHead(CompareState state) {
        super(6);
        getStyleClass().add("verdict-head");
        setMinWidth(0);
        badge.setId("verdict");
        badge.setTooltip(hint);
        figure.setId("figure");
        figure.getStyleClass().add("figure");
        name.setId("match-person");
        name.getStyleClass().add("match-person");
        name.setMinWidth(0);
        caption.getStyleClass().add("muted");
        caption.setMinWidth(0);
        sentence.setId("sentence");
        sentence.setAlignment(Pos.TOP_LEFT);
        // On a very low page the end of the sentence is only in the tooltip.
        sentence.setMinHeight(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(sentence.textProperty());
        whole.setWrapText(true);
        sentence.setTooltip(whole);
        notice.setId("already");
        notice.getStyleClass().add("notice");
        notice.managedProperty().bind(notice.textProperty().isNotEmpty());
        soFar.setId("so-far");
        soFar.getStyleClass().add("so-far");
        soFar.managedProperty().bind(soFar.textProperty().isNotEmpty());
        soFar.visibleProperty().bind(soFar.managedProperty());
        row.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        arrange();
        state.match().subscribe(match -> show(state, match));
        state.answer().subscribe(answer -> show(state, state.match().get()));
    }

    /** Shows a note below the sentence that the answer includes only some of the people; hidden while the words are empty. */
    public void noteSoFar(ObservableValue<String> words) {
        soFar.textProperty().bind(words);
    }

    /** Size of the text in pixels. */
    double em() {
        return sentence.getFont().getSize();
    }

    /** Keeps the whole sentence visible even with little height, for pages that scroll. */
    public void keepSentence() {
        sentence.setMinHeight(USE_PREF_SIZE);
    }

    /** Puts the badge beside the similarity instead of above it, to save height. */
    public void setCompact(boolean now) {
        if (compact != now) {
            compact = now;
            arrange();
        }
    }

    private void arrange() {
        if (compact) {
            words.getChildren().setAll(badge, name);
            row.getChildren().setAll(figure, words);
            getChildren().setAll(row, soFar, sentence, notice);
        } else {
            words.getChildren().setAll(name, caption);
            row.getChildren().setAll(figure, words);
            getChildren().setAll(badge, row, soFar, sentence, notice);
        }
        words.setSpacing(compact ? 3 : 0);
        badge.setMaxWidth(Region.USE_PREF_SIZE);
    }

    private void show(CompareState state, Match match) {
        CompareState.Answer answer = state.answer().get();
        if (match == null || answer == null) {
            return;
        }
        badge.setText(ResemblanceText.badge(match));
        badge.getStyleClass().setAll("label", "verdict", ResemblanceText.style(match.resemblance()));
        hint.setText(MatchText.details(match));
        figure.setText(ResemblanceText.figure(match));
        name.setText(match.person().name());
        Tooltips.set(name, match.person().name());
        sentence.setText(MatchText.sentence(match, answer.stability()));
        notice.setText(VerdictText.remarks(answer));
    }
}

package lookalike.ui.compare.matches;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.LateParts;
import lookalike.ui.compare.core.CompareLayout;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.detail.DetailController;
import lookalike.ui.compare.detail.DetailDialogs;
import lookalike.ui.compare.detail.FacePair;
import lookalike.ui.compare.share.ShareController;

/** Card with the pair, its verdict and its actions, or the reason why there are no matches. */
public final class PairCard extends StackPane {

    private final FacePair pair;
    private final VerdictHead head;
    private final PairAndVerdict answer;
    private final StringProperty waiting = new SimpleStringProperty("");

    /**
     * The card of a state.
     *
     * @param enlarge shows the pair larger
     * @param instead nodes that appear in place of the pair, each for its own reason why there is no photo to compare
     */
    public PairCard(
            CompareState state,
            FacePictures pictures,
            ShareController share,
            DetailController detail,
            Runnable enlarge,
            List<Node> instead) {
        getStyleClass().addAll("card", "pair-card");
        setMinSize(0, 0);
        pair = new FacePair(state, detail, pictures, enlarge);
        head = new VerdictHead(state);
        MatchActions actions = new MatchActions(share, new DetailDialogs(state, detail, pictures), enlarge);
        answer = new PairAndVerdict(pair, head, actions);
        answer.visibleProperty().bind(state.match().isNotNull());
        Label words = new Label();
        words.setId("nothing");
        words.getStyleClass().add("placeholder");
        words.setWrapText(true);
        words.textProperty().bind(waiting);
        BooleanExpression waits = state.match().isNull();
        for (Node other : instead) {
            waits = waits.and(other.visibleProperty().not());
        }
        words.visibleProperty().bind(waits);
        List<Node> parts = new ArrayList<>(List.of(answer, words));
        parts.addAll(instead);
        LateParts.add(this, getChildren(), parts);
    }

    /** Shows a note that the answer includes only some of the people; hidden while the words are empty. */
    public void noteSoFar(ObservableValue<String> words) {
        head.noteSoFar(words);
    }

    /** Gives the focus to the pair. */
    public void takeFocus() {
        pair.requestFocus();
    }

    /** Reason why there are no matches. */
    public StringProperty waiting() {
        return waiting;
    }

    /** Arranges the card for a layout of the page. */
    public void arrange(CompareLayout layout) {
        answer.arrange(layout);
    }

    /** The pair in squares as large as the height allows; beside it the verdict with the actions below. */
    private static final class PairAndVerdict extends Region {

        private static final double GAP = 16;
        private static final double LEAST_WORDS = 19;

        /** Height in em below which the words and buttons are arranged as on a small page. */
        private static final double LOW = 20;

        private final FacePair pair;
        private final VerdictHead head;
        private final MatchActions actions;
        private CompareLayout layout = CompareLayout.FULL;

        private PairAndVerdict(FacePair pair, VerdictHead head, MatchActions actions) {
            this.pair = pair;
            this.head = head;
            this.actions = actions;
            setMinSize(0, 0);
            getChildren().addAll(pair, head, actions);
        }

        private void arrange(CompareLayout now) {
            layout = now;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth() - snappedLeftInset() - snappedRightInset();
            double height = getHeight() - snappedTopInset() - snappedBottomInset();
            double em = head.em();
            CompareLayout fitting = layout == CompareLayout.FULL && height < LOW * em ? CompareLayout.COMPACT : layout;
            head.setCompact(fitting != CompareLayout.FULL);
            actions.arrange(fitting);
            double room = Math.max(0, width - GAP - LEAST_WORDS * em);
            double pairWidth = Math.min(room, pair.prefWidth(height));
            double x = snappedLeftInset();
            double y = snappedTopInset();
            pair.resizeRelocate(x, y, pairWidth, height);
            double left = x + pairWidth + GAP;
            double words = width - pairWidth - GAP;
            double below = actions.prefHeight(words);
            head.resizeRelocate(left, y, words, Math.max(0, height - below - 6));
            actions.resizeRelocate(left, y + height - below, words, below);
        }
    }
}

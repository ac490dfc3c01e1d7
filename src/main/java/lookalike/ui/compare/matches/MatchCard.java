package lookalike.ui.compare.matches;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.MatchText;
import lookalike.ui.compare.text.ResemblanceText;

/** A match in the strip: face, similarity, name, and a thin bar for each measure. */
final class MatchCard extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double BARS_GAP = 3;
    private static final int PIXELS = 240;

    private final PictureFrame picture = new PictureFrame();
    private final Label figure = Controls.whole("");
    private final Label name = nameLine();
    private final Label lastName = nameLine();
    private final VBox names = new VBox(name, lastName);
    private final HBox words = new HBox(figure, names);
    private final SimilarityBars bars = new SimilarityBars(BARS_GAP);
    private final VBox below = new VBox(words);
    private String hint = "";
    private Match match;
    private boolean selected;

    MatchCard() {
        getStyleClass().add("match-card");
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        figure.getStyleClass().add("card-figure");
        names.setMinWidth(0);
        names.setAlignment(Pos.CENTER_LEFT);
        lastName.managedProperty().bind(lastName.textProperty().isNotEmpty());
        HBox.setHgrow(names, Priority.ALWAYS);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        below.getStyleClass().add("match-card-words");
        below.setMinWidth(0);
        VBox.setVgrow(words, Priority.ALWAYS);
        getChildren().addAll(picture, below);
        Tooltips.onHover(this, () -> hint);
    }

    /**
     * Shows a match.
     *
     * @param number its place in the list
     * @param compact whether only the similarity and the first name are below the face
     */
    void show(CompareState state, FacePictures pictures, Match shown, int number, boolean compact) {
        match = shown;
        setId("match-" + number);
        figure.setText(ResemblanceText.figure(shown));
        String whole = shown.person().name();
        int last = whole.lastIndexOf(' ');
        name.setText(compact ? whole.split("\\s+", 2)[0] : last < 0 ? whole : whole.substring(0, last));
        lastName.setText(compact ? "" : whole.substring(last < 0 ? whole.length() : last + 1));
        pseudoClassStateChanged(COMPACT, compact);
        if (compact) {
            below.getChildren().setAll(words);
        } else {
            below.getChildren().setAll(words, bars);
            bars.show(Optional.of(shown));
        }
        hint = whole + "\n" + ResemblanceText.badge(shown) + "\n\n" + MatchText.details(shown);
        setAccessibleText(
                Texts.get("match.spoken", number, whole, ResemblanceText.figure(shown), ResemblanceText.badge(shown)));
        picture.expect(whole);
        state.exemplarFile(shown.exemplar())
                .ifPresent(file -> pictures.loadPortrait(
                        file,
                        shown.exemplar().face().orElseThrow(),
                        shown.exemplar().turned(),
                        PIXELS,
                        loaded -> {
                            if (match == shown) {
                                picture.show(loaded.image());
                            }
                        }));
    }

    private static Label nameLine() {
        Label label = new Label();
        label.getStyleClass().add("match-card-name");
        label.setMinWidth(0);
        return label;
    }

    Match match() {
        return match;
    }

    /** Marks the card as selected, and thus as the one with the strip's focus. */
    void select(boolean now) {
        selected = now;
        pseudoClassStateChanged(SELECTED, now);
        setFocusTraversable(now);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? (Object) selected
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        double under = Math.min(height, Math.ceil(below.prefHeight(width)));
        picture.resizeRelocate(left, top, width, height - under);
        below.resizeRelocate(left, top + height - under, width, under);
    }
}

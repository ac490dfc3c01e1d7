package lookalike.ui.compare.group;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.ui.common.Clickable;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.ResemblanceText;

/** The six closest people of the selected face as small cards; a click selects one. */
final class ClosestCards extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int SHOWN = 6;
    private static final double LEAST_WIDTH = 52;
    private static final double WIDTH = 102;
    private static final double FOOT_PADDING = 15;
    private static final int PIXELS = 204;

    private final CompareState state;
    private final FacePictures pictures;

    ClosestCards(CompareState state, FacePictures pictures) {
        super(10);
        this.state = state;
        this.pictures = pictures;
        setId("group-closest");
        state.closest().addListener((property, before, now) -> fill(now));
        state.match().addListener((property, before, now) -> select());
        fill(state.closest().get());
    }

    private void fill(List<Match> closest) {
        getChildren().setAll(closest.stream().limit(SHOWN).map(this::card).toList());
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).setId("group-closest-" + (i + 1));
        }
        select();
    }

    private void select() {
        for (Node card : getChildren()) {
            card.pseudoClassStateChanged(
                    SELECTED, card.getUserData() == state.match().get());
            card.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
    }

    private Node card(Match match) {
        PictureFrame picture = new PictureFrame();
        picture.setPrefSize(WIDTH, 0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        picture.expect(match.person().name());
        state.exemplarFile(match.exemplar())
                .ifPresent(file -> pictures.load(
                        file,
                        match.exemplar().face(),
                        match.exemplar().turned(),
                        PIXELS,
                        loaded -> picture.show(loaded.image())));
        Label figure = Controls.whole(ResemblanceText.figure(match));
        figure.getStyleClass().add("closest-figure");
        Label name = new Label(firstName(match));
        name.getStyleClass().add("muted");
        name.setMinWidth(0);
        FlowPane foot = new FlowPane(5, 0, figure, name); // in a narrow card the name is below the figure
        foot.getStyleClass().add("closest-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setPrefWrapLength(LEAST_WIDTH);
        VBox card = new Card(picture, foot);
        name.maxWidthProperty().bind(card.widthProperty().subtract(FOOT_PADDING));
        card.getStyleClass().addAll("closest-card", "choice");
        card.setUserData(match);
        card.setMinWidth(LEAST_WIDTH);
        card.setPrefWidth(WIDTH);
        HBox.setHgrow(card, Priority.ALWAYS);
        Clickable.install(
                card,
                Texts.get(
                        "everyone.closest",
                        match.person().name(),
                        ResemblanceText.figure(match),
                        ResemblanceText.badge(match)),
                () -> state.match().set(match));
        return card;
    }

    /** A card that shows whether it is selected. */
    private static final class Card extends VBox {

        private Card(Node... parts) {
            super(parts);
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.SELECTED
                    ? (Object) getPseudoClassStates().contains(SELECTED)
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }

    private static String firstName(Match match) {
        return match.person().name().split(" ", 2)[0];
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /** Leaves out the cards that do not fit, starting with the last. */
    @Override
    protected void layoutChildren() {
        double fitting = (getWidth() + getSpacing()) / (LEAST_WIDTH + getSpacing());
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).setManaged(i < (int) fitting);
            getChildren().get(i).setVisible(i < (int) fitting);
        }
        super.layoutChildren();
    }
}

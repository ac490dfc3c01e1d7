package lookalike.ui.compare.photo;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.OpeningState;
import lookalike.ui.compare.core.UnusablePhoto;

/** The reason why a photo cannot be used, with the possible actions; takes the place of the pair while such a photo is shown. */
public final class FailureCard extends ScrollPane {

    private static final int TOLD = 3;

    /**
     * The card of a state.
     *
     * @param chooser lets the user choose photos
     */
    public FailureCard(CompareState state, CompareController controller, Runnable chooser) {
        Label title = Controls.wrapped("");
        title.getStyleClass().add("section-title");
        Label reason = Controls.wrapped("");
        reason.setId("failure");
        title.textProperty()
                .bind(state.opening()
                        .shown()
                        .map(photo -> photo.reason().title())
                        .orElse(""));
        reason.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> reasons(state.opening()),
                        state.opening().shown(),
                        state.opening().unusable()));
        Button open = new Button(Texts.get("photo.openAnother"));
        open.setId("open-another");
        open.setOnAction(event -> chooser.run());
        Button back = new Button(Texts.get("photo.back"));
        back.setId("back-to-photos");
        back.setOnAction(event -> controller.stepPhoto(-1));
        back.visibleProperty().bind(Bindings.isNotEmpty(state.photos()));
        back.managedProperty().bind(back.visibleProperty());
        open.getStyleClass().add("accent");
        for (Label words : List.of(title, reason)) {
            words.setTextAlignment(TextAlignment.CENTER);
            words.setAlignment(Pos.CENTER);
        }
        HBox ways = new HBox(8, open, back);
        ways.setAlignment(Pos.CENTER);
        VBox card = new VBox(10, title, reason, ways);
        card.getStyleClass().add("failure-card");
        card.setAlignment(Pos.CENTER);
        setContent(card);
        getStyleClass().add("invitation-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(0, 0);
        visibleProperty().bind(state.opening().shown().isNotNull());
    }

    /** The reason for the shown photo, and for the others opened together with it. */
    private static String reasons(OpeningState opening) {
        UnusablePhoto shown = opening.shown().get();
        if (shown == null) {
            return "";
        }
        List<UnusablePhoto> all = opening.unusable().contains(shown) ? opening.unusable() : List.of(shown);
        String told =
                all.stream().limit(TOLD).map(photo -> photo.reason().detail()).collect(Collectors.joining("\n"));
        return all.size() > TOLD ? told + "\n" + Texts.get("compare.moreProblems", all.size() - TOLD) : told;
    }
}

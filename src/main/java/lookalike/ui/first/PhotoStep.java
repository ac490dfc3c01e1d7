package lookalike.ui.first;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.CompareParts;

/** The second step: a photo is chosen, and its faces are found. */
final class PhotoStep {

    private final CompareParts parts;
    private final Label waiting = Controls.wrapped("");
    private final Button open;
    private final StepCard card;

    /**
     * @param samples photos to choose from
     * @param chooser lets the user choose a photo
     */
    PhotoStep(CompareParts parts, Node samples, Runnable chooser) {
        this.parts = parts;
        Region photo = parts.photo();
        waiting.getStyleClass().add("muted");
        waiting.setTextAlignment(TextAlignment.CENTER);
        open = Controls.button("first-open-photo", Texts.get("compare.open"), chooser);
        open.managedProperty().bind(open.visibleProperty());
        VBox invitation = new VBox(8, waiting, open);
        invitation.setAlignment(Pos.CENTER);
        invitation.visibleProperty().bind(waiting.visibleProperty());
        StackPane stage = new StackPane(photo, invitation);
        stage.setId("first-photo");
        stage.getStyleClass().add("step-stage");
        card = new StepCard(2, Texts.get("first.photo"), samples, StepCard.growing(stage));
        parts.onChange(this::show);
        show();
    }

    StepCard card() {
        return card;
    }

    private void show() {
        int faces = parts.faces();
        card.setDone(faces > 0);
        card.tell(faces < 0 ? Texts.get("first.photoWords") : Texts.count("first.found", faces));
        waiting.setText(Texts.get(parts.isBusy() ? "compare.looking" : "first.drop"));
        waiting.setVisible(faces < 0);
        open.setVisible(!parts.isBusy());
    }
}

package lookalike.ui.models;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.index.DatasetModels;
import lookalike.model.ListedModel;
import lookalike.model.ModelCard;
import lookalike.model.Role;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** A model: its purpose, its main figures, its actions, and a fold-out with everything else. */
final class ModelPane extends VBox {

    private final ModelCard card;
    private final ModelsState model;
    private final ModelActions actions;
    private final DatasetSwitch dataset;
    private final FlowPane badges = new FlowPane(6, 4);
    private final Label facts = words("muted");
    private final FlowPane buttons = new FlowPane(8, 6);
    private final StackPane progress = new StackPane();
    private final Label remark = words("muted");
    private final Set<ModelMerit> merits;
    private RunningInstall shown;

    /**
     * @param merits of the model
     * @param choice whether there are other models of its role
     */
    ModelPane(
            ListedModel listed,
            Set<ModelMerit> merits,
            boolean choice,
            ModelsState model,
            ModelsController controller,
            DatasetSwitch dataset) {
        super(5);
        card = listed.card();
        this.merits = merits;
        this.model = model;
        this.dataset = dataset;
        actions = new ModelActions(this, model, controller, dataset);
        setId("model-" + card.id());
        getStyleClass().addAll("card", "model-pane");
        Label name = words("section-title");
        name.setText(card.name());
        Label sentence = words("model-sentence");
        sentence.setText(ModelText.sentence(listed, merits, choice));
        visible(sentence, !sentence.getText().isEmpty());
        getChildren().setAll(name, badges, sentence, facts, progress, remark, buttons, new ModelDetails(listed));
    }

    /** Shows the present state of the model. */
    void show(ListedModel now) {
        showBadges(now);
        facts.setText(ModelText.summary(now));
        RunningInstall running = model.installing().get(card.id());
        Node focused = focused();
        if (focused != null) {
            requestFocus(); // otherwise the focus, and the page with it, would move to another model
        }
        if (running != shown) {
            shown = running;
            progress.getChildren()
                    .setAll(running == null ? List.of() : List.of(new InstallBar(card.id(), running, actions)));
            visible(progress, running != null);
        }
        show(model.remarks().get(card.id()), remark);
        buttons.getChildren().setAll(running == null ? actions.of(now) : List.of());
        visible(buttons, !buttons.getChildren().isEmpty());
        if (focused != null) {
            Optional.ofNullable(lookup("#" + focused.getId()))
                    .or(() -> lookupAll(".button").stream().findFirst())
                    .ifPresent(Node::requestFocus);
        }
    }

    /** The part that has the focus, or will have it when the window is active again; null for none. */
    private Node focused() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        Node above = owner;
        while (above != null && above != this) {
            above = above.getParent();
        }
        return above == null ? null : owner;
    }

    private void showBadges(ListedModel now) {
        badges.getChildren().clear();
        merits.forEach(merit -> badge(ModelText.merit(merit), "badge-merit"));
        switch (now.state()) {
            case BUILT_IN -> badge(Texts.get("models.stateBuiltIn"), "");
            case INSTALLED -> badge(Texts.get("models.stateInstalled"), "");
            case DAMAGED -> badge(Texts.get("models.stateDamaged"), "badge-bad");
            case PART -> badge(Texts.get("models.statePart"), "badge-part");
            case AVAILABLE -> {}
        }
        DatasetModels used = dataset.models().getValue();
        if (used != null && isUsed(used)) {
            badge(Texts.get("models.usedHere"), "badge-used");
        }
        if (card.role() != Role.LANDMARKS && model.fresh().get().id(card.role()).equals(card.id())) {
            badge(Texts.get("models.usedForNew"), "badge-used");
        }
        visible(badges, !badges.getChildren().isEmpty());
    }

    private boolean isUsed(DatasetModels used) {
        return used.preference().id(card.role()).equals(card.id());
    }

    private void badge(String words, String style) {
        Label badge = Controls.whole(words);
        badge.getStyleClass().add("badge");
        if (!style.isEmpty()) {
            badge.getStyleClass().add(style);
        }
        badges.getChildren().add(badge);
    }

    /** Shows a remark, or hides the label without one. */
    static void show(ModelsState.Remark remark, Label at) {
        at.setText(remark == null ? "" : remark.words());
        at.getStyleClass().removeAll("status-bad", "status-good", "muted");
        at.getStyleClass().add(remark != null && remark.bad() ? "status-bad" : "status-good");
        visible(at, remark != null);
    }

    private static void visible(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static Label words(String style) {
        Label label = Controls.wrapped("");
        label.getStyleClass().add(style);
        return label;
    }
}

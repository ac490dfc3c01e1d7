package lookalike.ui.models;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.index.DatasetModels;
import lookalike.model.Figure;
import lookalike.model.ListedModel;
import lookalike.model.ModelCard;
import lookalike.model.ModelState;
import lookalike.model.Role;
import lookalike.ui.common.ByteWords;
import lookalike.ui.common.Texts;

/** One model: what it is, how good it is, what can be done with it. */
final class ModelPane extends VBox {

    private final ModelCard card;
    private final ModelsModel model;
    private final ModelActions actions;
    private final DatasetSwitch dataset;
    private final FlowPane badges = new FlowPane(6, 4);
    private final Label facts = words("muted");
    private final VBox figures = new VBox(1);
    private final FlowPane buttons = new FlowPane(8, 6);
    private final HBox progress = new HBox(10);
    private final Label remark = words("muted");
    private Installing shown;

    ModelPane(ModelCard card, ModelsModel model, ModelsController controller, DatasetSwitch dataset) {
        super(5);
        this.card = card;
        this.model = model;
        this.dataset = dataset;
        actions = new ModelActions(this, model, controller, dataset);
        setId("model-" + card.id());
        getStyleClass().addAll("card", "model-pane");
        Label name = words("section-title");
        name.setText(card.name() == null || card.name().isBlank() ? card.id() : card.name());
        progress.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(name, badges, facts, figures, progress, remark, buttons);
    }

    /** Shows the model as it is now. */
    void show(ListedModel now) {
        showBadges(now);
        facts.setText(facts(now));
        figures.getChildren().clear();
        now.known().ifPresent(known -> {
            known.accuracy().forEach(figure -> figures.getChildren().add(figure(figure)));
            known.speed().forEach(figure -> figures.getChildren().add(figure(figure)));
        });
        visible(figures, !figures.getChildren().isEmpty());
        Installing running = model.installing().get(card.id());
        if (running != shown) {
            shown = running;
            showProgress(running, now);
        }
        show(model.remarks().get(card.id()), remark);
        boolean hadFocus = buttons.getChildren().stream().anyMatch(node -> node.isFocused());
        buttons.getChildren().setAll(running == null ? actions.of(now) : List.of());
        visible(buttons, !buttons.getChildren().isEmpty());
        if (hadFocus && !buttons.getChildren().isEmpty()) {
            buttons.getChildren().get(0).requestFocus(); // otherwise the keyboard would begin at the top again
        }
    }

    private void showBadges(ListedModel now) {
        badges.getChildren().clear();
        switch (now.state()) {
            case BUILT_IN -> badge("models.stateBuiltIn", "");
            case INSTALLED -> badge("models.stateInstalled", "");
            case DAMAGED -> badge("models.stateDamaged", "badge-bad");
            case PART -> badge("models.statePart", "badge-part");
            case AVAILABLE -> {}
        }
        DatasetModels used = dataset.models().getValue();
        if (used != null && isUsed(used)) {
            badge("models.usedHere", "badge-used");
        }
        if (card.role() != Role.LANDMARKS && model.fresh().get().id(card.role()).equals(card.id())) {
            badge("models.usedForNew", "badge-used");
        }
        visible(badges, !badges.getChildren().isEmpty());
    }

    private boolean isUsed(DatasetModels used) {
        return used.choice().id(card.role()).equals(card.id());
    }

    private void badge(String key, String style) {
        Label badge = new Label(Texts.get(key));
        badge.setMinWidth(USE_PREF_SIZE);
        badge.getStyleClass().add("badge");
        if (!style.isEmpty()) {
            badge.getStyleClass().add(style);
        }
        badges.getChildren().add(badge);
    }

    private static String facts(ListedModel now) {
        String size = now.state() == ModelState.PART
                ? Texts.get(
                        "models.received",
                        ByteWords.of(now.received()),
                        ByteWords.of(now.card().bytes()))
                : ByteWords.of(now.card().bytes());
        String licence = now.known()
                .map(known -> Texts.get(
                        "models.licenceOf",
                        known.licence().id(),
                        known.licence().holder()))
                .orElse(
                        now.card().licence() == null
                                ? Texts.get("models.noLicence")
                                : now.card().licence());
        return now.card().id() + " · " + size + " · " + licence;
    }

    private static Label figure(Figure figure) {
        Label words = words("model-figure");
        String number = Texts.format(figure.value() == Math.rint(figure.value()) ? "%.0f" : "%.1f", figure.value());
        String value = figure.unit().isEmpty() ? number : number + " " + figure.unit();
        String source = figure.machine() == null ? figure.source() : figure.source() + ", " + figure.machine();
        words.setText(Texts.get("models.figure", value, figure.what(), source));
        return words;
    }

    private void showProgress(Installing running, ListedModel now) {
        visible(progress, running != null);
        progress.getChildren().clear();
        if (running == null) {
            return;
        }
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(180);
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> running.reading().get().total() == 0
                                ? ProgressBar.INDETERMINATE_PROGRESS
                                : running.reading().get().fraction(),
                        running.reading()));
        Label words = new Label();
        words.setId("progress-" + card.id());
        words.setMinWidth(0);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> running.paused().get()
                                ? Texts.get(
                                        "models.pausedAt",
                                        Installing.words(running.reading().get()))
                                : Installing.words(running.reading().get()),
                        running.reading(),
                        running.paused()));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button pause = actions.button("pause", "", () -> actions.pause(now));
        pause.textProperty()
                .bind(Bindings.when(running.paused())
                        .then(Texts.get("status.resume"))
                        .otherwise(Texts.get("status.pause")));
        progress.getChildren()
                .setAll(
                        bar,
                        words,
                        pause,
                        actions.button("cancel", Texts.get("models.stop"), () -> actions.cancel(now)));
    }

    /** Shows a remark, or nothing. */
    static void show(ModelsModel.Remark remark, Label at) {
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
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}

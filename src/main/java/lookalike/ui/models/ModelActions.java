package lookalike.ui.models;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import lookalike.index.DatasetModels;
import lookalike.index.SwitchCost;
import lookalike.model.ListedModel;
import lookalike.model.ModelCard;
import lookalike.model.ModelPreference;
import lookalike.model.ModelState;
import lookalike.model.Role;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Questions;
import lookalike.ui.common.Texts;

/** Buttons of a model, with their confirmations. */
final class ModelActions {

    private final Node at;
    private final ModelsState state;
    private final ModelsController controller;
    private final DatasetSwitch dataset;

    /** @param at node that has the buttons */
    ModelActions(Node at, ModelsState state, ModelsController controller, DatasetSwitch dataset) {
        this.at = at;
        this.state = state;
        this.controller = controller;
        this.dataset = dataset;
    }

    /** The buttons for a model in its present state. */
    List<Button> of(ListedModel now) {
        List<Button> buttons = new ArrayList<>();
        Role role = now.card().role();
        String id = now.card().id();
        DatasetModels used = dataset.models().getValue();
        if (now.isUsable() && role != Role.LANDMARKS) {
            if (used != null && !used.preference().id(role).equals(id)) {
                buttons.add(button("use", Texts.get("models.use"), () -> use(now.card(), used)));
            }
            if (!state.fresh().get().id(role).equals(id)) {
                buttons.add(button("use-new", Texts.get("models.useForNew"), () -> controller.useForNew(role, id)));
            }
        }
        if (now.known().filter(known -> !known.builtIn()).isPresent() && !now.isUsable()) {
            String words = switch (now.state()) {
                case PART -> "models.goOn";
                case DAMAGED -> "models.installAgain";
                default -> "models.install";
            };
            buttons.add(button("install", Texts.get(words), () -> install(now)));
        }
        if (now.state() == ModelState.PART) {
            buttons.add(button("discard", Texts.get("models.discard"), () -> controller.discard(now)));
        }
        if (now.isUsable()) {
            buttons.add(button("verify", Texts.get("models.verify"), () -> controller.verify(now)));
        }
        boolean own = now.known().filter(known -> known.builtIn()).isEmpty();
        if (own && (now.state() == ModelState.INSTALLED || now.state() == ModelState.DAMAGED)) {
            buttons.add(button("remove", Texts.get("models.remove"), () -> remove(now)));
        }
        return buttons;
    }

    /** A button of the model, with an id of its own. */
    Button button(String id, String words, Runnable action) {
        Button button = Controls.button(id + "-" + at.getId().substring("model-".length()), words, action);
        button.getStyleClass().add("small");
        return button;
    }

    /** Downloads a model once its licence was shown and accepted, which is already the case when a partial download is resumed. */
    private void install(ListedModel now) {
        if (now.state() == ModelState.PART) {
            controller.install(now);
        } else {
            LicenceQuestion.ask(
                    at.getScene().getWindow(),
                    now.known().orElseThrow(),
                    controller::licence,
                    () -> controller.install(now));
        }
    }

    /** Switches to a model, after showing the cost if there is any. */
    private void use(ModelCard card, DatasetModels used) {
        ModelPreference wanted = used.preference().with(card.role(), card.id());
        dataset.cost(wanted, cost -> {
            if (cost.photos() == 0) {
                dataset.to(wanted);
            } else {
                Questions.ask(
                        at.getScene().getWindow(),
                        "switch-dialog",
                        Texts.get("models.switchTitle", card.name()),
                        words(card, cost),
                        Texts.get("models.switch"),
                        () -> dataset.to(wanted));
            }
        });
    }

    private static String words(ModelCard card, SwitchCost cost) {
        String photos = Texts.count("browse.photos", cost.photos());
        String what =
                Texts.get(card.role() == Role.DETECTOR ? "models.switchDetector" : "models.switchDescriptor", photos);
        String time = cost.seconds().isEmpty() ? "" : " " + time(cost.seconds().getAsLong());
        return what + time + "\n\n" + Texts.get("models.switchBack");
    }

    private static String time(long seconds) {
        return seconds < 90
                ? Texts.count("models.switchSeconds", (int) Math.max(1, seconds))
                : Texts.get("models.switchMinutes", (seconds + 59) / 60);
    }

    private void remove(ListedModel now) {
        DatasetModels used = dataset.models().getValue();
        boolean here = used != null
                && used.preference().id(now.card().role()).equals(now.card().id());
        String words = Texts.get(here ? "models.removeUsed" : "models.removeUnused");
        Questions.ask(
                at.getScene().getWindow(),
                "remove-dialog",
                Texts.get("models.removeTitle", now.card().name()),
                words + "\n\n" + Texts.get("models.removeKept"),
                Texts.get("models.remove"),
                () -> controller.remove(now));
    }
}

package lookalike.ui.browse;

import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.index.SwitchCost;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** Notice that there is a better model for the dataset, with the cost of the switch. */
final class OfferNotice extends VBox {

    private static final int SECONDS_TOLD = 90;
    private static final int MINUTE = 60;

    /**
     * @param accept switches
     * @param dismiss keeps the present model
     */
    OfferNotice(DatasetState state, Runnable accept, Runnable dismiss) {
        super(6);
        setId("offer-notice");
        getStyleClass().add("folder-notice");
        Label words = Controls.wrapped("");
        words.setId("offer-words");
        words.textProperty()
                .bind(state.offer().map(offer -> words(offer.cost())).orElse(""));
        Tooltip more = new Tooltip();
        more.textProperty()
                .bind(state.offer()
                        .map(offer -> Texts.get("offer.more", offer.name()))
                        .orElse(""));
        words.setTooltip(more);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(
                8,
                gap,
                button("offer-accept", Texts.get("models.switch"), accept),
                button("offer-dismiss", Texts.get("offer.dismiss"), dismiss));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(words, buttons);
        visibleProperty().bind(state.offer().isNotNull().and(state.building().not()));
        managedProperty().bind(visibleProperty());
    }

    /** Moves the focus to the root of the window. It would otherwise go to the search box, where Undo would revert typed text. */
    private Button button(String id, String words, Runnable action) {
        Button button = Controls.button(id, words);
        button.getStyleClass().add("small");
        button.setOnAction(event -> {
            if (getScene() != null) {
                getScene().getRoot().requestFocus();
            }
            action.run();
        });
        return button;
    }

    private static String words(SwitchCost cost) {
        if (cost.photos() == 0) {
            return Texts.get("offer.atOnce");
        }
        String photos = Texts.count("browse.photos", cost.photos());
        OptionalLong seconds = cost.seconds();
        return seconds.isEmpty()
                ? Texts.get("offer.untimed", photos)
                : Texts.get("offer.timed", photos, time(seconds.getAsLong()));
    }

    private static String time(long seconds) {
        return seconds < SECONDS_TOLD
                ? Texts.count("offer.seconds", (int) Math.max(1, seconds))
                : Texts.get("offer.minutes", (seconds + MINUTE - 1) / MINUTE);
    }
}

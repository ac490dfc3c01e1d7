package lookalike.ui.compare.photo;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lookalike.ui.common.Controls;

/** A line over the foot of the photo: a hint, and perhaps what can be done about it. It covers a part of the photo and moves nothing. */
final class HintStrip extends HBox {

    private final ObservableBooleanValue wanted;

    /**
     * A strip.
     *
     * @param id of the label with the words
     * @param words that change
     * @param wanted whether there is a reason to show it
     */
    HintStrip(String id, ObservableValue<String> words, ObservableBooleanValue wanted, Node... actions) {
        super(8);
        this.wanted = wanted;
        getStyleClass().add("hint-strip");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(Region.USE_PREF_SIZE);
        Label label = Controls.wrapped("");
        label.setId(id);
        label.textProperty().bind(words);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(words);
        label.setTooltip(whole);
        HBox.setHgrow(label, Priority.ALWAYS);
        getChildren().add(label);
        getChildren().addAll(actions);
        setPickOnBounds(actions.length > 0);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    }

    /** Strips in one place: of those that are wanted the first is shown. */
    static List<HintStrip> inOnePlace(HintStrip... mostImportantFirst) {
        BooleanBinding free = Bindings.createBooleanBinding(() -> true);
        for (HintStrip strip : mostImportantFirst) {
            strip.visibleProperty().bind(free.and(strip.wanted));
            free = free.and(Bindings.not(strip.wanted));
        }
        return List.of(mostImportantFirst);
    }
}

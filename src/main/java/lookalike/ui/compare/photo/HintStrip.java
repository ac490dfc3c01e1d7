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
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import lookalike.ui.common.Controls;

/** A line over the foot of the photo: a hint, and perhaps what can be done about it. It covers a part of the photo and moves nothing. */
final class HintStrip extends BorderPane {

    private static final double NARROW = 300;

    private final ObservableBooleanValue wanted;
    private final HBox actions;

    /**
     * A strip.
     *
     * @param id of the label with the words
     * @param words that change
     * @param wanted whether there is a reason to show it
     */
    HintStrip(String id, ObservableValue<String> words, ObservableBooleanValue wanted, Node... actions) {
        this.wanted = wanted;
        this.actions = new HBox(6, actions);
        this.actions.setAlignment(Pos.CENTER_RIGHT);
        this.actions.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("hint-strip");
        setMaxHeight(USE_PREF_SIZE);
        Label label = Controls.wrapped("");
        label.setId(id);
        label.textProperty().bind(words);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(words);
        label.setTooltip(whole);
        label.visibleProperty().bind(visibleProperty());
        setCenter(label);
        if (actions.length > 0) {
            arrange();
            widthProperty().addListener((property, before, now) -> arrange());
        }
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    }

    /** The actions are beside the words where there is room for both. */
    private void arrange() {
        boolean narrow = getWidth() < NARROW;
        if (narrow == (getBottom() == null)) {
            setRight(null);
            setBottom(null);
            if (narrow) {
                setBottom(actions);
            } else {
                setRight(actions);
            }
        }
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

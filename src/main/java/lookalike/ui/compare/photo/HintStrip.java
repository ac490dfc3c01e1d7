package lookalike.ui.compare.photo;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Tooltips;

/**
 * A line over the bottom of the photo with a hint and, if there is something to do about it, buttons. It covers a part of the photo and
 * does not move anything.
 */
final class HintStrip extends BorderPane {

    private static final double WIDE = 300;

    private final ObservableBooleanValue wanted;
    private final HBox actions;
    private final Label label = Controls.wrapped("");

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
        label.setId(id);
        label.textProperty().bind(words);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        Tooltips.bind(label, words);
        label.visibleProperty().bind(visibleProperty());
        setCenter(label);
        setRight(this.actions);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0) {
            return super.computePrefHeight(width);
        }
        double inside = width - getInsets().getLeft() - getInsets().getRight();
        double content = getRight() == null
                ? label.prefHeight(inside) + (getBottom() == null ? 0 : actions.prefHeight(-1))
                : Math.max(label.prefHeight(inside - actions.prefWidth(-1)), actions.prefHeight(-1));
        return getInsets().getTop() + content + getInsets().getBottom();
    }

    /** Puts the actions beside the words if there is room for both. */
    @Override
    protected void layoutChildren() {
        double wanted = label.prefWidth(-1)
                + actions.prefWidth(-1)
                + getInsets().getLeft()
                + getInsets().getRight();
        boolean below = getWidth() < Math.min(WIDE, wanted);
        if (below != (getRight() == null)) {
            setRight(null);
            setBottom(null);
            if (below) {
                setBottom(actions);
            } else {
                setRight(actions);
            }
        }
        super.layoutChildren();
    }

    /** Strips that share one place: the first one that is wanted is shown. */
    static List<HintStrip> inOnePlace(HintStrip... mostImportantFirst) {
        BooleanBinding free = Bindings.createBooleanBinding(() -> true);
        for (HintStrip strip : mostImportantFirst) {
            strip.visibleProperty().bind(free.and(strip.wanted));
            free = free.and(Bindings.not(strip.wanted));
        }
        return List.of(mostImportantFirst);
    }
}

package lookalike.ui.preferences;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** Settings below each other: what it is, a control, a hint below it. */
final class Form extends GridPane {

    private int row;

    Form(String id) {
        setId(id);
        setHgap(16);
        setVgap(4);
        getStyleClass().add("preferences-form");
    }

    /**
     * Adds a setting.
     *
     * @param words the key of what it is
     * @param hint the key of a hint, empty for none
     */
    void add(String words, Node control, String hint) {
        Label label = Controls.whole(Texts.get(words));
        label.setLabelFor(control);
        setValignment(label, VPos.CENTER);
        addRow(row++, label, control);
        if (!hint.isEmpty()) {
            Label below = Controls.wrapped(Texts.get(hint));
            below.getStyleClass().addAll("muted", "preferences-hint");
            add(below, 1, row++);
        }
        Region space = new Region();
        space.setMinHeight(8);
        add(space, 0, row++);
    }
}

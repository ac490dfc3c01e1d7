package lookalike.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** A column of settings: each has a label, a control beside it, or below it if there is little room, and a hint. */
final class Form extends GridPane {

    private static final double LEAST_WIDTH_EM = 36;
    private static final double SPACE = 8;

    private final List<Setting> settings = new ArrayList<>();
    private int columns;

    private record Setting(Label label, Node control, Optional<Label> hint, Region space) {}

    Form(String id) {
        setId(id);
        setHgap(16);
        setVgap(4);
        getStyleClass().add("preferences-form");
        widthProperty().addListener(property -> arrange());
    }

    /**
     * Adds a setting.
     *
     * @param words the key of its label
     * @param hint the key of a hint, empty for none
     */
    void add(String words, Node control, String hint) {
        Label label = Controls.whole(Texts.get(words));
        label.setLabelFor(control);
        setValignment(label, VPos.CENTER);
        Optional<Label> below = hint.isEmpty() ? Optional.empty() : Optional.of(Controls.wrapped(Texts.get(hint)));
        below.ifPresent(each -> each.getStyleClass().addAll("muted", "preferences-hint"));
        Region space = new Region();
        space.setMinHeight(SPACE);
        settings.add(new Setting(label, control, below, space));
        label.fontProperty().addListener(property -> arrange());
        columns = 0;
        arrange();
    }

    private void arrange() {
        double em = settings.isEmpty() ? 1 : settings.get(0).label.getFont().getSize();
        int wanted = getWidth() == 0 || getWidth() >= LEAST_WIDTH_EM * em ? 2 : 1;
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        getChildren().clear();
        int row = 0;
        for (Setting setting : settings) {
            add(setting.label, 0, row);
            row += columns == 1 ? 1 : 0;
            add(setting.control, columns - 1, row++);
            if (setting.hint.isPresent()) {
                add(setting.hint.get(), columns - 1, row++);
            }
            add(setting.space, 0, row++);
        }
    }
}

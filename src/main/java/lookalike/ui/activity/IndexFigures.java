package lookalike.ui.activity;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** The four figures of an index run: people, rate, time left, unusable photos. */
final class IndexFigures extends GridPane {

    private static final List<String> IDS = List.of("index-people", "index-rate", "index-left", "index-unusable");

    private final List<Label> values = new ArrayList<>();

    IndexFigures() {
        List<String> units = List.of(
                Texts.get("activity.people"),
                Texts.get("activity.rate"),
                Texts.get("activity.timeLeft"),
                Texts.get("activity.unusable"));
        for (int i = 0; i < IDS.size(); i++) {
            Label value = Controls.whole("");
            value.setId(IDS.get(i));
            value.getStyleClass().add("activity-heading");
            Label unit = Controls.wrapped(units.get(i));
            unit.getStyleClass().add("muted");
            values.add(value);
            add(new VBox(value, unit), i, 0);
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / IDS.size());
            getColumnConstraints().add(column);
        }
    }

    /** Shows figures, in words. */
    void show(String people, String rate, String left, String unusable) {
        List<String> words = List.of(people, rate, left, unusable);
        for (int i = 0; i < words.size(); i++) {
            values.get(i).setText(words.get(i));
        }
    }
}

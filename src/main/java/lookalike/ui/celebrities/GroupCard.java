package lookalike.ui.celebrities;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.celebrity.CelebrityGroup;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;

/** Button that selects a group of people: drawing, name, number of people, and a check mark. */
final class GroupCard extends ToggleButton {

    private final String name;
    private final Label count = Controls.whole("");

    GroupCard(CelebrityGroup group) {
        name = CelebrityText.group(group);
        setId("group-" + group.id());
        getStyleClass().add("celebrity-group");
        setMaxWidth(Double.MAX_VALUE);
        Label title = Controls.whole(name);
        title.getStyleClass().add("celebrity-group-name");
        count.getStyleClass().add("celebrity-small");
        VBox words = new VBox(title, count);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane mark = new StackPane(new Icon(Icon.Shape.DONE));
        mark.getStyleClass().add("celebrity-mark");
        HBox content = new HBox(new Icon(CelebrityText.icon(group)), words, mark);
        content.getStyleClass().add("celebrity-group-content");
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        // The whole card is the button, and its content fills the width.
        content.prefWidthProperty().bind(widthProperty().subtract(2));
    }

    /** Shows that the number of people is known only to Wikidata. */
    void uncounted() {
        String words = Texts.get("celebrities.byWikidata");
        count.setText(words);
        setAccessibleText(name + ", " + words);
    }

    /** Shows the number of people. */
    void count(int people) {
        String words = Texts.count("status.people", people);
        count.setText(words);
        setAccessibleText(name + ", " + words);
    }
}

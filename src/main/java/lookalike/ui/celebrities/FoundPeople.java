package lookalike.ui.celebrities;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import lookalike.celebrity.FoundPerson;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** People with a name, one of whom the user chooses, in a pop-up that closes on the choice. */
final class FoundPeople extends ScrollPane {

    FoundPeople(List<FoundPerson> people, Consumer<FoundPerson> chosen) {
        setId("found-people");
        getStyleClass().add("found-people");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox rows = new VBox(2);
        people.forEach(person -> rows.getChildren().add(row(person, chosen)));
        if (people.isEmpty()) {
            rows.getChildren().add(Controls.wrapped(Texts.get("celebrities.nobodyFound")));
        }
        setContent(rows);
    }

    /** A single line that is truncated if necessary, with the full text in a tooltip. */
    private static Label named(String words) {
        Label label = new Label(words);
        label.setMinWidth(0);
        Tooltips.set(label, words);
        return label;
    }

    private Button row(FoundPerson person, Consumer<FoundPerson> chosen) {
        Label name = named(person.name());
        name.getStyleClass().add("celebrity-group-name");
        Label words = named(CelebrityText.described(person));
        words.getStyleClass().add("muted");
        Button row = new Button(null, new VBox(name, words));
        row.setId("found-" + person.item());
        row.getStyleClass().addAll("flat", "found-person", "shows-name");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(person.name() + ", " + words.getText());
        row.setOnAction(event -> {
            getScene().getWindow().hide();
            chosen.accept(person);
        });
        return row;
    }
}

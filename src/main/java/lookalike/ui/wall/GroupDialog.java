package lookalike.ui.wall;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.DecisionController;
import lookalike.ui.common.GroupText;
import lookalike.ui.common.Questions;
import lookalike.ui.common.Texts;

/** The dialog that adds people to a new group. */
final class GroupDialog {

    private GroupDialog() {}

    /** Asks for the name of the group. */
    static void show(Window owner, List<PersonSummary> people, DecisionController decisions) {
        TextField name = new TextField();
        name.setId("group-name");
        name.setPromptText(Texts.get("groups.name"));
        name.setAccessibleText(Texts.get("groups.name"));
        String who = people.size() == 1 ? people.get(0).name() : Texts.get("merge.people", people.size());
        Button add = Questions.ask(
                owner,
                "group-dialog",
                Texts.get("groups.title", who),
                new VBox(10, Questions.words(Texts.get("groups.hint")), name),
                Texts.get("groups.yes"),
                () -> GroupText.id(name.getText()).ifPresent(id -> decisions.group(people, id, true)));
        add.disableProperty().bind(name.textProperty().map(String::isBlank));
        Platform.runLater(name::requestFocus);
    }
}

package lookalike.ui.wall;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.Questions;
import lookalike.ui.common.Texts;

/** The dialog that asks for the person whom new photos show. */
final class NewPersonDialog {

    private NewPersonDialog() {}

    /**
     * Asks for the name. If somebody has that name already, asks whether it is the same person.
     *
     * @param files photos and folders; a folder's name is suggested as the person's
     */
    static void show(Window owner, List<Path> files, PhotoAddition addition) {
        TextField name = new TextField(offered(files));
        name.setId("new-person-name");
        name.setPromptText(Texts.get("picker.name"));
        name.setAccessibleText(Texts.get("picker.name"));
        Button add = Questions.ask(
                owner,
                "new-person-dialog",
                Texts.get("wall.newPerson"),
                new VBox(10, Questions.words(Texts.get("wall.newPersonHint")), name),
                Texts.get("wall.addPhotos"),
                () -> decide(owner, name.getText().strip(), files, addition));
        add.disableProperty().bind(name.textProperty().map(String::isBlank));
        Platform.runLater(() -> {
            name.requestFocus();
            name.selectAll();
        });
    }

    private static String offered(List<Path> files) {
        return files.size() == 1 && files.get(0).toFile().isDirectory()
                ? files.get(0).getFileName().toString().replace('_', ' ')
                : "";
    }

    private static void decide(Window owner, String name, List<Path> files, PhotoAddition addition) {
        addition.find(
                name,
                found -> found.ifPresentOrElse(
                        person -> askForTwin(owner, person, files, addition), () -> addition.addNew(name, files)));
    }

    private static void askForTwin(Window owner, PersonSummary person, List<Path> files, PhotoAddition addition) {
        Questions.ask(
                owner,
                "add-offer",
                Texts.get("wall.addOffer", person.name()),
                Texts.get("wall.addOfferHint"),
                Texts.get("wall.addPhotos"),
                () -> addition.add(person, files));
    }
}

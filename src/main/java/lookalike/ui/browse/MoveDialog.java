package lookalike.ui.browse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import lookalike.catalog.PhotoRow;
import lookalike.ui.common.Questions;
import lookalike.ui.common.Texts;

/** The dialog that moves photos to another person of the dataset or to a new one. */
public final class MoveDialog {

    private MoveDialog() {}

    /** Asks for the person whom photos show. */
    public static void show(Window owner, List<PhotoRow> photos, DatasetState state, DecisionController decisions) {
        Set<String> from = photos.stream().map(PhotoRow::label).collect(Collectors.toSet());
        String only = from.size() == 1 ? from.iterator().next() : "";
        PersonPicker picker = new PersonPicker(
                state.people().stream()
                        .filter(person -> !person.label().equals(only))
                        .toList(),
                true);
        Button move = Questions.ask(
                owner,
                "move-dialog",
                Texts.get("move.title", PhotoText.names(photos)),
                new VBox(10, Questions.words(Texts.get("move.hint")), picker),
                Texts.get("move.yes"),
                () -> picker.chosen()
                        .getValue()
                        .ifPresent(chosen -> chosen.person()
                                .ifPresentOrElse(
                                        to -> decisions.move(photos, to),
                                        () -> decisions.move(photos, chosen.name()))));
        picker.begin(move);
    }
}

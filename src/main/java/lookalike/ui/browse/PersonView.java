package lookalike.ui.browse;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;

/** The page of the selected person: head and photos. */
public final class PersonView extends StackPane {

    private final PersonHead head;

    /**
     * A view of a state.
     *
     * @param decisions carries out decisions about the person
     * @param files actions on the photos' files
     */
    public PersonView(DatasetState state, DecisionController decisions, PhotoFiles files, FacePictures pictures) {
        setId("person");
        getStyleClass().add("person");
        head = new PersonHead(state, decisions, pictures);
        PhotoMenu menu = new PhotoMenu(
                decisions, files, chosen -> MoveDialog.show(getScene().getWindow(), chosen, state, decisions));
        PhotoGrid grid = new PhotoGrid(state.photos(), pictures, state.folder()::get, state::credit, menu);
        StackPane photos = new StackPane(grid, placeholder("no-photos", Texts.get("person.noPhotos")));
        photos.getChildren().get(1).visibleProperty().bind(Bindings.isEmpty(state.photos()));
        VBox.setVgrow(photos, Priority.ALWAYS);
        VBox card = new VBox(head, photos);
        card.getStyleClass().addAll("card", "person-card");
        getChildren().add(card);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.F2) {
                head.startRenaming();
                event.consume();
            }
        });
    }

    /** Registers the action that returns to everyone. */
    public void onBack(Runnable back) {
        head.onBack(back);
    }

    private static Label placeholder(String id, String words) {
        Label label = new Label(words);
        label.setId(id);
        label.getStyleClass().add("placeholder");
        label.setWrapText(true);
        label.setMouseTransparent(true);
        return label;
    }
}

package lookalike.ui.browse;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;

/** The page of the selected person: who it is, and the photos. */
public final class PersonView extends StackPane {

    private final PersonHead head;

    /**
     * A view of a model.
     *
     * @param decisions what can be decided about the person
     * @param files what can be done with the photos' files
     * @param chooser lets the user choose a dataset
     */
    public PersonView(
            DatasetState state,
            DecisionController decisions,
            PhotoFiles files,
            FacePictures pictures,
            Runnable chooser) {
        setId("person");
        getStyleClass().add("person");
        head = new PersonHead(state, decisions, pictures);
        PhotoMenu menu = new PhotoMenu(
                decisions, files, chosen -> MoveDialog.show(getScene().getWindow(), chosen, state, decisions));
        PhotoGrid grid = new PhotoGrid(state.photos(), pictures, state.folder()::get, menu);
        StackPane photos = new StackPane(grid, placeholder("no-photos", Texts.get("person.noPhotos")));
        photos.getChildren().get(1).visibleProperty().bind(Bindings.isEmpty(state.photos()));
        VBox.setVgrow(photos, Priority.ALWAYS);
        VBox card = new VBox(head, photos);
        card.getStyleClass().addAll("card", "person-card");
        BooleanBinding nobody = state.person().isNull();
        card.visibleProperty().bind(nobody.not());
        getChildren().addAll(card, nobody(state, chooser));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.F2) {
                head.startRenaming();
                event.consume();
            }
        });
    }

    /** What is shown while nobody is selected. */
    private static Node nobody(DatasetState state, Runnable chooser) {
        Label words = placeholder("no-person", "");
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> DatasetText.empty(state).orElse(Texts.get("person.nobody")),
                        state.folder(),
                        state.opening()));
        Button open = Controls.button("no-person-open", Texts.get("header.openDataset"), chooser);
        open.visibleProperty().bind(state.folder().isNull().and(state.opening().isEmpty()));
        open.managedProperty().bind(open.visibleProperty());
        VBox nobody = new VBox(words, open);
        nobody.setAlignment(Pos.CENTER);
        nobody.visibleProperty().bind(state.person().isNull());
        return nobody;
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

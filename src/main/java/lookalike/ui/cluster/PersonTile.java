package lookalike.ui.cluster;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.cluster.DraftPerson;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** A person on the wall: face, given or suggested name, number of photos, and doubts. */
final class PersonTile extends Tile<DraftPerson> {

    /** Side 113 px of 13 px text, with name and number below, and a frame. */
    static final TileGrid.Size SIZE = new TileGrid.Size(8.7, 11.6, 0.77);

    private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
    private static final int PIXELS = 260;

    private final Label name = new Label();
    private final Label photos = new Label();
    private final Label badge = Controls.whole("");
    private final Button accept = new Button();
    private final VBox content;

    PersonTile(
            TileGrid<DraftPerson> grid,
            ClusterController controller,
            ClusterState state,
            FacePictures pictures,
            DraggedFaces drags) {
        super(grid, state, pictures, PIXELS);
        getStyleClass().add("person-tile");
        name.getStyleClass().add("tile-name");
        name.setMinWidth(0);
        photos.getStyleClass().add("tile-count");
        photos.setMinWidth(0);
        badge.getStyleClass().add("tile-badge");
        accept.setGraphic(new Icon(Icon.Shape.DONE));
        accept.getStyleClass().addAll("tile-accept", "overlay");
        accept.setFocusTraversable(false); // the focus stays on the wall, where Y does the same
        accept.managedProperty().bind(accept.visibleProperty());
        accept.setOnAction(event -> controller.acceptSuggestion(getItem()));
        StackPane stage = new StackPane(picture(), badge, accept);
        StackPane.setAlignment(badge, Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(accept, Pos.TOP_RIGHT);
        stage.getStyleClass().add("tile-stage");
        VBox foot = new VBox(name, photos);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("tile-foot");
        VBox.setVgrow(stage, Priority.ALWAYS);
        content = new VBox(stage, foot);
        content.getStyleClass().add("tile-content");
        drags.from(this, true);
        drags.onto(this);
        state.suggestions().addListener((property, before, now) -> {
            if (!isEmpty() && getItem() != null) {
                fill(getItem());
            }
        });
    }

    @Override
    void fill(DraftPerson person) {
        setGraphic(content);
        content.setPrefSize(getWidth(), getHeight());
        show(person.faces().get(0));
        boolean suggested = state().suggestion(person).isPresent();
        name.setText(ClusterText.brief(person, state()));
        photos.setText(ClusterText.photos(person, state()));
        int doubts = person.doubtful().size();
        badge.setText(doubts == 0 ? "" : Texts.count("cluster.doubts", doubts));
        badge.setVisible(doubts > 0);
        accept.setVisible(suggested);
        state().suggestion(person).ifPresent(who -> {
            Tooltips.set(accept, Texts.get("cluster.yes", who));
            accept.setAccessibleText(Texts.get("cluster.yes", who));
        });
        pseudoClassStateChanged(SUGGESTED, suggested);
        pseudoClassStateChanged(LEFT_OUT, person.leftOut());
        Tooltips.set(this, ClusterText.whole(person, state()));
        Tooltips.set(name, name.getText());
        setAccessibleText(ClusterText.whole(person, state()));
    }
}

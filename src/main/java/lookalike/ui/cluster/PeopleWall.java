package lookalike.ui.cluster;

import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import lookalike.cluster.DraftPerson;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;

/** The people of a section as tiles, with their keys. */
final class PeopleWall extends StackPane {

    private final ClusterState state;
    private final ClusterController controller;
    private final Runnable rename;
    private final TileGrid<DraftPerson> grid;

    /** @param rename puts the cursor into the field for the name of the selected person */
    PeopleWall(
            ClusterState state,
            ClusterController controller,
            FacePictures pictures,
            DraggedFaces drags,
            Runnable rename) {
        this.state = state;
        this.controller = controller;
        this.rename = rename;
        grid = new TileGrid<>(
                "cluster-people",
                DraftPerson::id,
                PersonTile.SIZE,
                state.selection(),
                tiles -> new PersonTile(tiles, controller, state, pictures, drags));
        grid.setWords((place, count) ->
                Texts.get("cluster.place", place + 1, count, ClusterText.whole(grid.item(place), state)));
        grid.onKey(this::act);
        getStyleClass().add("cluster-wall");
        getChildren().add(grid);
        state.draft().addListener(property -> show());
        state.section().addListener(property -> show());
        show();
    }

    private void show() {
        List<DraftPerson> people = state.people(state.section().get());
        grid.show(people);
        List<Integer> ids = people.stream().map(DraftPerson::id).toList();
        List<Integer> still =
                state.selection().get().stream().filter(ids::contains).toList();
        if (still.isEmpty() || still.size() < state.selection().get().size()) {
            state.selection().set(still.isEmpty() ? ids.stream().limit(1).toList() : still);
        }
    }

    /** Takes the focus. */
    void focus() {
        grid.focus();
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, F2 -> rename.run();
            case Y -> controller.acceptSuggestion();
            case M -> controller.steps().merge(state.selected());
            case DELETE, BACK_SPACE -> controller.steps().leaveOut(state.selected());
            default -> {
                return false;
            }
        }
        return true;
    }
}

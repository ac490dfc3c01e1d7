package lookalike.ui.wall;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.DecisionController;
import lookalike.ui.browse.EmptyPeopleList;
import lookalike.ui.browse.FolderNotice;
import lookalike.ui.common.FacePictures;

/** The wall of people: a bar, the tiles with the letters beside them, and a foot while people are selected. */
final class WallView extends BorderPane {

    private final WallBar bar;
    private final WallGrid grid;

    /**
     * Links to other parts of the window.
     *
     * @param toHealth shows the page with the findings
     * @param rescan brings the dataset up to date
     * @param openDataset lets the user choose a dataset
     */
    record Ways(Runnable toHealth, Runnable rescan, Runnable openDataset) {}

    WallView(
            WallState state,
            DatasetState dataset,
            WallController controller,
            DecisionController decisions,
            FacePictures pictures,
            Ways ways) {
        setId("wall-page");
        getStyleClass().add("wall-page");
        grid = new WallGrid(state, dataset, controller, decisions, pictures);
        bar = new WallBar(state, dataset, controller, this::enterGrid, ways.toHealth);
        EmptyPeopleList nobody = new EmptyPeopleList(
                dataset,
                "wall-",
                () -> dataset.filter().set(dataset.filter().get().withSearch("")),
                ways.openDataset);
        nobody.visibleProperty().bind(Bindings.isEmpty(state.listed()));
        state.listed().addListener((InvalidationListener) property -> nobody.tell());
        StackPane middle = new StackPane(grid, nobody);
        middle.setMinSize(0, 0);
        setTop(new VBox(new FolderNotice(dataset, "wall-", ways.rescan), bar));
        setCenter(middle);
        setRight(new LetterBar(state, dataset, grid, grid::scrollToPerson));
        setBottom(new WallFoot(
                state,
                controller,
                pictures,
                dataset.folder()::get,
                () -> grid.selection().clear()));
        setMinSize(0, 0);
    }

    private void enterGrid() {
        if (grid.cursor() < 0) {
            grid.selectFirst();
        }
        grid.focus();
    }

    /** Puts the cursor into the search field. */
    void focusSearch() {
        bar.focusSearch();
    }

    /** Scrolls to a person and selects the person. */
    void show(PersonSummary person) {
        grid.show(person);
        grid.focus();
    }

    /** Selects people by their places. */
    void select(int... places) {
        grid.selection().clear();
        for (int place : places) {
            grid.selection().toggle(place + grid.before());
        }
    }

    /** Creates the tiles, or releases them while they are out of view. */
    void setShown(boolean shown) {
        grid.setShown(shown);
    }

    /** Gives the tiles the focus. */
    void focus() {
        grid.focus();
    }
}

package lookalike.ui.browse;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;

/** The dataset browser: search box, order, filter, and the people. */
public final class BrowseView extends VBox {

    private final TextField search = new TextField();
    private final PeopleList people;

    /**
     * A view of a model.
     *
     * @param show shows the page of the selected person
     * @param rescan brings the dataset up to date
     * @param offers answers the offer of a better model
     */
    public BrowseView(
            DatasetState state, FacePictures pictures, Runnable show, Runnable rescan, OfferController offers) {
        getStyleClass().add("browse");
        people = new PeopleList(state, pictures, show, search::clear);
        prepareSearch(state, show);
        StackPane searchBox = new StackPane(search);
        searchBox.getStyleClass().add("search-box");
        VBox.setVgrow(people, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new OfferNotice(state, offers::accept, offers::dismiss),
                        new FolderNotice(state, rescan),
                        searchBox,
                        new PeopleMenus(people),
                        people);
        setMinWidth(200);
    }

    /** Whether the search box has the cursor and something in it. */
    public boolean isSearching() {
        return search.isFocused() && !search.getText().isEmpty();
    }

    /** Puts the cursor into the search box. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void prepareSearch(DatasetState state, Runnable show) {
        search.setId("search");
        search.promptTextProperty()
                .bind(Bindings.size(state.people()).map(people -> Texts.get("browse.search", people)));
        search.textProperty()
                .addListener(
                        (property, before, now) -> people.choose(people.choice().withSearch(now)));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
            } else if (event.getCode() == KeyCode.DOWN) {
                people.focusFirst();
            } else if (event.getCode() == KeyCode.ENTER && people.selectFirst()) {
                show.run();
            }
        });
    }
}

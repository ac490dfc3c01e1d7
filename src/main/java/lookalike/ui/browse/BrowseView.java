package lookalike.ui.browse;

import atlantafx.base.controls.CustomTextField;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The sidebar: search box, filter, order, the list of people, and their number. When narrow, it has only faces and buttons. */
public final class BrowseView extends VBox {

    private static final double GAP = 6;

    private final CustomTextField search = new CustomTextField();
    private final PeopleList people;
    private final Ways ways;

    /**
     * Actions of the sidebar that concern the rest of the window.
     *
     * @param open opens the page of the selected person
     * @param choose receives the label of the person who was clicked
     * @param rename lets the user rename the selected person
     * @param unfold makes room for the whole list, with the cursor in the search box
     * @param fold makes the sidebar narrow, or wide again
     * @param openDataset lets the user choose a dataset
     * @param shown the label of the person that the page shows, null for none
     */
    public record Ways(
            Runnable open,
            Consumer<String> choose,
            Runnable rename,
            Runnable unfold,
            Runnable fold,
            Runnable openDataset,
            ObservableValue<String> shown) {}

    /**
     * A view of a dataset.
     *
     * @param decisions renames people
     * @param rescan brings the dataset up to date
     * @param offers handles the offer of a better model
     */
    BrowseView(
            DatasetState state,
            FacePictures pictures,
            DecisionController decisions,
            Runnable rescan,
            OfferController offers,
            Ways ways) {
        this.ways = ways;
        getStyleClass().add("browse");
        people = new PeopleList(state, pictures, decisions, ways, search::clear);
        prepareSearch(state);
        StackPane searchBox = new StackPane(search);
        searchBox.getStyleClass().add("search-box");
        VBox.setVgrow(people, Priority.ALWAYS);
        OfferNotice offer = new OfferNotice(state, offers::accept, offers::dismiss);
        FolderNotice changed = new FolderNotice(state, "", rescan);
        getChildren()
                .addAll(
                        button(
                                "sidebar-notice",
                                Icon.Shape.ATTENTION,
                                "sidebar.notice",
                                narrow().and(offer.visibleProperty().or(changed.visibleProperty()))),
                        wide(new VBox(offer, changed)),
                        button("sidebar-search", Icon.Shape.SEARCH, "sidebar.search", narrow()),
                        wide(searchBox),
                        wide(new PeopleMenus(people)),
                        people,
                        new PeopleFoot(state, narrow(), ways.fold()));
        setMinWidth(0);
    }

    /** True if there is only room for the faces. */
    public BooleanProperty narrow() {
        return people.narrow();
    }

    /** True if the search box has the cursor and is not empty. */
    public boolean isSearching() {
        return search.isFocused() && !search.getText().isEmpty();
    }

    /** Puts the cursor into the search box. The sidebar must be wide. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Lets the user type another name for the selected person. The sidebar must be wide. */
    public void startRenaming() {
        people.startRenaming();
    }

    private <T extends Node> T wide(T node) {
        node.visibleProperty().bind(narrow().not());
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private Button button(String id, Icon.Shape shape, String hint, ObservableBooleanValue visible) {
        Button button = new Button(null, new Icon(shape));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        Tooltips.set(button, Texts.get(hint));
        button.setAccessibleText(Texts.get(hint));
        button.setOnAction(event -> ways.unfold().run());
        button.visibleProperty().bind(visible);
        button.managedProperty().bind(button.visibleProperty());
        VBox.setMargin(button, new Insets(GAP, 0, GAP, 0));
        return button;
    }

    private void prepareSearch(DatasetState state) {
        search.setId("search");
        search.setLeft(new Icon(Icon.Shape.SEARCH));
        search.setPromptText(Texts.get("browse.search"));
        state.searchBy(search.textProperty());
        search.setOnKeyPressed(this::press);
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            people.focusFirst();
        } else if (event.getCode() == KeyCode.ENTER && people.selectFirst()) {
            ways.open().run();
        }
    }
}

package lookalike.ui.browse;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lookalike.ui.common.CelebritiesButton;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** Placeholder of an empty list of people. Shows the reason, and clears the search or filter if that is the reason. */
public final class EmptyPeopleList extends VBox {

    private final DatasetState state;
    private final ObjectProperty<PeopleFilter> choice;
    private final Label words = new Label();
    private final Hyperlink everyone = new Hyperlink();
    private final Button open;
    private final Button celebrities;

    /**
     * @param prefix of the ids
     * @param clear clears the search box
     * @param chooser lets the user choose a dataset
     */
    public EmptyPeopleList(DatasetState state, String prefix, Runnable clear, Runnable chooser) {
        super(6);
        this.state = state;
        choice = state.filter();
        setAlignment(Pos.CENTER);
        words.setId(prefix + "nobody-listed");
        words.getStyleClass().add("placeholder");
        words.setWrapText(true);
        everyone.setId(prefix + "list-everyone");
        everyone.managedProperty().bind(everyone.visibleProperty());
        everyone.setOnAction(event -> {
            everyone.setVisited(false);
            clear.run();
            choice.set(choice.get().withSearch("").withFilter(PeopleFilter.Filter.ALL));
        });
        open = Controls.button(prefix + "list-open-dataset", Texts.get("header.openDataset"), chooser);
        open.managedProperty().bind(open.visibleProperty());
        celebrities = new CelebritiesButton(prefix + "list-celebrities");
        celebrities.visibleProperty().bind(open.visibleProperty());
        celebrities.managedProperty().bind(open.visibleProperty());
        getChildren().addAll(words, everyone, open, celebrities);
        InvalidationListener tell = property -> tell();
        choice.addListener(tell);
        state.folder().addListener(tell);
        state.opening().addListener(tell);
        state.progress().addListener(tell);
        tell();
    }

    /** Updates the reason after a change. */
    public void tell() {
        boolean hidden = !state.people().isEmpty();
        PeopleFilter wanted = choice.get();
        words.setText(hidden ? hiddenWords(wanted) : DatasetText.empty(state).orElse(Texts.get(emptyKey())));
        open.setVisible(state.folder().get() == null && state.opening().get().isEmpty());
        everyone.setVisible(hidden);
        everyone.setText(Texts.get(
                wanted.isOfEveryone()
                        ? "people.clearSearch"
                        : wanted.isSearching() ? "people.clearBoth" : "people.clearFilter"));
    }

    private static String hiddenWords(PeopleFilter wanted) {
        String filter = FilterText.hint(wanted.filter());
        if (wanted.isOfEveryone()) {
            return Texts.get("people.noHit", wanted.search().strip());
        }
        return wanted.isSearching()
                ? Texts.get("people.noHitInFilter", filter, wanted.search().strip())
                : Texts.get("people.noneInFilter", filter);
    }

    private String emptyKey() {
        return state.progress().get() == null ? "browse.noPeople" : "browse.reading";
    }
}

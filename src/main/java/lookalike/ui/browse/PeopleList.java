package lookalike.ui.browse;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.ScrollPosition;

/**
 * The people of the dataset, as many as are wanted, in the order wanted. Only the user selects another person: one that is no
 * longer listed stays selected in the state, and is selected in the list when it is listed again.
 */
final class PeopleList extends StackPane {

    private final DatasetState state;
    private final ObjectProperty<PeopleFilter> choice = new SimpleObjectProperty<>(PeopleFilter.ALL);
    private final ListView<PersonSummary> list = new ListView<>();
    private boolean updating;

    /**
     * @param show shows the page of the selected person
     * @param clear clears the search box
     */
    PeopleList(DatasetState state, FacePictures pictures, Runnable show, Runnable clear) {
        this.state = state;
        list.setId("people");
        // The first to hear of other people, and the last: between the two, the list is in motion.
        state.people().addListener((ListChangeListener<PersonSummary>) change -> updating = true);
        FilteredList<PersonSummary> filtered = new FilteredList<>(state.people());
        SortedList<PersonSummary> sorted =
                new SortedList<>(filtered, choice.get().comparator());
        list.setItems(sorted);
        state.people().addListener((ListChangeListener<PersonSummary>) change -> settle());
        choice.addListener((property, before, now) -> {
            updating = true;
            filtered.setPredicate(now::matches);
            sorted.setComparator(now.comparator());
            settle();
        });
        list.setCellFactory(view -> new PersonCell(pictures, state.folder()::get));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!updating && now != null) {
                state.person().set(now);
            }
        });
        state.person().addListener((property, before, now) -> follow(before, now));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && isOnPerson(event.getPickResult().getIntersectedNode())) {
                show.run();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && list.getSelectionModel().getSelectedItem() != null) {
                show.run();
                event.consume();
            }
        });
        EmptyPeopleList nobody = new EmptyPeopleList(state, choice, clear);
        list.getItems().addListener((InvalidationListener) property -> nobody.tell());
        list.setPlaceholder(nobody);
        getChildren().add(list);
    }

    /** Which people are listed. */
    PeopleFilter choice() {
        return choice.get();
    }

    ObjectProperty<PeopleFilter> choiceProperty() {
        return choice;
    }

    void choose(PeopleFilter wanted) {
        choice.set(wanted);
    }

    /** Goes from the search box into the list. */
    void focusFirst() {
        list.requestFocus();
        if (list.getSelectionModel().getSelectedIndex() < 0) {
            list.getSelectionModel().selectFirst();
        }
    }

    /** Selects the selected person if it is listed, otherwise the first; false if the list is empty. */
    boolean selectFirst() {
        if (list.getSelectionModel().getSelectedIndex() < 0) {
            list.getSelectionModel().selectFirst();
        }
        return list.getSelectionModel().getSelectedIndex() >= 0;
    }

    private void settle() {
        select(state.person().get());
        updating = false;
    }

    /** Shows in the list who was selected elsewhere. */
    private void follow(PersonSummary before, PersonSummary now) {
        updating = true;
        select(now);
        updating = false;
        boolean another = before == null || now == null || !before.label().equals(now.label());
        if (another && now != null) {
            ScrollPosition.reveal(list, list.getSelectionModel().getSelectedIndex());
        }
    }

    private void select(PersonSummary person) {
        Optional<PersonSummary> listed = list.getItems().stream()
                .filter(p -> person != null && p.label().equals(person.label()))
                .findFirst();
        if (listed.isPresent()) {
            list.getSelectionModel().select(listed.get());
        } else {
            list.getSelectionModel().clearSelection();
        }
    }

    private static boolean isOnPerson(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof PersonCell cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }
}

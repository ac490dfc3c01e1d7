package lookalike.ui.browse;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.MenuItems;
import lookalike.ui.common.ScrollPosition;
import lookalike.ui.common.Texts;

/**
 * The list of the dataset's people, filtered and sorted. Only the user changes the selected person: one who is no longer listed stays
 * selected in the state, and is selected in the list again on return.
 */
final class PeopleList extends StackPane {

    private final DatasetState state;
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper renamed = new ReadOnlyStringWrapper();
    private final ListView<PersonSummary> list = new ListView<>();
    private final NameField field;
    private final DecisionController decisions;

    /** The labels of the people who are selected together. */
    private Set<String> together = Set.of();

    private boolean updating;

    /**
     * @param decisions renames and merges people
     * @param ways actions that concern the rest of the window
     * @param clear clears the search box
     */
    PeopleList(
            DatasetState state,
            FacePictures pictures,
            DecisionController decisions,
            BrowseView.Ways ways,
            Runnable clear) {
        this.state = state;
        this.decisions = decisions;
        list.setId("people");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setAccessibleText(Texts.get("people.list"));
        field = new NameField(decisions, this::stopRenaming);
        field.setId("rename-in-list");
        field.focusedProperty().addListener((property, before, now) -> {
            // The field also loses the focus when the window does, and then gets it back later.
            boolean elsewhere = list.getScene() == null
                    || list.getScene().getWindow() == null
                    || list.getScene().getWindow().isFocused();
            if (!now && elsewhere) {
                renamed.set(null);
            }
        });
        // This listener is notified first of changed people and the one below last: in between, the list is being
        // updated.
        state.people().addListener((ListChangeListener<PersonSummary>) change -> updating = true);
        list.setItems(items());
        state.people().addListener((ListChangeListener<PersonSummary>) change -> settle());
        PersonCell.Context context = new PersonCell.Context(narrow, ways.shown(), renamed, field);
        list.setCellFactory(view -> new PersonCell(pictures, state.folder()::get, context));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!updating && now != null) {
                state.person().set(now);
            }
        });
        list.getSelectionModel().getSelectedItems().addListener((InvalidationListener) property -> {
            if (!updating) {
                together = selected().stream().map(PersonSummary::label).collect(Collectors.toSet());
            }
        });
        state.person().addListener((property, before, now) -> follow(before, now));
        ways.shown().subscribe(this::reveal);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && !event.isShiftDown()
                    && !event.isShortcutDown()
                    && isOnPerson(event.getPickResult().getIntersectedNode())) {
                ways.choose().accept(list.getSelectionModel().getSelectedItem().label());
            }
        });
        PeopleKeys.install(list, ways);
        list.setContextMenu(menu(ways));
        EmptyPeopleList nobody = new EmptyPeopleList(state, "", clear, ways.openDataset());
        nobody.visibleProperty().bind(narrow.not());
        list.getItems().addListener((InvalidationListener) property -> nobody.tell());
        list.setPlaceholder(nobody);
        list.setMinWidth(0);
        setMinWidth(0);
        getChildren().add(list);
    }

    private ContextMenu menu(BrowseView.Ways ways) {
        MenuItem open = MenuItems.item("open-person", "person.open", ways.open());
        MenuItem rename = MenuItems.item("rename-person", "person.rename", ways.rename());
        rename.setAccelerator(new KeyCodeCombination(KeyCode.F2));
        MenuItem merge = MenuItems.item("merge-people", "person.merge", this::merge);
        ContextMenu menu = new ContextMenu(open, rename, merge);
        menu.setId("person-menu");
        menu.setOnShowing(event -> {
            int count = selected().size();
            open.setDisable(count != 1);
            rename.setDisable(count != 1);
            merge.setDisable(count == 0);
        });
        return menu;
    }

    /** Asks which name remains; for a single person, asks first for the person to merge with. */
    private void merge() {
        Window window = getScene().getWindow();
        List<PersonSummary> people = selected();
        if (people.size() == 1) {
            MergeDialog.show(window, people.get(0), state, decisions);
        } else if (people.size() > 1) {
            MergeDialog.show(window, people, decisions);
        }
    }

    private List<PersonSummary> selected() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private SortedList<PersonSummary> items() {
        FilteredList<PersonSummary> filtered = new FilteredList<>(state.people(), state.listed());
        SortedList<PersonSummary> sorted = new SortedList<>(filtered, choice().comparator());
        InvalidationListener fill = property -> {
            updating = true;
            filtered.setPredicate(state.listed());
            sorted.setComparator(choice().comparator());
            settle();
        };
        state.filter().addListener(fill);
        state.findings().addListener(fill);
        return sorted;
    }

    /** Filter of the list. */
    PeopleFilter choice() {
        return state.filter().get();
    }

    ObjectProperty<PeopleFilter> choiceProperty() {
        return state.filter();
    }

    /** Ids of the groups that have members. */
    ObservableValue<List<String>> groups() {
        return state.groups();
    }

    void choose(PeopleFilter wanted) {
        state.filter().set(wanted);
    }

    /** True if there is only room for the pictures. */
    BooleanProperty narrow() {
        return narrow;
    }

    /** Moves the focus from the search box into the list. */
    void focusFirst() {
        list.requestFocus();
        if (list.getSelectionModel().getSelectedIndex() < 0) {
            list.getSelectionModel().selectFirst();
        }
    }

    /** Selects the present person if listed, otherwise the first; returns false if the list is empty. */
    boolean selectFirst() {
        if (list.getSelectionModel().getSelectedIndex() < 0) {
            list.getSelectionModel().selectFirst();
        }
        return list.getSelectionModel().getSelectedIndex() >= 0;
    }

    /** Lets the user type another name for the selected person, if listed. The list must be wide. */
    void startRenaming() {
        PersonSummary person = list.getSelectionModel().getSelectedItem();
        if (person != null) {
            ScrollPosition.reveal(list, list.getSelectionModel().getSelectedIndex());
            renamed.set(person.label());
            field.begin(person);
        }
    }

    private void stopRenaming() {
        boolean focused = field.isFocused();
        renamed.set(null);
        if (focused) {
            list.requestFocus();
        }
    }

    private void settle() {
        select(state.person().get());
        updating = false;
    }

    /** Applies a selection made elsewhere to the list. */
    private void follow(PersonSummary before, PersonSummary now) {
        if (now == null || !now.equals(list.getSelectionModel().getSelectedItem())) {
            updating = true;
            select(now);
            updating = false;
        }
        boolean another = before == null || now == null || !before.label().equals(now.label());
        if (another && now != null) {
            ScrollPosition.reveal(list, list.getSelectionModel().getSelectedIndex());
        }
    }

    /** Selects a person, together with those who were selected with the person before. */
    private void select(PersonSummary person) {
        Optional<PersonSummary> listed = person == null ? Optional.empty() : find(person.label());
        list.getSelectionModel().clearSelection();
        if (listed.isPresent()) {
            together = together.contains(person.label()) ? together : Set.of(person.label());
            for (int i = 0; together.size() > 1 && i < list.getItems().size(); i++) {
                if (together.contains(list.getItems().get(i).label())) {
                    list.getSelectionModel().select(i);
                }
            }
            list.getSelectionModel().select(listed.get());
        }
    }

    private void reveal(String label) {
        find(label)
                .ifPresent(person -> ScrollPosition.reveal(list, list.getItems().indexOf(person)));
    }

    private Optional<PersonSummary> find(String label) {
        return list.getItems().stream()
                .filter(person -> person.label().equals(label))
                .findFirst();
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

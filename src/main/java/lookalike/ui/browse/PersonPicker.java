package lookalike.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.ScrollPosition;
import lookalike.ui.common.Texts;

/**
 * Field for the name of a person, with a list of the people whose names contain the typed text, and optionally a new person of that name.
 */
final class PersonPicker extends VBox {

    private static final double ROWS_EMS = 15;

    private final List<PersonSummary> people;
    private final boolean mayBeNew;
    private final TextField name = new TextField();
    private final ListView<Candidate> list = new ListView<>();
    private final ObservableValue<Optional<Candidate>> chosen =
            list.getSelectionModel().selectedItemProperty().map(Optional::of).orElse(Optional.empty());

    /**
     * A person who can be chosen.
     *
     * @param person empty for a new one
     */
    record Candidate(Optional<PersonSummary> person, String name) {

        static Candidate of(PersonSummary person) {
            return new Candidate(Optional.of(person), person.name());
        }

        private String words() {
            return person.map(known -> known.name() + " · " + Texts.count("browse.photos", known.photos()))
                    .orElseGet(() -> Texts.get("picker.newPerson", name));
        }
    }

    /**
     * @param people who can be chosen
     * @param mayBeNew whether an unused name stands for a new person
     */
    PersonPicker(List<PersonSummary> people, boolean mayBeNew) {
        super(6);
        this.people = people.stream().sorted(PeopleFilter.ALL.comparator()).toList();
        this.mayBeNew = mayBeNew;
        name.setId("picker-name");
        name.setPromptText(Texts.get(mayBeNew ? "picker.nameOrNew" : "picker.name"));
        name.setAccessibleText(name.getPromptText());
        name.textProperty().addListener((property, before, now) -> fill());
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        list.setId("picker-people");
        list.setAccessibleText(Texts.get("people.list"));
        list.setStyle("-fx-pref-height: " + ROWS_EMS + "em");
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(Candidate candidate, boolean empty) {
                super.updateItem(candidate, empty);
                setPrefWidth(0);
                setText(empty ? null : candidate.words());
            }
        });
        getChildren().addAll(name, list);
        fill();
    }

    /** The chosen person. */
    ObservableValue<Optional<Candidate>> chosen() {
        return chosen;
    }

    /** Takes the focus once shown. The button is enabled while a person is chosen; Enter or a double click in the list presses it. */
    void begin(Button done) {
        done.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                done.fire();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                done.fire();
            }
        });
        Platform.runLater(name::requestFocus);
    }

    /** Lists the people who match the text and chooses the best one. */
    private void fill() {
        String typed = name.getText().strip();
        String wanted = PeopleFilter.folded(typed);
        Predicate<PersonSummary> filter = PeopleFilter.ALL.withSearch(typed).test(label -> false);
        List<Candidate> candidates = new ArrayList<>(people.stream()
                .filter(person -> fits(person, filter, wanted))
                .map(Candidate::of)
                .toList());
        boolean known = people.stream()
                .anyMatch(person -> Stream.concat(Stream.of(person.name()), person.furtherNames().stream())
                        .anyMatch(each -> each.equalsIgnoreCase(typed)));
        if (mayBeNew && !typed.isEmpty() && !known) {
            candidates.add(new Candidate(Optional.empty(), typed));
        }
        list.getItems().setAll(candidates);
        list.getSelectionModel().clearSelection();
        if (!typed.isEmpty()) {
            best(candidates, wanted).ifPresent(list.getSelectionModel()::select);
            ScrollPosition.reveal(list, list.getSelectionModel().getSelectedIndex());
        }
    }

    private static boolean fits(PersonSummary person, Predicate<PersonSummary> filter, String wanted) {
        return filter.test(person)
                || person.furtherNames().stream()
                        .anyMatch(each -> PeopleFilter.folded(each).contains(wanted));
    }

    /** The person with exactly this name, or else one whose name starts with it, or else the first; a new person comes last. */
    private static Optional<Candidate> best(List<Candidate> candidates, String wanted) {
        Stream<Predicate<Candidate>> preferences = Stream.of(
                each -> each.person().isPresent()
                        && PeopleFilter.folded(each.name()).equals(wanted),
                each -> each.person().isPresent()
                        && PeopleFilter.folded(each.name()).startsWith(wanted),
                each -> true);
        return preferences
                .flatMap(fits -> candidates.stream().filter(fits).limit(1))
                .findFirst();
    }

    /** Chooses another person with Up and Down while the cursor stays in the field. */
    private void step(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            if (event.getCode() == KeyCode.DOWN) {
                list.getSelectionModel().selectNext();
            } else {
                list.getSelectionModel().selectPrevious();
            }
            ScrollPosition.reveal(list, list.getSelectionModel().getSelectedIndex());
            event.consume();
        }
    }
}

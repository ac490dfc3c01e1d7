package lookalike.ui.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Questions;
import lookalike.ui.common.Texts;

/** Dialogs that merge people: the user chooses the other person and the name that remains. */
public final class MergeDialog {

    private static final int NAMED = 5;

    private MergeDialog() {}

    /** Offers to merge a person who is being renamed with the person who has the new name, or had it before a merge. */
    public static void offer(
            Window owner, PersonSummary person, PersonSummary twin, String name, DecisionController decisions) {
        String words = Texts.get("merge.offerHint", person.name(), twin.name());
        Questions.ask(
                owner,
                "merge-offer",
                Texts.get("merge.offer", twin.name()),
                twin.name().equalsIgnoreCase(name)
                        ? words
                        : Texts.get("merge.furtherName", name, twin.name()) + " " + words,
                Texts.get("merge.yes"),
                () -> decisions.merge(List.of(person), twin));
    }

    /** Asks for the person to merge with, and for the name that remains. */
    public static void show(Window owner, PersonSummary person, DatasetState state, DecisionController decisions) {
        PersonPicker picker = new PersonPicker(
                state.people().stream()
                        .filter(other -> !other.label().equals(person.label()))
                        .toList(),
                false);
        ChoiceBox<PersonSummary> names = names();
        picker.chosen().subscribe(chosen -> {
            Optional<PersonSummary> other = chosen.flatMap(PersonPicker.Candidate::person);
            offerNames(names, other.map(known -> List.of(person, known)).orElse(List.of(person)), other.orElse(person));
        });
        Button merge = Questions.ask(
                owner,
                "merge-dialog",
                Texts.get("merge.title", person.name()),
                content(Texts.get("merge.hint"), picker, names),
                Texts.get("merge.yes"),
                () -> decisions.merge(names.getItems(), names.getValue()));
        picker.begin(merge);
    }

    /** Asks which name remains when people are merged; suggests that of the person with the most photos. */
    public static void show(Window owner, List<PersonSummary> people, DecisionController decisions) {
        show(
                owner,
                people,
                people.stream()
                        .max(Comparator.comparingInt(PersonSummary::photos))
                        .orElseThrow(),
                decisions);
    }

    /**
     * The same with a suggested name.
     *
     * @param offered one of the people
     */
    public static void show(
            Window owner, List<PersonSummary> people, PersonSummary offered, DecisionController decisions) {
        ChoiceBox<PersonSummary> names = names();
        offerNames(names, people, offered);
        Questions.ask(
                owner,
                "merge-dialog",
                Texts.get("merge.titleMany", people.size()),
                content(listed(people) + "\n\n" + Texts.get("merge.hint"), null, names),
                Texts.get("merge.yes"),
                () -> decisions.merge(people, names.getValue()));
    }

    private static String listed(List<PersonSummary> people) {
        String named = people.stream().limit(NAMED).map(PersonSummary::name).collect(Collectors.joining(", "));
        return people.size() <= NAMED ? named : Texts.get("merge.more", named, people.size() - NAMED);
    }

    private static VBox content(String words, PersonPicker picker, ChoiceBox<PersonSummary> names) {
        Label which = Controls.whole(Texts.get("merge.name"));
        which.setLabelFor(names);
        VBox content = new VBox(10, Questions.words(words), new VBox(4, which, names));
        if (picker != null) {
            content.getChildren().add(1, picker);
        }
        return content;
    }

    private static ChoiceBox<PersonSummary> names() {
        ChoiceBox<PersonSummary> names = new ChoiceBox<>();
        names.setId("merge-name");
        names.setMaxWidth(Double.MAX_VALUE);
        names.setAccessibleText(Texts.get("merge.name"));
        names.setConverter(new StringConverter<>() {
            @Override
            public String toString(PersonSummary person) {
                return person == null ? "" : person.name();
            }

            @Override
            public PersonSummary fromString(String name) {
                throw new UnsupportedOperationException("names are not typed");
            }
        });
        return names;
    }

    private static void offerNames(ChoiceBox<PersonSummary> names, List<PersonSummary> people, PersonSummary chosen) {
        names.getItems().setAll(new ArrayList<>(people));
        names.setValue(chosen);
    }
}

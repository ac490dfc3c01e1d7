package lookalike.ui.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import lookalike.cluster.DraftPerson;
import lookalike.cluster.PeopleDraft;
import lookalike.match.Match;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.RunningTask;

/** Unsorted photos and their people as the window sees them. Used on the FX thread only. */
public final class ClusterState {

    private static final PeopleDraft NOBODY = new PeopleDraft(List.of());

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<HeapSource>> source = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<RunningTask>> task = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ErrorPresenter.Message>> problem =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<SortedHeap>> sorted = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<PeopleDraft> draft = new SimpleObjectProperty<>(NOBODY);
    private final ObjectProperty<Map<Integer, Match>> suggestions = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<PersonSection> section = new SimpleObjectProperty<>(PersonSection.ALL);
    private final ObjectProperty<List<Integer>> selection = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Integer>> faces = new SimpleObjectProperty<>(List.of());

    /** True if the page lies over the others. */
    public BooleanProperty open() {
        return open;
    }

    /** The photos; empty before there are some. */
    ObjectProperty<Optional<HeapSource>> source() {
        return source;
    }

    /** The running task that reads photos. */
    ObjectProperty<Optional<RunningTask>> task() {
        return task;
    }

    /** Reason why the photos cannot be sorted. */
    ObjectProperty<Optional<ErrorPresenter.Message>> problem() {
        return problem;
    }

    /** The photos after reading; empty before. */
    ObjectProperty<Optional<SortedHeap>> sorted() {
        return sorted;
    }

    /** The people. */
    public ObjectProperty<PeopleDraft> draft() {
        return draft;
    }

    /** The people of the open dataset who are beyond doubt the same as people without a name, by the ids of the latter. */
    ObjectProperty<Map<Integer, Match>> suggestions() {
        return suggestions;
    }

    /** The listed section of the people. */
    ObjectProperty<PersonSection> section() {
        return section;
    }

    /** Ids of the selected people. */
    public ObjectProperty<List<Integer>> selection() {
        return selection;
    }

    /** Numbers of the selected faces of the selected person. */
    ObjectProperty<List<Integer>> faces() {
        return faces;
    }

    /** The people of a section, in order. */
    List<DraftPerson> people(PersonSection of) {
        return draft.get().people().stream().filter(of::has).toList();
    }

    /** The selected people. */
    List<DraftPerson> selected() {
        return draft.get().people().stream()
                .filter(person -> selection.get().contains(person.id()))
                .toList();
    }

    /** The person whose faces are shown; empty if none or several are selected. */
    Optional<DraftPerson> person() {
        List<DraftPerson> people = selected();
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }

    /** The name suggested for a person. */
    Optional<String> suggestion(DraftPerson person) {
        return Optional.ofNullable(suggestions.get().get(person.id()))
                .filter(match -> person.name().isEmpty())
                .map(match -> match.person().name());
    }

    /** Paths of the photos that show a person, relative to the folder of the photos. */
    public List<String> photos(DraftPerson person) {
        return sorted.get()
                .map(of -> person.faces().stream()
                        .map(face -> of.heap().faces().get(face).path())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** Removes the people before a new search. */
    void clear() {
        problem.set(Optional.empty());
        sorted.set(Optional.empty());
        suggestions.set(Map.of());
        section.set(PersonSection.ALL);
        selection.set(List.of());
        faces.set(List.of());
        draft.set(NOBODY);
    }
}

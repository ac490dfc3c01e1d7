package lookalike.ui.cluster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.cluster.DraftPerson;
import lookalike.match.Matcher;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.CoverPage;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestTask;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;
import lookalike.ui.common.UndoStack;

/** Opens unsorted photos, and leads through their people. Called on the FX thread. */
public final class ClusterController implements CoverPage {

    private final ClusterState state;
    private final DatasetState dataset;
    private final HeapSorter sorter;
    private final Supplier<Optional<Catalog>> catalog;
    private final LatestTask reading;
    private final Jobs jobs;
    private final UndoStack undo;
    private final DraftSteps steps;
    private final SuggestionUpdater suggestions;

    /**
     * @param dataset whose people are suggested as names
     * @param catalog of the open dataset
     * @param tasks reads photos and shows the progress in the task list
     */
    ClusterController(
            ClusterState state,
            DatasetState dataset,
            HeapSorter sorter,
            Supplier<Optional<Catalog>> catalog,
            TaskRunner tasks,
            DraftSteps steps,
            UndoStack undo) {
        this.state = state;
        this.dataset = dataset;
        this.sorter = sorter;
        this.catalog = catalog;
        this.steps = steps;
        this.undo = undo;
        reading = tasks.latest();
        jobs = tasks.jobs();
        suggestions = new SuggestionUpdater(state, dataset.matcher(), tasks.jobs());
    }

    /** Shows the page with the people of some photos. If they were read before, only new photos are read. */
    public void open(HeapSource source) {
        boolean same = state.source().get().equals(Optional.of(source));
        state.open().set(true);
        if (!same || state.task().get().isEmpty()) {
            if (state.sorted().get().isPresent()) {
                undo.clear(); // its steps are about people who are about to be replaced
            }
            state.clear();
            state.source().set(Optional.of(source));
            read();
        }
    }

    /** Reads the photos, or resumes reading them. */
    void read() {
        HeapSource source = state.source().get().orElseThrow();
        state.problem().set(Optional.empty());
        Optional<Catalog> of = source.bystanders() ? catalog.get() : Optional.empty();
        Optional<Matcher> gallery = Optional.ofNullable(dataset.matcher().getValue());
        RunningTask task = reading.run(
                new TaskInfo(
                        TaskKind.SORTING,
                        source.name(),
                        source.bystanders() ? "" : source.folder().toString(),
                        ClusterText::reading),
                (progress, cancel) -> sorter.sort(source, of, gallery, progress, cancel),
                Outcome.<SortedHeap>of(this::show)
                        .onEnd(() -> state.task().set(Optional.empty()))
                        .onFailure(e -> state.problem().set(Optional.of(jobs.reportUnexpected(e)))));
        state.task().set(Optional.of(task));
    }

    private void show(SortedHeap sorted) {
        state.sorted().set(Optional.of(sorted));
        state.draft().set(sorted.kept());
        selectFirst();
    }

    /** Lists another section, from its first person. */
    void show(PersonSection section) {
        state.section().set(section);
        selectFirst();
    }

    private void selectFirst() {
        state.selection()
                .set(state.people(state.section().get()).stream()
                        .limit(1)
                        .map(DraftPerson::id)
                        .toList());
    }

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return state.open();
    }

    @Override
    public boolean isEscapeOf(Node focused) {
        return focused instanceof TextInputControl;
    }

    @Override
    public void close() {
        state.open().set(false);
    }

    /** Stops all work. */
    public void cancel() {
        reading.drop();
        suggestions.cancel();
    }

    /** Changes of the people. */
    DraftSteps steps() {
        return steps;
    }

    /**
     * Names the shown person, and selects the next one without a name.
     *
     * @param name blank to remove the name without selecting another person
     */
    void name(String name) {
        state.person().ifPresent(person -> {
            List<DraftPerson> before = state.people(state.section().get());
            steps.name(person, name);
            if (!name.isBlank()) {
                selectNext(before, person);
            }
        });
    }

    /** Accepts the name suggested for the shown person. */
    void acceptSuggestion() {
        state.person().flatMap(state::suggestion).ifPresent(this::name);
    }

    /** Accepts the name suggested for a person. */
    void acceptSuggestion(DraftPerson person) {
        state.suggestion(person).ifPresent(name -> steps.name(person, name));
    }

    /**
     * Selects the next person without a name after the given one, starting again from the top. If all have names, that person, or the one
     * it was merged into, stays selected.
     */
    private void selectNext(List<DraftPerson> before, DraftPerson person) {
        int place = before.stream().map(DraftPerson::id).toList().indexOf(person.id());
        Stream<DraftPerson> circle =
                Stream.concat(before.subList(place + 1, before.size()).stream(), before.subList(0, place).stream());
        Optional<DraftPerson> next = circle.flatMap(each -> state.draft().get().person(each.id()).stream())
                .filter(each -> state.section().get().has(each) && each.name().isEmpty())
                .findFirst();
        next.or(() -> state.draft().get().person(person.id()))
                .ifPresent(each -> state.selection().set(List.of(each.id())));
    }

    /** Possible names: those of the open dataset, and those that the user has given here. */
    List<String> names() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        dataset.people().stream().map(PersonSummary::name).forEach(names::add);
        state.draft().get().people().stream()
                .flatMap(person -> person.name().stream())
                .forEach(names::add);
        return List.copyOf(names);
    }
}

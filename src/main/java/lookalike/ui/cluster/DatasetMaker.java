package lookalike.ui.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.cluster.CopiedFaces;
import lookalike.cluster.DatasetPlace;
import lookalike.cluster.DraftPerson;
import lookalike.cluster.PeopleDraft;
import lookalike.cluster.PeopleFolder;
import lookalike.cluster.PeopleFolder.Person;
import lookalike.cluster.PeopleFolder.Written;
import lookalike.platform.files.Disk;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.ui.browse.DatasetController;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;
import lookalike.ui.common.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies the people of unsorted photos into a dataset: a new one, or the open one. Called on the FX thread. */
final class DatasetMaker {

    private static final Logger LOG = LoggerFactory.getLogger(DatasetMaker.class);

    private final ClusterState state;
    private final DatasetState dataset;
    private final DatasetController controller;
    private final TaskRunner tasks;
    private final LatestJob looking;
    private final Consumer<Made> made;

    /**
     * Result of copying.
     *
     * @param written the copies that were written; incomplete if the work was stopped
     */
    record Made(DatasetTarget target, Written written) {}

    /**
     * Size of the copies, and the space for them.
     *
     * @param people number of people
     * @param bytes needed for the copies
     * @param free bytes available on the disk
     */
    record Needed(int people, int photos, long bytes, long free) {}

    /**
     * @param controller of the open dataset
     * @param tasks copies photos and shows the progress in the task list
     * @param asking runs short queries
     * @param made receives the result
     */
    DatasetMaker(
            ClusterState state,
            DatasetState dataset,
            DatasetController controller,
            TaskRunner tasks,
            Jobs asking,
            Consumer<Made> made) {
        this.state = state;
        this.dataset = dataset;
        this.controller = controller;
        this.tasks = tasks;
        this.made = made;
        looking = asking.latest();
    }

    /** Number of people without a name. */
    int unnamed() {
        return state.people(PersonSection.UNNAMED).size();
    }

    /** Determines the size of the copies; a failure is the reason why they cannot be made there. */
    void look(DatasetTarget target, Consumer<Needed> receiver, Consumer<Throwable> refused) {
        Optional<SortedHeap> sorted = state.sorted().get();
        if (sorted.isEmpty()) {
            return;
        }
        List<Person> people = people(target, state.draft().get());
        Path photos = sorted.get().source().folder();
        Outcome<Needed> outcome = Outcome.of(receiver);
        looking.run(
                cancel -> {
                    if (target.isNew()) {
                        DatasetPlace.check(photos, target.folder());
                    }
                    PeopleFolder copies = new PeopleFolder(sorted.get().heap(), target.folder());
                    int count = people.stream()
                            .mapToInt(person -> sorted.get().photos(person.faces()))
                            .sum();
                    return new Needed(people.size(), count, copies.bytes(people), Disk.REAL.freeFor(target.folder()));
                },
                outcome.onFailure(refused));
    }

    /** Copies the people. */
    void make(DatasetTarget target) {
        Optional<SortedHeap> sorted = state.sorted().get();
        if (sorted.isEmpty()) {
            return;
        }
        List<Person> people = people(target, state.draft().get());
        Map<String, String> known = target.isNew() ? Map.of() : folders(target.folder(), people, dataset.people());
        String name = String.valueOf(target.folder().getFileName());
        tasks.run(
                new TaskInfo(
                        TaskKind.COPYING,
                        name,
                        "",
                        reading -> Texts.get("activity.photosOf", reading.done(), reading.total())),
                new CancelSignal(),
                (progress, cancel) -> copied(sorted.get(), target, people, known, progress, cancel),
                Outcome.of(made).evenIfCancelled());
    }

    private Made copied(
            SortedHeap sorted,
            DatasetTarget target,
            List<Person> people,
            Map<String, String> known,
            Progress progress,
            CancelSignal cancel)
            throws IOException {
        PeopleFolder copies = new PeopleFolder(sorted.heap(), target.folder(), known);
        if (sorted.source().bystanders()) {
            copies.namingAll();
        }
        Written written = copies.write(people, progress, cancel);
        if (target.isNew() && !sorted.source().bystanders()) {
            remember(sorted, target.folder().toAbsolutePath().normalize(), copies.copies(), cancel);
        }
        return new Made(target, written);
    }

    /** Writes the known faces into the dataset's catalogue, so that indexing need not find them again. */
    private void remember(SortedHeap sorted, Path folder, List<PeopleFolder.Copy> copies, CancelSignal cancel) {
        try (Catalog catalog = Catalog.open(controller.catalogFile(folder))) {
            CopiedFaces.write(catalog, sorted.heap(), folder, copies, sorted.models(), cancel);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the photos in {} are read again", folder, e);
        }
    }

    private static List<Person> people(DatasetTarget target, PeopleDraft draft) {
        List<Person> people = new ArrayList<>();
        draft.wanted().forEach(person -> people.add(new Person(person.name().orElseThrow(), person.faces())));
        if (target.withUnnamed()) {
            int number = 1;
            for (DraftPerson person : draft.people()) {
                if (PersonSection.UNNAMED.has(person)) {
                    people.add(new Person(Texts.get("cluster.number", number++), person.faces()));
                }
            }
        }
        return people;
    }

    /** Folders of the people who are in the dataset already, by the names given here. */
    private static Map<String, String> folders(Path folder, List<Person> people, List<PersonSummary> known) {
        Map<String, String> folders = new HashMap<>();
        for (Person person : people) {
            known.stream()
                    .filter(each -> each.name().equalsIgnoreCase(person.name()))
                    .map(PersonSummary::label)
                    .filter(label -> !label.contains("/") && Files.isDirectory(folder.resolve(label)))
                    .findFirst()
                    .ifPresent(label -> folders.put(person.name(), label));
        }
        return folders;
    }
}

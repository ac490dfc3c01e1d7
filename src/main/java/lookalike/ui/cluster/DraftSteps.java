package lookalike.ui.cluster;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lookalike.cluster.DraftFile;
import lookalike.cluster.DraftPerson;
import lookalike.cluster.PeopleDraft;
import lookalike.platform.folders.AppFolders;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Texts;
import lookalike.ui.common.UndoStack;

/** The user's changes to the people. Each can be undone, and is written to a file at once. Used on the FX thread. */
final class DraftSteps {

    private final ClusterState state;
    private final AppFolders folders;
    private final Jobs jobs;
    private final UndoStack undo;

    /** Kind of a change, with its words. */
    private enum Step {
        NAME("cluster.undo.name", "cluster.done.name"),
        UNNAME("cluster.undo.unname", "cluster.done.unname"),
        JOIN("cluster.undo.join", "cluster.done.join"),
        MERGE("cluster.undo.merge", "cluster.done.merge"),
        SPLIT("cluster.undo.split", "cluster.done.split"),
        TAKE_OUT("cluster.undo.takeOut", "cluster.done.takeOut"),
        MOVE("cluster.undo.move", "cluster.done.move"),
        CONFIRM("cluster.undo.confirm", "cluster.done.confirm"),
        LEAVE_OUT("cluster.undo.leaveOut", "cluster.done.leaveOut"),
        TAKE_IN("cluster.undo.takeIn", "cluster.done.takeIn");

        private final String undo;
        private final String done;

        Step(String undo, String done) {
            this.undo = undo;
            this.done = done;
        }
    }

    /** @param jobs writes one file after the other */
    DraftSteps(ClusterState state, AppFolders folders, Jobs jobs, UndoStack undo) {
        this.state = state;
        this.folders = folders;
        this.jobs = jobs;
        this.undo = undo;
    }

    /** Names a person; if another person has that name, the two are merged. */
    void name(DraftPerson person, String name) {
        String wanted = name.strip();
        Optional<DraftPerson> namesake =
                wanted.isEmpty() ? Optional.empty() : state.draft().get().namesake(person.id(), wanted);
        String called = namesake.flatMap(DraftPerson::name).orElse(wanted);
        Step step = wanted.isEmpty() ? Step.UNNAME : namesake.isPresent() ? Step.JOIN : Step.NAME;
        make(step, wanted.isEmpty() ? person.name().orElse("") : called, draft -> draft.named(person.id(), wanted));
    }

    /** Merges several people into the first one with a name, or else into the first one. */
    void merge(List<DraftPerson> people) {
        if (people.size() > 1) {
            DraftPerson into = people.stream()
                    .filter(each -> each.name().isPresent())
                    .findFirst()
                    .orElse(people.get(0));
            merge(into, people);
        }
    }

    /** Merges people into one of them. */
    void merge(DraftPerson into, List<DraftPerson> people) {
        List<Integer> ids = people.stream()
                .map(DraftPerson::id)
                .filter(id -> id != into.id())
                .toList();
        if (!ids.isEmpty()) {
            make(Step.MERGE, Texts.count("cluster.people", ids.size() + 1), draft -> draft.merged(into.id(), ids));
            state.selection().set(List.of(into.id()));
        }
    }

    /** Makes a new person from faces. */
    void split(DraftPerson person, List<Integer> faces) {
        make(Step.SPLIT, faces(faces), draft -> draft.split(person.id(), faces));
    }

    /** Removes faces from a person. */
    void takeOut(DraftPerson person, List<Integer> faces) {
        make(Step.TAKE_OUT, faces(faces), draft -> draft.takenOut(person.id(), faces));
    }

    /** Moves faces to another person. */
    void move(DraftPerson from, List<Integer> faces, DraftPerson to) {
        make(Step.MOVE, faces(faces), draft -> draft.moved(from.id(), faces, to.id()));
    }

    /** Confirms doubtful faces. */
    void confirm(DraftPerson person, List<Integer> faces) {
        make(Step.CONFIRM, faces(faces), draft -> draft.confirmed(person.id(), faces));
    }

    /** Leaves people out, or includes them again if all are left out. */
    void leaveOut(List<DraftPerson> people) {
        if (!people.isEmpty()) {
            boolean out = people.stream().anyMatch(person -> !person.leftOut());
            List<Integer> ids = people.stream().map(DraftPerson::id).toList();
            make(
                    out ? Step.LEAVE_OUT : Step.TAKE_IN,
                    Texts.count("cluster.people", ids.size()),
                    draft -> draft.leftOut(ids, out));
        }
    }

    private static String faces(List<Integer> faces) {
        return Texts.count("cluster.faces", faces.size());
    }

    private void make(Step step, String subject, UnaryOperator<PeopleDraft> change) {
        PeopleDraft before = state.draft().get();
        PeopleDraft after = change.apply(before);
        Optional<SortedHeap> of = state.sorted().get();
        if (of.isPresent() && !after.equals(before)) {
            show(of.get(), after);
            undo.push(
                    Texts.get(step.undo, subject),
                    Texts.get(step.done, subject),
                    () -> show(of.get(), before),
                    () -> show(of.get(), after));
        }
    }

    /** Shows and saves a draft, unless other photos are being sorted by now. */
    private void show(SortedHeap of, PeopleDraft draft) {
        if (state.sorted().get().filter(now -> now == of).isPresent()) {
            state.draft().set(draft);
            save(of, draft);
        }
    }

    private void save(SortedHeap of, PeopleDraft draft) {
        DraftFile file = new DraftFile(of.source().draft(folders));
        jobs.run(
                () -> {
                    file.write(draft, of.heap());
                    return draft;
                },
                written -> {});
    }
}

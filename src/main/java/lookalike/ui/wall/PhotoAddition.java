package lookalike.ui.wall;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.catalog.PersonSummary;
import lookalike.folder.CopyReport;
import lookalike.folder.CopyRun;
import lookalike.folder.CopyUndo;
import lookalike.folder.LeftOutFile;
import lookalike.folder.PersonFolder;
import lookalike.platform.desktop.SystemBin;
import lookalike.task.CancelSignal;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.DecisionSteps;
import lookalike.ui.common.Notices;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.Reasons;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;
import lookalike.ui.common.Texts;
import lookalike.ui.common.UndoStack;

/**
 * Copies photos into the folders of people in the background, then starts a rescan of the dataset. Undo moves the copies to the system's
 * bin. Called on the FX thread.
 */
final class PhotoAddition {

    private final DatasetState dataset;
    private final DecisionSteps steps;
    private final Runnable rescan;
    private final TaskRunner tasks;
    private final UndoStack undo;
    private final Notices notices;
    private final SystemBin bin;

    /**
     * @param rescan brings the dataset up to date
     * @param tasks copies, one after the other
     * @param bin receives copies when they are undone
     */
    PhotoAddition(
            DatasetState dataset,
            DecisionSteps steps,
            Runnable rescan,
            TaskRunner tasks,
            UndoStack undo,
            Notices notices,
            SystemBin bin) {
        this.dataset = dataset;
        this.steps = steps;
        this.rescan = rescan;
        this.tasks = tasks;
        this.undo = undo;
        this.notices = notices;
        this.bin = bin;
    }

    /** Person who gets the photos, and the action to run once they are copied. */
    private record Target(String name, PersonFolder folder, Runnable completion) {}

    /**
     * Adds photos to a person. A person who was created by splitting photos off gets a folder first.
     *
     * @param files photos, clips and folders of them
     */
    void add(PersonSummary person, List<Path> files) {
        Path root = dataset.folder().get();
        tasks.jobs()
                .run(
                        () -> person.label().contains("/")
                                ? PersonFolder.fresh(root, person.name())
                                : new PersonFolder(root, person.label()),
                        folder -> copy(root, target(person, folder), files),
                        tasks.jobs()::report);
    }

    private Target target(PersonSummary person, PersonFolder folder) {
        Runnable completion = folder.label().equals(person.label())
                ? () -> {}
                : () -> steps.ask(
                        catalog -> catalog.decisions().merge(List.of(folder.label()), person.label(), Optional.empty()),
                        step -> {});
        return new Target(person.name(), folder, completion);
    }

    /**
     * Finds the person with a name.
     *
     * @param found receives the person, or the one that person was merged into; empty if nobody has the name
     */
    void find(String name, Consumer<Optional<PersonSummary>> found) {
        steps.ask(
                catalog -> catalog.decisions().personNamed(name), label -> found.accept(label.flatMap(dataset::find)));
    }

    /** Creates a person from photos. */
    void addNew(String name, List<Path> files) {
        Path root = dataset.folder().get();
        tasks.jobs()
                .run(
                        () -> PersonFolder.fresh(root, name),
                        folder -> copy(root, new Target(name, folder, () -> call(folder.label(), name)), files),
                        tasks.jobs()::report);
    }

    /** Renames the person if the folder could not be given that name. */
    private void call(String label, String name) {
        if (!label.replace('_', ' ').equals(name)) {
            steps.ask(catalog -> catalog.decisions().rename(label, Optional.of(name)), step -> {});
        }
    }

    private void copy(Path root, Target target, List<Path> files) {
        CancelSignal cancel = new CancelSignal();
        tasks.run(
                new TaskInfo(
                        TaskKind.COPYING,
                        target.name,
                        target.folder.path().toString(),
                        reading -> Texts.get("wall.copied", reading.done(), reading.total())),
                cancel,
                (progress, signal) -> new CopyRun(target.folder).copy(files, progress, signal),
                Outcome.of(report -> copied(root, target, files, report)));
    }

    private void copied(Path root, Target target, List<Path> files, CopyReport report) {
        if (!root.equals(dataset.folder().get())) {
            return; // another dataset is open by now: this one is read when it is opened again
        }
        String words = words(target, report);
        if (report.photos().isEmpty()) {
            notices.tell(words);
            return;
        }
        target.completion.run();
        undo.push(
                Texts.get("undo.addPhotos", target.name),
                words,
                () -> takeBack(root, report),
                () -> copy(root, target, files));
        rescan.run();
    }

    private void takeBack(Path root, CopyReport report) {
        tasks.jobs()
                .run(
                        () -> new CopyUndo(bin).undo(report),
                        undone -> {
                            if (!undone.kept().isEmpty()) {
                                notices.tell(sentences(undone.kept()));
                            }
                            if (root.equals(dataset.folder().get())) {
                                rescan.run();
                            }
                        },
                        tasks.jobs()::report);
    }

    /** Words for the photos that were copied, that existed already, and that could not be copied, with the reason. */
    private static String words(Target target, CopyReport report) {
        List<String> words = new ArrayList<>();
        words.add(Texts.get(
                "done.addPhotos", Texts.count("photo.count", report.photos().size()), target.name));
        if (!report.present().isEmpty()) {
            words.add(Texts.count("wall.present", report.present().size()));
        }
        if (!report.leftOut().isEmpty()) {
            words.add(sentences(report.leftOut()));
        }
        return String.join(" · ", words);
    }

    private static String sentences(List<LeftOutFile> files) {
        LeftOutFile first = files.get(0);
        String sentence = first.file().getFileName() + ": " + Reasons.words(first);
        return files.size() == 1 ? sentence : Texts.get("wall.andMore", sentence, files.size() - 1);
    }
}

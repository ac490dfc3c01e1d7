package lookalike.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.catalog.FileChange;
import lookalike.catalog.FileChange.RenamedFolder;
import lookalike.dataset.NamesFile;
import lookalike.folder.ApplyLog.Entry;
import lookalike.folder.ApplyLog.Phase;
import lookalike.folder.ApplyLog.Recorded;
import lookalike.folder.ApplyPlan.Companion;
import lookalike.folder.ApplyPlan.PhotoMove;
import lookalike.platform.files.IoErrorText;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out the phases of a change, or of its undo, from the one stated in the log. The steps of a phase are independent of each other,
 * so that a phase can be repeated if the program was killed; the log records each phase once it is complete on disk.
 */
final class ApplyWork {

    /** Entry that stands for the files of names and credits among the failed paths. */
    static final String LISTS = NamesFile.FILE;

    private static final Logger LOG = LoggerFactory.getLogger(ApplyWork.class);

    private final Catalog catalog;
    private final ApplyLog file;
    private final Path root;
    private final FileMoves files;
    private final Set<String> failed;
    private final List<LeftOutFile> leftOut = new ArrayList<>();
    private Entry log;
    private boolean complete = true;

    ApplyWork(Catalog catalog, ApplyLog file, Entry log, FileSteps steps) {
        this.catalog = catalog;
        this.file = file;
        this.log = log;
        root = log.root();
        files = new FileMoves(log, steps, leftOut::add);
        failed = files.failed();
    }

    ApplyReport work(Progress progress, CancelSignal cancel) {
        while (log.phase() != Phase.DONE) {
            switch (log.phase()) {
                case MOVING -> move(progress, cancel);
                case REMOVING_EMPTIED -> removeEmptied();
                case RENAMING -> rename();
                case LISTING -> list();
                case RECORDING -> record();
                case WRITING_SIDECARS -> FaceSidecars.write(root, log.sidecars(), leftOut::add);
                case UNDOING_SIDECARS -> FaceSidecars.restore(root, log.sidecars(), leftOut::add);
                case UNDOING_LISTS -> lists(DatasetLists::restore);
                case UNDOING_RENAMES -> undoRenames();
                case UNDOING_MOVES -> undoMoves(progress);
                default -> {
                    lists(DatasetLists::keepThoseOfNewFolders);
                    catalog.decisions().revert(log.change().undone(log.id(), failed, formerNames()));
                    file.remove();
                    return report();
                }
            }
            log = file.write(log.failing(failed).in(Phase.values()[log.phase().ordinal() + 1]));
        }
        return report();
    }

    private ApplyReport report() {
        return new ApplyReport(
                (int) log.steps().moves().stream()
                        .filter(move -> isDone(move.from()))
                        .count(),
                (int) renames().count(),
                failed.contains(LISTS) ? 0 : log.steps().names().size(),
                log.sidecars().size(),
                leftOut,
                complete);
    }

    private boolean isDone(String path) {
        return !failed.contains(path);
    }

    private Stream<RenamedFolder> renames() {
        return log.steps().renames().stream().filter(folder -> isDone(folder.from()));
    }

    private void move(Progress progress, CancelSignal cancel) {
        List<PhotoMove> moves = sorted(move -> isReused(move.to()));
        failed.clear();
        for (int done = 0; done < moves.size(); done++) {
            progress.report(done, moves.size());
            PhotoMove move = moves.get(done);
            if (CopyRun.isStopped(cancel)) {
                complete = false;
                failed.add(move.from());
                leftOut.add(LeftOutFile.of(root.resolve(move.from()), FileProblem.STOPPED));
            } else if (isReused(move.to()) && isOccupied(DatasetFiles.folder(move.to()))) {
                failed.add(move.from());
                leftOut.add(
                        LeftOutFile.of(root.resolve(move.from()), FileProblem.TAKEN, DatasetFiles.folder(move.to())));
            } else if (files.move(move.from(), move.to())) {
                move.beside().forEach(companion -> files.moveBeside(companion.from(), companion.to()));
            }
        }
        progress.report(moves.size(), moves.size());
        files.forceNames();
    }

    /** The moves, first those for which a condition is false. */
    private List<PhotoMove> sorted(Predicate<PhotoMove> last) {
        return log.steps().moves().stream()
                .sorted(Comparator.comparing(last::test))
                .toList();
    }

    /** Tests whether a path is in the folder of a person who gets the label of another one, whose photos have to leave it first. */
    private boolean isReused(String path) {
        String folder = DatasetFiles.folder(path);
        return log.steps().labels().containsValue(folder)
                && log.steps().formerNames().containsKey(folder);
    }

    /** Tests whether a photo could not leave a folder. */
    private boolean isOccupied(String folder) {
        return failed.stream().map(DatasetFiles::folder).anyMatch(folder::equals);
    }

    private void removeEmptied() {
        for (String folder : log.steps().emptied()) {
            files.removeEmpty(folder);
        }
        files.forceNames(root);
    }

    private void rename() {
        log.steps().renames().forEach(folder -> files.move(folder.from(), folder.to()));
        files.forceNames(root);
    }

    private void list() {
        lists(DatasetLists::change);
        log = log.failing(failed);
        log = log.recording(Recorded.of(new AppliedDecisions(log, catalog).change(isDone(LISTS))));
    }

    private void record() {
        if (!catalog.decisions().isApplied(log.change().change(log.id()))) {
            catalog.decisions().apply(new AppliedDecisions(log, catalog).change(isDone(LISTS)));
        }
        if (!log.steps().sidecars().isEmpty()) {
            Map<String, String> moved = new HashMap<>();
            log.change().photos().forEach(photo -> moved.put(photo.from(), photo.to()));
            FileChange change = log.change().change(log.id());
            List<String> photos = log.steps().sidecars().stream()
                    .map(path -> change.present(moved.getOrDefault(path, path)))
                    .toList();
            log = log.writing(new FaceSidecars(root, catalog).of(photos, leftOut::add));
        }
    }

    private interface ListChange {
        void make(DatasetLists lists) throws IOException;
    }

    /** Changes the files of names and credits; if that fails, notes the reason. */
    private void lists(ListChange change) {
        try {
            change.make(new DatasetLists(log, failed));
        } catch (IOException e) {
            failed.add(LISTS);
            leftOut.add(LeftOutFile.of(root.resolve(LISTS), FileProblem.NOT_CHANGED, IoErrorText.naming(e)));
        }
    }

    /** The names of the people before the change; those that could not be restored are as the file has them. */
    private Map<String, String> formerNames() {
        Map<String, String> names = new HashMap<>(log.change().formerNames());
        if (!isDone(LISTS)) {
            try {
                NamesFile file = NamesFile.of(root);
                names.replaceAll((label, name) -> file.name(label).orElse(name));
            } catch (IOException e) {
                LOG.warn("{}: the names in it are not known: {}", root, IoErrorText.naming(e));
            }
        }
        return names;
    }

    private void undoRenames() {
        List<RenamedFolder> back = log.change().folders();
        for (RenamedFolder folder : back) {
            files.moveBack(
                    folder.to(), folder.from(), log.change().formerNames().containsKey(folder.to()));
        }
        files.forceNames(root);
    }

    private void undoMoves(Progress progress) {
        List<PhotoMove> moves = sorted(move -> !isReused(move.to())).stream()
                .filter(move -> isDone(move.from()))
                .toList();
        Map<String, String> kept = new HashMap<>();
        log.change().folders().stream()
                .filter(folder -> failed.contains(folder.from()))
                .forEach(folder -> kept.put(folder.from(), folder.to()));
        for (int done = 0; done < moves.size(); done++) {
            progress.report(done, moves.size());
            PhotoMove move = moves.get(done);
            String now = DatasetFiles.inRenamed(kept, move.to());
            if (files.moveBack(now, move.from(), isReused(move.to()))) {
                for (Companion companion : move.beside()) {
                    files.moveBeside(DatasetFiles.inRenamed(kept, companion.to()), companion.from());
                }
            }
        }
        progress.report(moves.size(), moves.size());
        removeMade();
        files.forceNames();
    }

    /** Removes the folders that were created for people whom the dataset did not have before. */
    private void removeMade() {
        Set<String> before = log.steps().formerNames().keySet();
        log.steps().moves().stream()
                .map(move -> DatasetFiles.folder(move.to()))
                .distinct()
                .filter(folder -> !before.contains(folder))
                .forEach(files::removeEmpty);
    }
}

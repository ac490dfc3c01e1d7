package lookalike.folder;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.dataset.CreditsFile;
import lookalike.dataset.DatasetScanner;
import lookalike.folder.ApplyLog.Phase;
import lookalike.folder.ApplyPlan.PhotoMove;
import lookalike.folder.FolderException.Reason;
import lookalike.platform.files.AtomicFile;
import lookalike.platform.files.Disk;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.files.Sha256;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a dataset's files follow the decisions of its catalogue: photos are moved into the folders of the people on them, and folders are
 * named after the people. The catalogue then has the photos at their new places, and the decisions that the files follow are no longer in
 * force; they can only be undone all together, with {@link #undo}. A run that was killed is finished by {@link #finish}.
 */
public final class ApplyRun {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyRun.class);

    private final Catalog catalog;
    private final ApplyLog file;
    private final Disk disk;
    private final FileSteps steps;

    /** Creates a run, to be used once. No index run may take place at the same time. */
    public ApplyRun(Catalog catalog) {
        this(catalog, Disk.REAL, new FileSteps(Disk.REAL));
    }

    ApplyRun(Catalog catalog, Disk disk, FileSteps steps) {
        this.catalog = catalog;
        this.disk = disk;
        this.steps = steps;
        file = new ApplyLog(catalog.file());
    }

    /**
     * Plans the changes, without making them.
     *
     * @throws FolderException if there is no dataset, if it has a manifest, or if its files cannot be read
     */
    public ApplyPlan plan() {
        Path root = root();
        try {
            return new ApplyPlanner(root, catalog).plan();
        } catch (IOException e) {
            throw new FolderException(Reason.NOT_WRITTEN, e, root, IoErrorText.of(e));
        }
    }

    private Path root() {
        Path root = catalog.dataset()
                .filter(Files::isDirectory)
                .orElseThrow(() -> new FolderException(Reason.NO_DATASET, catalog.file()));
        Path manifest = root.resolve(DatasetScanner.MANIFEST);
        if (Files.isRegularFile(manifest)) {
            throw new FolderException(Reason.LISTED, manifest);
        }
        return root.toAbsolutePath().normalize();
    }

    /**
     * Carries out a plan that was made just now, without sidecars.
     *
     * @see #run(ApplyPlan, boolean, Progress, CancelSignal)
     */
    public ApplyReport run(ApplyPlan plan, Progress progress, CancelSignal cancel) {
        return run(plan, false, progress, cancel);
    }

    /**
     * Carries out a plan that was made just now. A file that cannot be moved does not stop the others.
     *
     * @param sidecars whether sidecar files are written that name the faces affected by decisions
     * @param progress in files
     * @param cancel stops after the current file; the files moved so far are recorded
     * @throws FolderException if there is not enough room for files that go to another disk, if the log cannot be written, or if an
     *     earlier run was killed and must be finished first; nothing has changed then
     * @throws lookalike.catalog.CatalogException if the catalogue cannot be written; {@link #finish} tries again
     */
    public ApplyReport run(ApplyPlan plan, boolean sidecars, Progress progress, CancelSignal cancel) {
        Path root = root();
        if (isUnfinished()) {
            throw new FolderException(Reason.UNFINISHED, root);
        }
        requireRoom(root, plan);
        ApplyLog.Entry entry = ApplyLog.Entry.of(Instant.now().toString(), root, plan, sidecars, creditsIn(root));
        ApplyReport report = work(file.write(entry), progress, cancel);
        List<LeftOutFile> leftOut = new ArrayList<>(plan.staying());
        leftOut.addAll(report.leftOut());
        return new ApplyReport(
                report.moved(), report.renamed(), report.names(), report.sidecars(), leftOut, report.complete());
    }

    /** Tests whether a run was killed and must be finished. */
    public boolean isUnfinished() {
        return file.read().filter(entry -> entry.phase() != Phase.DONE).isPresent();
    }

    /**
     * Finishes a run, or its undo, that was killed.
     *
     * @return empty if there was none, or if its dataset does not exist, as when its drive is not connected
     * @throws FolderException if the log cannot be read or written
     */
    public Optional<ApplyReport> finish(Progress progress) {
        return file.read()
                .filter(entry -> entry.phase() != Phase.DONE && Files.isDirectory(entry.root()))
                .map(entry -> {
                    removeLeftovers(entry);
                    return work(entry, progress, new CancelSignal());
                });
    }

    /** Removes temporary files that a killed run may have left; no other process writes them at this time. */
    private static void removeLeftovers(ApplyLog.Entry entry) {
        Stream<String> sidecars = entry.sidecars().stream().map(FaceSidecars.Writing::path);
        Stream.concat(Stream.of(ApplyWork.LISTS, CreditsFile.FILE), sidecars)
                .map(entry.root()::resolve)
                .forEach(file -> {
                    try {
                        AtomicFile.removeLeftovers(file);
                    } catch (IOException e) {
                        LOG.warn("what a killed run has left beside {} stays", file, e);
                    }
                });
    }

    private ApplyReport work(ApplyLog.Entry entry, Progress progress, CancelSignal cancel) {
        return new ApplyWork(catalog, file, entry, steps).work(progress, cancel);
    }

    private static String creditsIn(Path root) {
        Path credits = root.resolve(CreditsFile.FILE);
        try {
            return Files.isRegularFile(credits) ? Sha256.of(credits) : "";
        } catch (IOException e) {
            throw new FolderException(Reason.NOT_WRITTEN, e, credits, IoErrorText.of(e));
        }
    }

    /** Tests whether there is a change that {@link #undo} can undo. */
    public boolean canUndo() {
        return file.read()
                .filter(entry -> entry.phase() == Phase.DONE)
                .filter(entry -> catalog.decisions().isApplied(entry.change().change(entry.id())))
                .isPresent();
    }

    /**
     * Undoes the last change: files and folders return to their former places, and the decisions are in force again. Later decisions are
     * kept.
     *
     * @throws FolderException if there is no change to undo, or its log cannot be read or written
     */
    public ApplyReport undo(Progress progress) {
        if (!canUndo()) {
            throw new FolderException(Reason.NOTHING_TO_UNDO, catalog.file());
        }
        ApplyLog.Entry entry = file.read().orElseThrow();
        ApplyLog.Entry undoing = entry.in(Phase.UNDOING_SIDECARS).with(creditsIn(entry.root()));
        return work(file.write(undoing), progress, new CancelSignal());
    }

    private void requireRoom(Path root, ApplyPlan plan) {
        try {
            Map<Path, Long> needed = new HashMap<>();
            for (PhotoMove move : plan.moves()) {
                Path from = root.resolve(move.from());
                Path into = there(root.resolve(move.to()).getParent());
                FileStore store = Files.getFileStore(into);
                if (!store.equals(Files.getFileStore(from))) {
                    needed.merge(into, Files.size(from), Long::sum);
                }
            }
            long all = needed.values().stream().mapToLong(Long::longValue).sum();
            for (Path into : needed.keySet()) {
                Room.require(disk, into, all);
            }
        } catch (IOException e) {
            throw new FolderException(Reason.NOT_WRITTEN, e, root, IoErrorText.of(e));
        }
    }

    private static Path there(Path folder) {
        Path there = folder;
        while (!Files.isDirectory(there)) {
            there = there.getParent();
        }
        return there;
    }
}

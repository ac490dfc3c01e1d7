package lookalike.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lookalike.catalog.Catalog;
import lookalike.catalog.KnownPhoto;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.Totals;
import lookalike.dataset.Credits;
import lookalike.dataset.Dataset;
import lookalike.dataset.DatasetNotice;
import lookalike.dataset.DatasetScanner;
import lookalike.dataset.Person;
import lookalike.dataset.PhotoFile;
import lookalike.face.LoadedModels;
import lookalike.model.ModelSelection;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Brings a catalogue up to date with a dataset's folder: only new, changed and removed photos are processed, and a moved photo is
 * recognised by its content. Results of other networks are kept, and only what the present networks lack is analysed. Synchronous; uses
 * several threads internally.
 */
public final class IndexBuilder {

    /** Fewer missing photos are always removed: they are soon read again. */
    private static final int MANY = 20;

    private final ModelSelection choice;
    private final Supplier<PhotoAnalyser> analysers;
    private final Supplier<ClipFrameChooser> clipFrames;
    private final WorkerPool pool;
    private boolean keepsMissing;
    private boolean addsOnly;
    private Share share = Share.ALL;
    private Consumer<List<String>> written = paths -> {};

    /** @param workers how many photos are analysed at the same time, at least 1 */
    public IndexBuilder(LoadedModels models, int workers) {
        this(models.selection(), () -> PhotoAnalyser.of(models), () -> new ClipFrameChooser(models), workers);
    }

    IndexBuilder(
            ModelSelection choice,
            Supplier<PhotoAnalyser> analysers,
            Supplier<ClipFrameChooser> clipFrames,
            int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("at least one worker is needed, not " + workers);
        }
        this.choice = choice;
        this.analysers = analysers;
        this.clipFrames = clipFrames;
        pool = new WorkerPool(workers);
    }

    /** Keeps missing photos in the catalogue if they are many and more than half of all: their drive may be disconnected. */
    public IndexBuilder keepingMissing() {
        keepsMissing = true;
        return this;
    }

    /** Ignores missing photos of the catalogue, and does not take them for moved ones: they may come from folders of other machines. */
    public IndexBuilder addingOnly() {
        addsOnly = true;
        return this;
    }

    /** Analyses only a share of the photos. */
    public IndexBuilder onlyShare(Share own) {
        share = own;
        return this;
    }

    /** @param listener receives the paths of each batch of photos after it is in the catalogue; an exception that it throws ends the run */
    public IndexBuilder afterWriting(Consumer<List<String>> listener) {
        written = listener;
        return this;
    }

    /**
     * Runs the index. A photo that fails becomes a row with a reason.
     *
     * @param progress in photos, including those that need no analysis, after a phase for the clips if there are clips to read
     * @param cancel stops the run; its results so far are kept, and the next run continues from there
     * @throws lookalike.dataset.DatasetException if the folder cannot be used; the catalogue is as before
     * @throws lookalike.catalog.CatalogException if the catalogue cannot be written
     * @throws lookalike.model.ModelException if a network cannot be used
     */
    public BuildReport build(Path dataset, Catalog catalog, Progress progress, CancelSignal cancel) {
        long start = System.nanoTime();
        int damaged = catalog.removeDamaged();
        List<KnownPhoto> known = catalog.knownPhotos(choice);
        ClipExpansion.Expanded expanded =
                ClipExpansion.of(DatasetScanner.scan(dataset), known, clipFrames, progress, cancel);
        Dataset scanned = expanded.dataset();
        Credits credits = Credits.of(scanned.folder());
        ChosenFaces chosenFaces = catalog.decisions()::chosenFace;
        IndexPlan plan = new IndexPlan(scanned, addsOnly ? there(scanned, known) : known, chosenFaces);
        List<KnownPhoto> removed = removed(plan, known.size());
        prepare(catalog, scanned, plan, removed);
        ResultWriter writer =
                new ResultWriter(catalog, plan.unchanged(), plan.tasks().size(), progress, written);
        try {
            pool.run(
                    plan.tasks(),
                    () -> own(
                            scanned.folder(),
                            new PhotoWorker(
                                    scanned.folder(),
                                    choice,
                                    analysers.get(),
                                    chosenFaces,
                                    photo -> catalog.knownFace(photo, choice.finders()),
                                    credits)),
                    writer,
                    cancel);
        } finally {
            writer.flush();
        }
        boolean complete = expanded.complete() && writer.done() == plan.tasks().size();
        catalog.write(batch -> {
            writer.pace().ifPresent(batch::pace);
            if (complete) {
                batch.removePeopleWithoutPhotos();
            }
        });
        return report(
                catalog,
                plan,
                removed.size(),
                scanned.notices(),
                writer,
                damaged,
                (System.nanoTime() - start) / 1e9,
                complete);
    }

    private WorkerPool.Worker<PhotoTask, PhotoTask.Result> own(Path folder, PhotoWorker worker) {
        return share.equals(Share.ALL) ? worker : new ShareWorker(folder, share, worker);
    }

    private static List<KnownPhoto> there(Dataset dataset, List<KnownPhoto> known) {
        Set<String> paths = dataset.people().stream()
                .flatMap(person -> person.photos().stream())
                .map(PhotoFile::path)
                .collect(Collectors.toSet());
        return known.stream().filter(photo -> paths.contains(photo.path())).toList();
    }

    /** The photos to remove from the catalogue: none if so many are missing at once that a drive may be disconnected. */
    private List<KnownPhoto> removed(IndexPlan plan, int known) {
        List<KnownPhoto> removed = plan.removed();
        return keepsMissing && removed.size() >= MANY && 2 * removed.size() > known ? List.of() : removed;
    }

    /** Writes all changes that need no analysis, in one transaction. */
    private void prepare(Catalog catalog, Dataset dataset, IndexPlan plan, List<KnownPhoto> removed) {
        catalog.write(batch -> {
            batch.dataset(dataset.folder());
            batch.present(choice.finders());
            dataset.people().forEach(person -> batch.person(person.label(), person.name()));
            batch.groups(dataset.people().stream().collect(Collectors.toMap(Person::label, Person::groups)));
            plan.renamed().forEach(batch::relabel);
            removed.forEach(photo -> batch.remove(photo.id()));
            plan.moves()
                    .forEach(move -> batch.refresh(
                            move.from().id(),
                            move.from().label(),
                            "moving/" + move.from().id(),
                            0,
                            0));
            plan.moves()
                    .forEach(move -> batch.refresh(
                            move.from().id(),
                            move.label(),
                            move.to().path(),
                            move.to().size(),
                            move.to().modified()));
        });
    }

    private static BuildReport report(
            Catalog catalog,
            IndexPlan plan,
            int removed,
            List<DatasetNotice> notices,
            ResultWriter writer,
            int damaged,
            double seconds,
            boolean complete) {
        Totals totals = catalog.totals();
        List<SkippedPhoto> skipped = new ArrayList<>();
        for (PhotoRow photo : catalog.unusablePhotos()) {
            photo.problem().ifPresent(problem -> skipped.add(new SkippedPhoto(photo.path(), problem)));
        }
        return new BuildReport(
                totals.people(),
                totals.photos(),
                totals.faces(),
                writer.added(),
                writer.updated(),
                removed,
                plan.unchanged() + writer.touched(),
                plan.moves().size(),
                skipped,
                catalog.questionablePhotos(),
                notices,
                plan.removed().size() - removed,
                damaged,
                seconds,
                complete,
                writer.others());
    }
}

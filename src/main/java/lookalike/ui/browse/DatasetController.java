package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.dataset.DatasetScanner;
import lookalike.index.BuildReport;
import lookalike.index.DatasetModels;
import lookalike.match.MatchOptions;
import lookalike.ui.common.DistantPortraits;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.TaskRunner;

/** Opens datasets, keeps their catalogues up to date, and shows their content. Called on the FX thread. */
public final class DatasetController {

    private final DatasetState state;
    private final Path catalogs;
    private final ModelsInUse models;
    private final FacePictures pictures;
    private final Jobs jobs;
    private final Jobs queries;
    private final DatasetDisplay display;
    private final IndexRun run;
    private final Function<Path, String> names;
    private Catalog catalog;
    private Optional<SharedSource> shared = Optional.empty();
    private int openings;
    private volatile Path openFolder;

    /**
     * @param catalogs the folder for catalogues
     * @param models the networks with which datasets are read and compared
     * @param pictures shows portraits for a shared gallery whose photos are elsewhere
     * @param tasks shows what runs, one piece of work after the other
     * @param preparing prepares the search in parallel with the reading of the dataset
     * @param queries runs short queries in parallel with it
     * @param options how people are compared
     * @param names of datasets by their folders
     */
    public DatasetController(
            DatasetState state,
            Path catalogs,
            ModelsInUse models,
            FacePictures pictures,
            TaskRunner tasks,
            Jobs preparing,
            Jobs queries,
            ObservableValue<MatchOptions> options,
            Function<Path, String> names) {
        this.state = state;
        this.catalogs = catalogs;
        this.models = models;
        this.pictures = pictures;
        jobs = tasks.jobs().errorsAlsoTo(state.problem()::set);
        this.queries = queries.errorsAlsoTo(state.problem()::set);
        run = new IndexRun(state, models, tasks);
        this.names = names;
        display = new DatasetDisplay(state, this::catalog, models, options, preparing, queries);
        new SimilarPeople(state, queries);
    }

    /**
     * Opens a dataset: its catalogue is shown at once, then it is brought up to date. If it cannot be opened, the previous dataset and its
     * index run stay as they are. If it is open already, it is only brought up to date.
     */
    public void open(Path dataset) {
        open(names.apply(dataset), () -> {
            Path folder = DatasetScanner.scan(dataset).folder();
            return folder.equals(openFolder)
                    ? OpenedDataset.asBefore(folder)
                    : OpenedDataset.open(folder, catalogs, models, this::tell);
        });
    }

    /** Opens a shared gallery in the same way: its snapshot is shown at once, then it is brought up to date. */
    public void open(SharedSource gallery) {
        open(gallery.address().keyspace(), () -> gallery.open(models));
    }

    private void open(String name, Supplier<OpenedDataset> opening) {
        state.problem().set(null);
        int number = ++openings;
        state.opening().set(name);
        queries.run(
                opening::get,
                opened -> {
                    if (opened.catalog() != null) {
                        replaceBy(opened, number);
                    } else {
                        opened(number);
                    }
                    rescan();
                },
                e -> {
                    opened(number);
                    queries.report(e);
                });
    }

    private String name(OpenedDataset opened) {
        return opened.shared().map(source -> source.address().keyspace()).orElseGet(() -> names.apply(opened.folder()));
    }

    /** Ends an attempt to open a dataset; a later one may still be running. */
    private void opened(int number) {
        if (number == openings) {
            state.opening().set("");
        }
    }

    private void tell(Throwable e) {
        queries.onWindow(() -> queries.report(e));
    }

    private void replaceBy(OpenedDataset opened, int number) {
        run.cancel();
        Catalog before = catalog;
        catalog = opened.catalog();
        shared = opened.shared();
        openFolder = shared.isPresent() ? null : opened.folder();
        state.report().set(null);
        useModels(opened.models());
        DistantPortraits portraitsBefore = pictures.use(opened.portraits(pictures.thumbnails()));
        state.person().set(null);
        state.people().clear();
        state.name().set(name(opened));
        state.folder().set(opened.folder());
        jobs.run(
                () -> {
                    portraitsBefore.close();
                    if (before != null) {
                        before.close();
                    }
                    return snapshot(opened.catalog());
                },
                Outcome.<Snapshot>of(snapshot -> display.show(opened.catalog(), snapshot))
                        .onEnd(() -> opened(number)));
    }

    private void useModels(DatasetModels wanted) {
        display.clear();
        models.use(wanted.models());
        state.models().set(wanted);
    }

    /** Switches the open dataset to other networks: shows their earlier results and reads what they have not read yet. */
    void switchTo(DatasetModels wanted) {
        run.cancel();
        state.report().set(null);
        useModels(wanted);
        refresh(catalog);
        rescan();
    }

    private Snapshot snapshot(Catalog of) {
        return Snapshot.of(of, models.get().descriptorModel());
    }

    /**
     * Brings the catalogue of the open dataset up to date. If photos are missing in large numbers, they stay in it, because their drive may
     * be disconnected.
     */
    public void rescan() {
        rescan(IndexRun.Missing.KEPT);
    }

    /** The same, but missing photos are removed from the catalogue, however many there are. */
    public void removeMissing() {
        rescan(IndexRun.Missing.REMOVED);
    }

    private void rescan(IndexRun.Missing missing) {
        if (catalog == null) {
            return;
        }
        Catalog target = catalog;
        state.problem().set(null);
        display.runBegins();
        run.start(
                state.folder().get(),
                target,
                shared,
                missing,
                people -> {
                    if (target == catalog) {
                        display.show(people);
                    }
                },
                Outcome.<BuildReport>of(report -> {
                            if (target == catalog) {
                                state.report().set(report);
                            }
                            refresh(target);
                        })
                        .onFailure(e -> {
                            refresh(target);
                            jobs.report(e);
                        }));
    }

    /** Pauses or resumes the index run. */
    public void pause(boolean wait) {
        run.pause(wait);
    }

    /** The file of the open dataset's catalogue; empty while none is open. */
    public Optional<Path> catalogFile() {
        return Optional.ofNullable(catalog).map(Catalog::file);
    }

    /** The catalogue file for a dataset's folder, an absolute path; the file may not exist yet. */
    public Path catalogFile(Path folder) {
        return CatalogFile.of(folder, catalogs);
    }

    /** The catalogue of the open dataset; empty while none is open. It is closed soon after another dataset is opened. */
    public Optional<Catalog> openCatalog() {
        return Optional.ofNullable(catalog);
    }

    /** The catalogue of the open dataset, null while none is open. */
    Catalog catalog() {
        return catalog;
    }

    /**
     * Shows the effect of decisions. A running index run reloads the gallery when it ends.
     *
     * @param heir the label of the person to show if the one shown before no longer exists
     */
    void reread(Optional<String> heir) {
        Catalog of = catalog;
        display.expect(heir);
        if (state.progress().get() == null) {
            queries.run(
                    () -> snapshot(of),
                    Outcome.<Snapshot>of(snapshot -> display.show(of, snapshot)).onlyIf(() -> of == catalog));
            return;
        }
        Outcome<List<PersonSummary>> outcome = Outcome.of(display::showDecided);
        queries.run(of::people, outcome.onlyIf(() -> of == catalog));
    }

    /** Stops the index run; finished work is kept. */
    public void cancel() {
        run.cancel();
    }

    /** Stops the index run and closes the catalogue once running writes are done. Called on any thread. */
    public void close() {
        run.cancel();
        display.stop();
        if (catalog != null) {
            catalog.close();
        }
    }

    private void refresh(Catalog target) {
        if (target == catalog) {
            jobs.run(
                    () -> snapshot(target),
                    Outcome.<Snapshot>of(snapshot -> display.show(target, snapshot))
                            .onlyIf(() -> target == catalog));
        }
    }
}

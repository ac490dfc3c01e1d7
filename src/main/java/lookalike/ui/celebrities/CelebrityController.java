package lookalike.ui.celebrities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import lookalike.celebrity.CelebrityList;
import lookalike.celebrity.CelebrityRun;
import lookalike.celebrity.FoundPerson;
import lookalike.celebrity.PhotoLicence;
import lookalike.celebrity.RunListener;
import lookalike.celebrity.RunPlan;
import lookalike.celebrity.RunPlanFile;
import lookalike.dataset.CreditsFile;
import lookalike.platform.files.Disk;
import lookalike.platform.files.FileNames;
import lookalike.task.CancelSignal;
import lookalike.ui.celebrities.FetchState.Stage;
import lookalike.ui.common.CoverPage;
import lookalike.ui.common.Jobs;

/** Opens the page that fetches celebrities, reads its data, and supports the choice of people. Called on the FX thread. */
public final class CelebrityController implements CoverPage {

    private final CelebrityState state;
    private final RunPlanFile plans;
    private final Path list;
    private final Supplier<CelebrityRun> runs;
    private final FetchController fetches;
    private final Jobs asking;
    private final Jobs searching;
    private boolean loaded;

    /**
     * @param plans has the plan of the last run
     * @param list the people that the program came with
     * @param runs creates runs that query services
     * @param fetches commands for runs
     * @param asking reads files
     * @param searching searches services for names
     */
    CelebrityController(
            CelebrityState state,
            RunPlanFile plans,
            Path list,
            Supplier<CelebrityRun> runs,
            FetchController fetches,
            Jobs asking,
            Jobs searching) {
        this.state = state;
        this.plans = plans;
        this.list = list;
        this.runs = runs;
        this.fetches = fetches;
        this.asking = asking;
        this.searching = searching;
        state.choice().folder().addListener(property -> measureDisk());
    }

    /** Shows the page. */
    public void open() {
        load();
        state.open().set(true);
    }

    @Override
    public void close() {
        state.open().set(false);
    }

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return state.open();
    }

    /** Shows the page, and resumes the last run if it was for a folder and did not finish. */
    public void resume(Path folder) {
        open();
        asking.run(
                plans::read,
                found -> found.filter(plan -> plan.folder().equals(folder)).ifPresent(fetches::start));
    }

    /** Fetches additional photos of people of a dataset. An unfinished run can still be resumed afterwards. */
    public void more(Path folder, Set<String> labels) {
        Set<PhotoLicence> licences = Set.copyOf(state.choice().licences());
        asking.run(() -> RunPlan.more(folder, labels, licences), plan -> plan.ifPresent(fetches::startBesides));
    }

    /** Commands for runs. */
    FetchController fetches() {
        return fetches;
    }

    /** Reads the list of people, and the plan of an unfinished run. */
    private void load() {
        measureDisk();
        if (loaded) {
            return;
        }
        loaded = true;
        asking.run(
                () -> CelebrityList.read(list), people -> state.choice().list().setAll(people));
        RunPlan.Source untouched = state.choice().source();
        asking.run(plans::read, found -> found.ifPresent(plan -> show(plan, untouched)));
    }

    /** @param untouched the choice before the plan was read; if it differs by now, the user has changed it */
    private void show(RunPlan plan, RunPlan.Source untouched) {
        if (state.choice().source().equals(untouched)) {
            state.choice().restore(plan);
        }
        if (!plan.done() && state.run().task().get() == null) {
            state.run().show(plan);
            state.run().stage().set(Stage.STOPPED);
        }
    }

    private void measureDisk() {
        Path folder = state.choice().folder().get();
        asking.run(() -> free(folder), free -> {
            if (folder.equals(state.choice().folder().get())) {
                state.choice().free().set(free);
            }
        });
    }

    private static OptionalLong free(Path folder) {
        try {
            return OptionalLong.of(Disk.REAL.freeFor(folder));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Chooses a folder for the dataset; if it contains something else, a sub-folder is used. */
    void choose(Path folder, String name) {
        asking.run(
                () -> isFree(folder) ? folder : folder.resolve(name),
                wanted -> state.choice().folder().set(wanted));
    }

    private static boolean isFree(Path folder) throws IOException {
        return Files.exists(folder.resolve(CreditsFile.FILE)) || FileNames.isFreeFolder(folder);
    }

    /** Adds the names of a file to the present ones. */
    void addNames(Path file) {
        asking.run(
                () -> CelebrityList.names(file),
                people -> people.forEach(person -> {
                    String hint = person.item()
                            .or(() -> person.born().isPresent()
                                    ? Optional.of(Integer.toString(person.born().getAsInt()))
                                    : Optional.empty())
                            .orElse(person.description());
                    addName(CelebrityList.line(person.name(), hint));
                }));
    }

    private void addName(String line) {
        String names = state.choice().names().get();
        String start = names.isBlank() || names.endsWith("\n") ? names.stripLeading() : names + "\n";
        state.choice().names().set(start + line);
    }

    /**
     * Searches Wikidata for people with a name.
     *
     * @param found receives people with that name
     * @param failed receives the reason if there is no answer
     */
    void search(String words, Consumer<List<FoundPerson>> found, Consumer<String> failed) {
        searching.run(
                () -> runs.get().search(words, RunListener.NONE, new CancelSignal()),
                found,
                e -> failed.accept(
                        CelebrityText.failure(e, searching.reportUnexpected(e).detail())));
    }
}

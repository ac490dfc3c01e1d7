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
import lookalike.dataset.Credits;
import lookalike.platform.files.Disk;
import lookalike.task.CancelSignal;
import lookalike.ui.celebrities.FetchState.Stage;
import lookalike.ui.common.CoverPage;
import lookalike.ui.common.Jobs;

/** The page that fetches celebrities: opens it, reads what it shows, and helps to choose. Called on the FX thread. */
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
     * @param runs gives what asks services
     * @param fetches fetches what is chosen
     * @param asking reads files
     * @param searching asks services who has a name
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

    /** Shows the page, and resumes the last run if that is of a folder and did not come to its end. */
    public void resume(Path folder) {
        open();
        asking.run(
                plans::read,
                found -> found.filter(plan -> plan.folder().equals(folder)).ifPresent(fetches::start));
    }

    /** Fetches more photos of people of a dataset than there are by now. A run that was not finished can be resumed after that. */
    public void more(Path folder, Set<String> labels) {
        Set<PhotoLicence> licences = Set.copyOf(state.choice().licences());
        asking.run(() -> RunPlan.more(folder, labels, licences), plan -> plan.ifPresent(fetches::startBesides));
    }

    /** Fetches. */
    FetchController fetches() {
        return fetches;
    }

    /** Reads the list of people, and the plan of a run that was not finished. */
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

    /** @param untouched the choice as it was before the plan was read: another one is the user's */
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

    /** Takes a folder for the dataset; a folder with something else in it gets a sub-folder for that. */
    void choose(Path folder, String name) {
        asking.run(
                () -> isFree(folder) ? folder : folder.resolve(name),
                wanted -> state.choice().folder().set(wanted));
    }

    private static boolean isFree(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(Credits.FILE))) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Adds the names of a file to those that are there. */
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
     * Asks Wikidata who has a name.
     *
     * @param found receives people of that name
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

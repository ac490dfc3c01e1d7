package lookalike.ui.celebrities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.CelebrityList;
import lookalike.celebrity.CelebrityOptions;
import lookalike.celebrity.CelebrityRun;
import lookalike.celebrity.FoundPerson;
import lookalike.celebrity.RunListener;
import lookalike.celebrity.RunPlan;
import lookalike.celebrity.RunPlanFile;
import lookalike.celebrity.RunReport;
import lookalike.dataset.Credits;
import lookalike.face.LoadedModels;
import lookalike.platform.files.Disk;
import lookalike.task.CancelSignal;
import lookalike.ui.celebrities.FetchState.Stage;
import lookalike.ui.common.CoverPage;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;

/** Fetches photos of celebrities, and resumes that. No service is asked before {@link #fetch}. Called on the FX thread. */
public final class CelebrityController implements CoverPage {

    /** The window waits for a connection as long as it is open. */
    private static final Duration PATIENCE = Duration.ofDays(365);

    private final CelebrityState state;
    private final RunPlanFile plans;
    private final Path list;
    private final Supplier<CelebrityRun> runs;
    private final Supplier<LoadedModels> models;
    private final TaskRunner tasks;
    private final Jobs asking;
    private final Jobs searching;
    private final NewPeople dataset;
    private final Map<Celebrity, Celebrity> answers = new HashMap<>();
    private boolean loaded;

    /**
     * @param plans keeps the plan of the last run
     * @param list the people that the program came with
     * @param runs makes runs, for each one
     * @param models decide which photos show the right person
     * @param tasks shows and runs runs
     * @param asking reads and writes files
     * @param searching asks services who has a name
     * @param dataset receives the people as they arrive
     */
    CelebrityController(
            CelebrityState state,
            RunPlanFile plans,
            Path list,
            Supplier<CelebrityRun> runs,
            Supplier<LoadedModels> models,
            TaskRunner tasks,
            Jobs asking,
            Jobs searching,
            NewPeople dataset) {
        this.state = state;
        this.plans = plans;
        this.list = list;
        this.runs = runs;
        this.models = models;
        this.tasks = tasks;
        this.asking = asking;
        this.searching = searching;
        this.dataset = dataset;
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
    public boolean isOpen() {
        return state.open().get();
    }

    /** Shows the page, and resumes the last run if that is of a folder and did not come to its end. */
    public void resume(Path folder) {
        open();
        asking.run(
                plans::read,
                found -> found.filter(plan -> plan.folder().equals(folder)
                                && state.run().task().get() == null)
                        .ifPresent(this::start));
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
        asking.run(plans::read, found -> found.ifPresent(this::show));
    }

    private void show(RunPlan plan) {
        ChoiceState choice = state.choice();
        choice.folder().set(plan.folder());
        choice.photos().set(plan.options().photos());
        choice.licences().retainAll(plan.options().licences());
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
        for (Path each = folder.toAbsolutePath(); each != null; each = each.getParent()) {
            if (Files.isDirectory(each)) {
                try {
                    return OptionalLong.of(Disk.REAL.free(each));
                } catch (IOException e) {
                    return OptionalLong.empty();
                }
            }
        }
        return OptionalLong.empty();
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

    /** Fetches what is chosen: the first moment at which a service is asked. Nothing if nobody is chosen, or a run is under way. */
    void fetch() {
        ChoiceState choice = state.choice();
        Optional<CelebrityOptions> options = choice.options();
        List<Celebrity> people = choice.chosen().get().people();
        if (options.isPresent() && !people.isEmpty()) {
            start(new RunPlan(choice.folder().get().toAbsolutePath().normalize(), people, options.get(), false));
        }
    }

    /** Resumes the last run; what is there is not fetched again. */
    void resume() {
        RunPlan plan = state.run().plan().get();
        if (plan != null) {
            start(plan);
        }
    }

    /** Says who is meant by a name that several people have. They are fetched at the end of the run. */
    void answer(FetchedPerson asked, FoundPerson meant) {
        answers.put(
                asked.person(),
                CelebrityList.named(CelebrityList.line(asked.person().name(), meant.item()))
                        .get(0));
        asked.choose();
        startAnswered();
    }

    private void startAnswered() {
        RunPlan plan = state.run().plan().get();
        if (answers.isEmpty() || plan == null || state.run().task().get() != null) {
            return;
        }
        List<Celebrity> people = plan.people().stream()
                .map(person -> answers.getOrDefault(person, person))
                .toList();
        answers.clear();
        start(new RunPlan(plan.folder(), people, plan.options(), false));
    }

    private void start(RunPlan plan) {
        FetchState run = state.run();
        if (run.task().get() != null) {
            return;
        }
        run.show(plan);
        run.stage().set(Stage.RUNNING);
        dataset.begin(plan.folder());
        asking.run(() -> save(plan), saved -> {});
        RunningTask task = tasks.run(
                new TaskInfo(
                        TaskKind.CELEBRITIES,
                        String.valueOf(plan.folder().getFileName()),
                        plan.folder().toString(),
                        CelebrityText::progress),
                new CancelSignal(),
                (progress, cancel) -> {
                    FetchListener news = new FetchListener(run, progress, tasks.jobs(), this::arrived);
                    return complete(runs.get()
                            .waiting(PATIENCE)
                            .run(plan.people(), models.get(), plan.folder(), plan.options(), news, cancel));
                },
                Outcome.<RunReport>of(report -> ended(report.complete() ? Stage.DONE : Stage.STOPPED))
                        .onFailure(this::failed)
                        .evenIfCancelled());
        run.task().set(task);
    }

    private void arrived() {
        FetchState run = state.run();
        dataset.arrived(run.people().size() - run.ended().get());
    }

    private static RunReport complete(RunReport report) {
        report.failure().ifPresent(failure -> {
            throw failure;
        });
        return report;
    }

    private void failed(Throwable e) {
        ErrorPresenter.Message message = tasks.jobs().reportUnexpected(e);
        ended(Stage.FAILED);
        state.run().obstacle().set(CelebrityText.failure(e, message.detail()));
    }

    private void ended(Stage stage) {
        FetchState run = state.run();
        run.task().set(null);
        run.obstacle().set("");
        new ArrayList<>(run.people()).forEach(FetchedPerson::interrupt);
        run.stage().set(stage);
        dataset.end();
        if (stage == Stage.DONE) {
            RunPlan done = run.plan().get().finished();
            run.plan().set(done);
            asking.run(() -> save(done), saved -> {});
            startAnswered();
        }
    }

    private RunPlan save(RunPlan plan) {
        plans.write(plan);
        return plan;
    }
}

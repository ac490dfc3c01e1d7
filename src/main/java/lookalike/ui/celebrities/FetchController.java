package lookalike.ui.celebrities;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.CelebrityList;
import lookalike.celebrity.CelebrityOptions;
import lookalike.celebrity.CelebrityRun;
import lookalike.celebrity.FoundPerson;
import lookalike.celebrity.PhotoLicence;
import lookalike.celebrity.RunPlan;
import lookalike.celebrity.RunPlanFile;
import lookalike.celebrity.RunReport;
import lookalike.dataset.Credits;
import lookalike.face.LoadedModels;
import lookalike.task.CancelSignal;
import lookalike.ui.celebrities.FetchState.Stage;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;

/** Runs that fetch photos of celebrities: one at a time, kept as a plan. No service is asked before {@link #fetch}. Called on the FX thread. */
final class FetchController {

    /** The window waits for a connection as long as it is open. */
    private static final Duration PATIENCE = Duration.ofDays(365);

    /** Photos of a person beyond those that are there, where more are wanted. */
    private static final int MORE = 4;

    private final CelebrityState state;
    private final RunPlanFile plans;
    private final Supplier<CelebrityRun> runs;
    private final Supplier<LoadedModels> models;
    private final TaskRunner tasks;
    private final Jobs asking;
    private final NewPeople dataset;
    private final Map<Celebrity, Celebrity> answers = new HashMap<>();

    /** True if the plan of the run is kept for a later start. */
    private boolean kept;

    /**
     * @param plans keeps the plan of the last run
     * @param runs gives what asks services
     * @param models decide which photos show the right person
     * @param tasks shows and runs runs
     * @param asking writes files
     * @param dataset receives the people as they arrive
     */
    FetchController(
            CelebrityState state,
            RunPlanFile plans,
            Supplier<CelebrityRun> runs,
            Supplier<LoadedModels> models,
            TaskRunner tasks,
            Jobs asking,
            NewPeople dataset) {
        this.state = state;
        this.plans = plans;
        this.runs = runs;
        this.models = models;
        this.tasks = tasks;
        this.asking = asking;
        this.dataset = dataset;
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

    /** Carries out a plan; nothing if a run is under way. */
    void start(RunPlan plan) {
        if (begin(plan)) {
            kept = true;
            asking.run(() -> save(plan), saved -> {});
        }
    }

    /** Carries out a plan in between; the plan that is kept stays. */
    void startBesides(RunPlan plan) {
        if (begin(plan)) {
            kept = false;
        }
    }

    private boolean begin(RunPlan plan) {
        FetchState run = state.run();
        if (run.task().get() != null) {
            return false;
        }
        run.show(plan);
        run.stage().set(Stage.RUNNING);
        dataset.begin(plan.folder());
        run.task().set(task(plan));
        return true;
    }

    /**
     * A plan for more photos of people of a dataset; empty if none of them was fetched. Reads files.
     *
     * @param licences under which photos are taken
     */
    static Optional<RunPlan> plan(Path folder, Set<String> labels, Set<PhotoLicence> licences) {
        List<Celebrity> people = CelebrityList.of(folder, labels);
        Map<String, Long> photos = Credits.of(folder).all().stream()
                .collect(Collectors.groupingBy(credit -> credit.path().replaceFirst("/.*", ""), Collectors.counting()));
        long most = labels.stream()
                .mapToLong(label -> photos.getOrDefault(label, 0L))
                .max()
                .orElse(0);
        return people.isEmpty() || licences.isEmpty()
                ? Optional.empty()
                : Optional.of(new RunPlan(folder, people, new CelebrityOptions((int) most + MORE, 1, licences), false));
    }

    private RunningTask task(RunPlan plan) {
        String name = String.valueOf(plan.folder().getFileName());
        return tasks.run(
                new TaskInfo(TaskKind.CELEBRITIES, name, plan.folder().toString(), CelebrityText::progress),
                new CancelSignal(),
                (progress, cancel) -> {
                    FetchListener news = new FetchListener(state.run(), progress, tasks.jobs(), this::arrived);
                    return complete(runs.get()
                            .waiting(PATIENCE)
                            .run(plan.people(), models.get(), plan.folder(), plan.options(), news, cancel));
                },
                Outcome.<RunReport>of(report -> ended(report.complete() ? Stage.DONE : Stage.STOPPED))
                        .onFailure(this::failed)
                        .evenIfCancelled());
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
            if (kept) {
                asking.run(() -> save(done), saved -> {});
            }
            startAnswered();
        }
    }

    private RunPlan save(RunPlan plan) {
        plans.write(plan);
        return plan;
    }
}

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
import lookalike.celebrity.RunListener;
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
    private final LivePeople live;
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
        live = new LivePeople(runs, state.run().remark(), tasks.jobs());
    }

    /** Fetches what is chosen: the first moment at which a service is asked. Nothing if nobody is chosen, or a run is under way. */
    void fetch() {
        ChoiceState choice = state.choice();
        Optional<CelebrityOptions> options = choice.options();
        if (options.isEmpty()) {
            return;
        }
        RunPlan plan = new RunPlan(
                choice.folder().get().toAbsolutePath().normalize(),
                choice.chosen().get().people(),
                options.get(),
                false);
        choice.question().ifPresentOrElse(question -> ask(question, plan), () -> {
            if (!plan.people().isEmpty()) {
                start(plan);
            }
        });
    }

    /** Asks Wikidata whom to fetch, and fetches them. What was shown of an earlier run comes back if that is stopped. */
    private void ask(LiveChoice question, RunPlan plan) {
        FetchState run = state.run();
        if (run.task().get() != null) {
            return;
        }
        Stage before = run.stage().get();
        run.remark().set("");
        run.obstacle().set("");
        run.stage().set(Stage.ASKING);
        run.task()
                .set(task(
                        plan.folder(),
                        (news, cancel) -> {
                            RunPlan answered = plan.of(live.people(question, news, cancel));
                            tasks.jobs().onWindow(() -> carryOut(answered));
                            return answered;
                        },
                        () -> run.stage().set(before)));
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
            keep(plan);
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
        run.remark().set("");
        show(plan);
        run.task().set(task(plan.folder(), (news, cancel) -> plan, () -> {}));
        return true;
    }

    private void carryOut(RunPlan plan) {
        show(plan);
        keep(plan);
    }

    private void show(RunPlan plan) {
        state.run().show(plan);
        state.run().stage().set(Stage.RUNNING);
        dataset.begin(plan.folder());
    }

    private void keep(RunPlan plan) {
        kept = true;
        asking.run(() -> save(plan), saved -> {});
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

    /** Work that gives the plan of a run; slow if a service is asked. */
    private interface Planning {
        RunPlan plan(RunListener news, CancelSignal cancel);
    }

    /** @param unanswered run if the plan is no longer wanted before it is there */
    private RunningTask task(Path folder, Planning planning, Runnable unanswered) {
        String name = String.valueOf(folder.getFileName());
        return tasks.run(
                new TaskInfo(TaskKind.CELEBRITIES, name, folder.toString(), CelebrityText::progress),
                new CancelSignal(),
                (progress, cancel) -> {
                    FetchListener news = new FetchListener(state.run(), progress, tasks.jobs(), this::arrived);
                    RunPlan plan = planning.plan(news, cancel);
                    return complete(runs.get()
                            .waiting(PATIENCE)
                            .run(plan.people(), models.get(), plan.folder(), plan.options(), news, cancel));
                },
                Outcome.<RunReport>of(report -> ended(report.complete() ? Stage.DONE : Stage.STOPPED))
                        .onEnd(() -> leaveQuestion(unanswered))
                        .onFailure(this::failed)
                        .evenIfCancelled());
    }

    /** Ends the work of a run that has no plan yet: nothing of it is shown. */
    private void leaveQuestion(Runnable unanswered) {
        FetchState run = state.run();
        if (run.stage().get() == Stage.ASKING) {
            run.task().set(null);
            run.obstacle().set("");
            unanswered.run();
        }
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
        if (state.run().task().get() != null) {
            ended(Stage.FAILED);
        }
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

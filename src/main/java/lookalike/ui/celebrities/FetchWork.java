package lookalike.ui.celebrities;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.CelebrityRun;
import lookalike.celebrity.RunListener;
import lookalike.celebrity.RunPlan;
import lookalike.celebrity.RunReport;
import lookalike.face.LoadedModels;
import lookalike.task.CancelSignal;
import lookalike.ui.celebrities.FetchState.Stage;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;

/** Carries out plans in the background, one at a time, and shows the run. Called on the FX thread. */
final class FetchWork {

    /** The window waits for a connection for as long as it is open. */
    private static final Duration PATIENCE = Duration.ofDays(365);

    private final FetchState run;
    private final KeptPlan plans;
    private final Supplier<CelebrityRun> runs;
    private final Supplier<LoadedModels> models;
    private final TaskRunner tasks;
    private final NewPeople dataset;
    private final Runnable done;

    /** True if the plan of the run is saved for a later start. */
    private boolean kept;

    /**
     * @param plans keeps the plan of the last run
     * @param runs creates runs that query services
     * @param models decide which photos show the right person
     * @param tasks shows and runs runs
     * @param dataset receives the people as they arrive
     * @param done run when a run has finished
     */
    FetchWork(
            FetchState run,
            KeptPlan plans,
            Supplier<CelebrityRun> runs,
            Supplier<LoadedModels> models,
            TaskRunner tasks,
            NewPeople dataset,
            Runnable done) {
        this.run = run;
        this.plans = plans;
        this.runs = runs;
        this.models = models;
        this.tasks = tasks;
        this.dataset = dataset;
        this.done = done;
    }

    /** Query for the people of a plan; slow. */
    interface Question {
        List<Celebrity> people(RunListener news, CancelSignal cancel);
    }

    /** True while a run, or the query before it, is active. */
    boolean isUnderWay() {
        return run.task().get() != null;
    }

    /**
     * Carries out a plan; does nothing if a run is active.
     *
     * @param keep whether the plan is saved for a later start
     */
    void start(RunPlan plan, boolean keep) {
        if (isUnderWay()) {
            return;
        }
        run.remark().set("");
        show(plan, keep);
        run.task().set(task(plan.folder(), (news, cancel) -> plan, () -> {}));
    }

    /**
     * Queries a service for the people to fetch, and fetches them; does nothing if a run is active. If the query is stopped, the earlier
     * run is shown again.
     *
     * @param plan to be filled with the people of the answer
     */
    void ask(RunPlan plan, Question question) {
        if (isUnderWay()) {
            return;
        }
        Stage before = run.stage().get();
        run.remark().set("");
        run.obstacle().set("");
        run.stage().set(Stage.ASKING);
        Planning planning = (news, cancel) -> {
            RunPlan answered = plan.of(question.people(news, cancel));
            tasks.jobs().onWindow(() -> show(answered, true));
            return answered;
        };
        run.task().set(task(plan.folder(), planning, () -> run.stage().set(before)));
    }

    private void show(RunPlan plan, boolean keep) {
        run.show(plan);
        run.stage().set(Stage.RUNNING);
        dataset.begin(plan.folder());
        kept = keep;
        if (keep) {
            plans.replace(plan);
        }
    }

    /** Work that creates the plan of a run; slow if a service is queried. */
    private interface Planning {
        RunPlan plan(RunListener news, CancelSignal cancel);
    }

    /** @param unanswered run if the plan is no longer wanted before it is ready */
    private RunningTask task(Path folder, Planning planning, Runnable unanswered) {
        String name = String.valueOf(folder.getFileName());
        return tasks.run(
                new TaskInfo(TaskKind.CELEBRITIES, name, folder.toString(), CelebrityText::progress),
                new CancelSignal(),
                (progress, cancel) -> {
                    FetchListener news = new FetchListener(run, progress, tasks.jobs(), this::arrived);
                    RunPlan plan = planning.plan(news, cancel);
                    return complete(runs.get()
                            .waiting(PATIENCE)
                            .run(plan.people(), models.get(), plan.folder(), plan.options(), news, cancel));
                },
                Outcome.<RunReport>of(report -> end(report.complete() ? Stage.DONE : Stage.STOPPED))
                        .onEnd(() -> leaveQuestion(unanswered))
                        .onFailure(this::fail)
                        .evenIfCancelled());
    }

    private static RunReport complete(RunReport report) {
        report.failure().ifPresent(failure -> {
            throw failure;
        });
        return report;
    }

    /** Ends a run that has no plan yet, and shows nothing of it. */
    private void leaveQuestion(Runnable unanswered) {
        if (run.stage().get() == Stage.ASKING) {
            run.task().set(null);
            run.obstacle().set("");
            unanswered.run();
        }
    }

    private void arrived() {
        dataset.arrived(run.people().size() - run.ended().get());
    }

    private void fail(Throwable e) {
        ErrorPresenter.Message message = tasks.jobs().reportUnexpected(e);
        if (isUnderWay()) {
            end(Stage.FAILED);
        }
        run.obstacle().set(CelebrityText.failure(e, message.detail()));
    }

    private void end(Stage stage) {
        run.task().set(null);
        run.obstacle().set("");
        new ArrayList<>(run.people()).forEach(FetchedPerson::interrupt);
        run.stage().set(stage);
        dataset.end();
        if (stage == Stage.DONE) {
            RunPlan finished = run.plan().get().finished();
            run.plan().set(finished);
            if (kept) {
                plans.replace(finished);
            }
            done.run();
        }
    }
}

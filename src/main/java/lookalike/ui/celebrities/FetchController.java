package lookalike.ui.celebrities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.CelebrityList;
import lookalike.celebrity.CelebrityOptions;
import lookalike.celebrity.CelebrityRun;
import lookalike.celebrity.FoundPerson;
import lookalike.celebrity.RunPlan;
import lookalike.celebrity.RunPlanFile;
import lookalike.face.LoadedModels;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.TaskRunner;

/**
 * Commands for runs that fetch photos of celebrities, including the answer who is meant by a name. No service is queried before {@link
 * #fetch}. Called on the FX thread.
 */
final class FetchController {

    private final CelebrityState state;
    private final FetchWork work;
    private final LivePeople live;
    private final Map<Celebrity, Celebrity> answers = new HashMap<>();

    /**
     * @param plans keeps the plan of the last run
     * @param runs creates runs that query services
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
        live = new LivePeople(runs, state.run().remark(), tasks.jobs());
        work = new FetchWork(
                state.run(), new KeptPlan(plans, asking), runs, models, tasks, dataset, this::startAnswered);
    }

    /**
     * Fetches the chosen photos, which is the first time that a service is queried. Does nothing if nobody is chosen or a run is active.
     */
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
                Optional.of(choice.source()),
                false);
        choice.question()
                .ifPresentOrElse(
                        question -> work.ask(plan, (news, cancel) -> live.people(question, news, cancel)),
                        () -> start(plan));
    }

    /** Resumes the last run; existing photos are not fetched again. */
    void resume() {
        RunPlan plan = state.run().plan().get();
        if (plan != null) {
            start(plan);
        }
    }

    /** Carries out a plan; does nothing if it has no people or a run is active. */
    void start(RunPlan plan) {
        if (!plan.people().isEmpty()) {
            work.start(plan, true);
        }
    }

    /** Carries out an additional plan without replacing the kept one. */
    void startBesides(RunPlan plan) {
        work.start(plan, false);
    }

    /** Answers who is meant by a name that several people have. These people are fetched at the end of the run. */
    void answer(FetchedPerson asked, FoundPerson meant) {
        String line = CelebrityList.line(asked.person().name(), meant.item());
        answers.put(asked.person(), CelebrityList.named(line).get(0));
        state.run().answer(asked);
        startAnswered();
    }

    private void startAnswered() {
        RunPlan plan = state.run().plan().get();
        if (answers.isEmpty() || plan == null || work.isUnderWay()) {
            return;
        }
        List<Celebrity> people = plan.people().stream()
                .map(person -> answers.getOrDefault(person, person))
                .toList();
        answers.clear();
        start(new RunPlan(plan.folder(), people, plan.options(), plan.source(), false));
    }
}

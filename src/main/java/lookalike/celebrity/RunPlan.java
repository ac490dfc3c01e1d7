package lookalike.celebrity;

import java.nio.file.Path;
import java.util.List;

/**
 * Plan of a run, so that it can be resumed at a later start of the program.
 *
 * @param folder of the dataset
 * @param people whose photos are wanted
 * @param done whether the run came to its end
 */
public record RunPlan(Path folder, List<Celebrity> people, CelebrityOptions options, boolean done) {

    /** Copies the list. */
    public RunPlan {
        people = List.copyOf(people);
    }

    /** The same plan for other people. */
    public RunPlan of(List<Celebrity> others) {
        return new RunPlan(folder, others, options, done);
    }

    /** The same plan, carried out. */
    public RunPlan finished() {
        return new RunPlan(folder, people, options, true);
    }
}

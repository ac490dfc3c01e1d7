package lookalike.cli;

import java.util.OptionalLong;
import java.util.concurrent.Callable;
import lookalike.catalog.Decisions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command for one step of decisions: the last one, or the one with a given number. */
abstract class DecisionStepCommand implements Callable<Integer> {

    private final String verb;

    @Mixin
    private DecisionOptions options;

    @Parameters(arity = "0..1", paramLabel = "STEP", description = "The number of the step (see: decisions list).")
    private PositiveInt step;

    /** @param verb for the command's action, used in messages */
    DecisionStepCommand(String verb) {
        this.verb = verb;
    }

    /** Changes the last step; empty if there is none. */
    abstract OptionalLong changeLast(Decisions decisions);

    /** Changes a step; false if it cannot be changed. */
    abstract boolean change(Decisions decisions, long number);

    @Override
    public final Integer call() {
        return options.decide((catalog, subjects) -> changed(catalog.decisions()));
    }

    private OptionalLong changed(Decisions decisions) {
        if (step == null) {
            OptionalLong last = changeLast(decisions);
            return OptionalLong.of(last.orElseThrow(() -> new InputException("there is nothing to " + verb)));
        }
        if (!change(decisions, step.number())) {
            throw new InputException("there is no step " + step.number() + " to " + verb);
        }
        return OptionalLong.of(step.number());
    }
}

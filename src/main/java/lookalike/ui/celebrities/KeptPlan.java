package lookalike.ui.celebrities;

import lookalike.celebrity.RunPlan;
import lookalike.celebrity.RunPlanFile;
import lookalike.ui.common.Jobs;

/** The plan of the last run, saved for a later start of the program. Used on the FX thread. */
final class KeptPlan {

    private final RunPlanFile plans;
    private final Jobs writing;

    /** @param writing writes the file */
    KeptPlan(RunPlanFile plans, Jobs writing) {
        this.plans = plans;
        this.writing = writing;
    }

    /** Replaces the file, in the background. */
    void replace(RunPlan plan) {
        writing.run(
                () -> {
                    plans.write(plan);
                    return plan;
                },
                written -> {});
    }
}

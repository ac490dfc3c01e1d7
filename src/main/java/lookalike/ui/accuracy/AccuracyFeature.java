package lookalike.ui.accuracy;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.ui.common.Services;

/** Composition of the accuracy page. */
public final class AccuracyFeature {

    private final AccuracyState state = new AccuracyState();
    private final ObjectProperty<MatchOptions> options;
    private final AccuracyController controller;

    /**
     * Builds the parts. Called on the FX thread.
     *
     * @param gallery to evaluate; its value may be null
     * @param options by which people are compared
     */
    public AccuracyFeature(Services services, ObservableValue<Gallery> gallery, ObjectProperty<MatchOptions> options) {
        this.options = options;
        controller = new AccuracyController(
                state, gallery, options, services.tasksOn(services.threads().evaluating()), services.saved());
    }

    /** The evaluation of the open dataset. */
    public AccuracyState state() {
        return state;
    }

    /** Evaluates the open dataset. */
    public AccuracyController controller() {
        return controller;
    }

    /**
     * The page.
     *
     * @param export writes the report
     */
    public AccuracyView page(Runnable export) {
        return new AccuracyView(state, controller, options, export);
    }
}

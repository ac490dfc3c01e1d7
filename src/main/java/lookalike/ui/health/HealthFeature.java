package lookalike.ui.health;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import lookalike.match.MatchOptions;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.PeopleFeature;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Page;
import lookalike.ui.common.Services;

/** Composition of the page with possible errors of the dataset. */
public final class HealthFeature {

    private final Services services;
    private final DatasetState dataset;
    private final HealthState state = new HealthState();
    private final HealthController controller;

    /**
     * Builds the parts. Called on the FX thread.
     *
     * @param people the dataset that is checked and the decisions about it
     */
    public HealthFeature(Services services, PeopleFeature people) {
        this.services = services;
        dataset = people.state();
        ObservableValue<MatchOptions> options = people.options();
        Jobs asking = services.threads().asking();
        FindingActions actions = new FindingActions(
                state, people.steps(), people.models(), services.undo(), e -> asking.onWindow(() -> asking.report(e)));
        controller = new HealthController(
                state,
                dataset,
                new HealthSources(people.controller()::openCatalog, people.models(), options),
                services.page().isEqualTo(Page.HEALTH),
                actions,
                services.tasksOn(services.threads().evaluating()),
                asking,
                services.threads().detailing());
        state.byPerson()
                .subscribe(kinds -> dataset.findings()
                        .set(kinds.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, entry -> HealthText.badge(entry.getValue())))));
    }

    /** The findings. */
    public HealthState state() {
        return state;
    }

    /** Checks the open dataset. */
    public HealthController controller() {
        return controller;
    }

    /**
     * The page.
     *
     * @param links lead to people
     */
    public HealthView page(HealthLinks links) {
        return new HealthView(state, controller, services.pictures(), dataset.folder()::get, links);
    }
}

package lookalike.ui.wall;

import lookalike.platform.desktop.SystemBin;
import lookalike.ui.browse.PeopleFeature;
import lookalike.ui.browse.PersonView;
import lookalike.ui.common.Page;
import lookalike.ui.common.Services;

/** Composition of the page of people. */
public final class WallFeature {

    private final Services services;
    private final PeopleFeature people;
    private final WallState state;

    /**
     * Builds the parts. Called on the FX thread.
     *
     * @param people the dataset and the decisions about it
     */
    public WallFeature(Services services, PeopleFeature people) {
        this.services = services;
        this.people = people;
        state = new WallState(people.state());
        state.side().set(services.settings().get().dividers().tile());
        state.side()
                .addListener((property, before, now) -> services.settings()
                        .change(s -> s.withDividers(s.dividers().withTile(now.doubleValue()))));
        services.page().addListener((property, before, now) -> {
            if (before == Page.PERSON) {
                people.state().everyone().set(true);
            }
        });
    }

    /** State that the wall shows. */
    public WallState state() {
        return state;
    }

    /**
     * The page.
     *
     * @param person the page of one person, which covers the wall
     * @param links to other pages
     */
    public WallPage page(PersonView person, WallLinks links) {
        PhotoAddition addition = new PhotoAddition(
                people.state(),
                people.steps(),
                people.controller()::rescan,
                services.tasksOn(services.threads().copying()),
                services.undo(),
                services.notices(),
                SystemBin.current());
        WallController controller =
                new WallController(state, people.state(), people.decisions(), addition, services.picker(), links);
        WallView wall = new WallView(
                state,
                people.state(),
                controller,
                people.decisions(),
                services.pictures(),
                new WallView.Ways(
                        () -> services.page().set(Page.HEALTH), people.controller()::rescan, links::chooseDataset));
        LargeView large = new LargeView(state, people.state(), controller, services.pictures());
        WallPage page = new WallPage(state, people.state(), controller, wall, large, person);
        person.onBack(page::back);
        return page;
    }
}

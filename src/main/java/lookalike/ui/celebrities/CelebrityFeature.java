package lookalike.ui.celebrities;

import java.nio.file.Path;
import javafx.scene.layout.StackPane;
import lookalike.celebrity.CelebrityRun;
import lookalike.celebrity.RunPlanFile;
import lookalike.ui.browse.PeopleFeature;
import lookalike.ui.common.Cover;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Page;
import lookalike.ui.common.Services;
import lookalike.ui.common.StyleSheet;
import lookalike.ui.common.Texts;

/** Composition of the page that fetches photos of celebrities. */
public final class CelebrityFeature {

    private final Services services;
    private final PeopleFeature people;
    private final CelebrityState state;
    private final CelebrityController controller;
    private CelebrityRun run;

    /**
     * Builds the parts. Called on the FX thread.
     *
     * @param people receive the dataset
     */
    public CelebrityFeature(Services services, PeopleFeature people) {
        this.services = services;
        this.people = people;
        state = new CelebrityState(FilePicker.pictures().resolve(Texts.get("celebrities.folderName")));
        RunPlanFile plans = new RunPlanFile(services.folders().celebrityPlan());
        FetchController fetches = new FetchController(
                state,
                plans,
                this::run,
                people.models(),
                services.tasksOn(services.threads().collecting()),
                services.threads().asking(),
                new ArrivingDataset(people.state(), people.controller()));
        controller = new CelebrityController(
                state,
                plans,
                services.folders().celebrities(),
                this::run,
                fetches,
                services.threads().asking(),
                services.threads().fetching());
        services.page().addListener(property -> controller.close());
    }

    /** A single run for all queries, so that a service gets one at a time. Called by several threads. */
    private synchronized CelebrityRun run() {
        if (run == null) {
            run = new CelebrityRun(
                    lookalike.celebrity.Services.current(), services.folders().celebrityAnswers());
        }
        return run;
    }

    /** Opens and closes the page, and fetches photos. */
    public CelebrityController controller() {
        return controller;
    }

    /**
     * Shows the page over the others when it is opened, and hides those below. The page is built when it is first opened.
     *
     * @param room has one child, the other pages
     */
    public void install(StackPane room) {
        Cover.install(
                room,
                state.open(),
                () -> StyleSheet.dress(
                        new CelebrityPage(state, controller, services.pictures(), services.picker(), this::compare),
                        StyleSheet.CELEBRITIES));
    }

    /** Closes the page, and shows the comparison with the people fetched so far. */
    private void compare() {
        Path folder = state.run().plan().get().folder();
        if (!folder.equals(people.state().folder().get())) {
            people.controller().open(folder);
        }
        controller.close();
        services.page().set(Page.COMPARE);
    }
}

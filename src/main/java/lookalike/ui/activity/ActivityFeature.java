package lookalike.ui.activity;

import atlantafx.base.controls.Popover;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Cover;
import lookalike.ui.common.Popovers;
import lookalike.ui.common.Services;
import lookalike.ui.common.StyleSheet;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.CompareFeature;

/** Composition of the activity centre: the button, the page, and their state. */
public final class ActivityFeature {

    private final Services services;
    private final DatasetState dataset;
    private final CompareFeature compare;
    private final ActivityState state;
    private final ActivityController controller;
    private Optional<Cover<ActivityPage>> cover = Optional.empty();

    /**
     * Builds the parts. Called on the FX thread.
     *
     * @param dataset whose indexing is shown
     * @param compare has the photo whose matches are shown
     */
    public ActivityFeature(Services services, DatasetState dataset, CompareFeature compare) {
        this.services = services;
        this.dataset = dataset;
        this.compare = compare;
        state = new ActivityState(services.tasks().tasks());
        controller = new ActivityController(
                state,
                services.tasks(),
                new FinishedFile(services.folders().activity()),
                services.threads().asking());
        new OpenedPhotos(compare.state(), services.tasks(), compare.controller()::cancel);
        services.page().addListener(property -> controller.close());
    }

    /** State that the page shows. */
    public ActivityState state() {
        return state;
    }

    /** Opens and closes the page, and stops work. */
    public ActivityController controller() {
        return controller;
    }

    /** The button for the header. */
    public ActivityButton button() {
        return new ActivityButton(state, controller);
    }

    /**
     * Shows the page over the others when it is opened, and hides those below. The page is built when it is first opened.
     *
     * @param room has one child, the other pages
     */
    public void install(StackPane room, ActivityLinks links) {
        cover = Optional.of(Cover.install(
                room,
                state.open(),
                () -> StyleSheet.dress(
                        new ActivityPage(state, controller, dataset, compare.parts(), services.pictures(), links),
                        StyleSheet.ACTIVITY,
                        StyleSheet.COMPARE)));
    }

    /** Shows the report of the last index run on the page. */
    public void showReport() {
        if (dataset.report().get() != null) {
            state.open().set(true);
            cover.flatMap(Cover::page).ifPresent(this::showReport);
        }
    }

    private void showReport(ActivityPage page) {
        page.applyCss();
        page.getParent().layout();
        Popovers.show(
                new BuildReportView(dataset.report().get()),
                Texts.get("report.title"),
                Popover.ArrowLocation.TOP_RIGHT,
                page.reportLink());
    }

    /** Registers a receiver of indexing that the user has stopped, with words for it and the folder that resumes it. */
    public void onStopped(Consumer<Stopped> receiver) {
        controller.onStopped(task -> {
            if (task.kind() == TaskKind.INDEXING) {
                receiver.accept(new Stopped(TaskText.title(task), task.subject()));
            }
        });
    }

    /**
     * Indexing that the user has stopped.
     *
     * @param words for it
     * @param folder of the dataset
     */
    public record Stopped(String words, String folder) {}

    /** Records running work, and writes the list of finished work. Called when the program ends. */
    public void close() {
        controller.end();
    }
}

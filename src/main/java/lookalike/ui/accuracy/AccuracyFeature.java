package lookalike.ui.accuracy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.ui.common.Services;

/** Composition of the accuracy page. */
public final class AccuracyFeature {

    private final AccuracyState state = new AccuracyState();
    private final ObservableValue<Gallery> gallery;
    private final ObjectProperty<MatchOptions> options;
    private final AccuracyController controller;
    private final Services services;

    /**
     * Builds the parts. Called on the FX thread.
     *
     * @param gallery to evaluate; its value may be null
     * @param options by which people are compared
     * @param catalog the file of the gallery's catalogue
     */
    public AccuracyFeature(
            Services services,
            ObservableValue<Gallery> gallery,
            ObjectProperty<MatchOptions> options,
            Supplier<Optional<Path>> catalog) {
        this.services = services;
        this.gallery = gallery;
        this.options = options;
        controller = new AccuracyController(
                state,
                gallery,
                options,
                catalog,
                services.tasksOn(services.threads().evaluating()),
                services.threads().asking(),
                services.saved());
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
     * @param links to other pages
     * @param export writes the report
     */
    public AccuracyView page(PhotoLinks links, Runnable export) {
        return new AccuracyView(
                state,
                controller,
                options,
                behind -> new FigurePhotosPane(
                        behind,
                        new GalleryPhotos(gallery.getValue(), services.pictures()),
                        links,
                        () -> state.behind().set(null)),
                export);
    }
}

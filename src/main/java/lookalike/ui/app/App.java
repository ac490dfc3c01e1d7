package lookalike.ui.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import lookalike.platform.folders.AppFolders;
import lookalike.ui.accuracy.AccuracyFeature;
import lookalike.ui.activity.ActivityFeature;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.PeopleFeature;
import lookalike.ui.camera.CameraFeature;
import lookalike.ui.celebrities.CelebrityFeature;
import lookalike.ui.cluster.ClusterFeature;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Services;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.CompareFeature;
import lookalike.ui.compare.core.ComparedPeople;
import lookalike.ui.health.HealthFeature;
import lookalike.ui.map.MapFeature;
import lookalike.ui.models.ModelsFeature;
import lookalike.ui.wall.WallFeature;

/** Composition of the app, from top to bottom: a feature knows only those above it. */
public final class App implements AutoCloseable {

    private final Services services;
    private final AppearanceController appearance;
    private final PeopleFeature people;
    private final DatasetOpener opener;
    private final ModelsFeature models;
    private final CompareFeature compare;
    private final ActivityFeature activity;
    private final CameraFeature camera;
    private final AccuracyFeature accuracy;
    private final MapFeature map;
    private final HealthFeature health;
    private final WallFeature wall;
    private final CelebrityFeature celebrities;
    private final ClusterFeature cluster;

    /**
     * Builds the features. Called on the FX thread.
     *
     * @param errors receives failures that no other part shows
     * @throws lookalike.model.ModelException if the models cannot be listed
     */
    public App(AppFolders folders, FilePicker picker, Consumer<Throwable> errors) {
        services = Services.of(folders, picker, errors);
        services.settings().get().appearance().language().locale().ifPresent(Texts::use);
        appearance =
                new AppearanceController(services.settings(), services.threads().asking());
        people = new PeopleFeature(services);
        DatasetState dataset = people.state();
        opener = new DatasetOpener(
                people.controller(),
                services.tasksOn(services.threads().looking()),
                services.tasksOn(services.threads().unpacking()),
                Path.of(System.getProperty("user.home")));
        models = new ModelsFeature(services, people.modelSwitch());
        compare = new CompareFeature(
                services,
                people.models(),
                new ComparedPeople(
                        dataset.gallery(),
                        dataset.matcher(),
                        dataset.partial(),
                        dataset.building(),
                        new ShownGroup(dataset),
                        dataset.opening()));
        activity = new ActivityFeature(services, dataset, compare);
        people.models().onChange(compare.controller()::lookAgain);
        RememberedChoices.install(services.settings(), compare.state(), people.options());
        camera = new CameraFeature(
                services, people.models(), people.state().matcher()::getValue, compare.controller()::take);
        accuracy = new AccuracyFeature(services, dataset.settled(), people.options(), people.controller()::catalogFile);
        map = new MapFeature(services, dataset, compare.state());
        health = new HealthFeature(services, people);
        wall = new WallFeature(services, people);
        celebrities = new CelebrityFeature(services, people);
        cluster = new ClusterFeature(services, people);
    }

    /** The parts that all features share. */
    Services services() {
        return services;
    }

    /** Theme and size of the text. */
    AppearanceController appearance() {
        return appearance;
    }

    /** The dataset. */
    PeopleFeature people() {
        return people;
    }

    /** Opens folders that may be no datasets. */
    DatasetOpener opener() {
        return opener;
    }

    /** The networks. */
    ModelsFeature models() {
        return models;
    }

    /** The photos and their matches. */
    CompareFeature compare() {
        return compare;
    }

    /** The work in the background. */
    ActivityFeature activity() {
        return activity;
    }

    /** The camera. */
    CameraFeature camera() {
        return camera;
    }

    /** The evaluation. */
    AccuracyFeature accuracy() {
        return accuracy;
    }

    /** The map. */
    MapFeature map() {
        return map;
    }

    /** The findings about the dataset. */
    HealthFeature health() {
        return health;
    }

    /** The page of people. */
    WallFeature wall() {
        return wall;
    }

    /** The page that fetches photos of celebrities. */
    CelebrityFeature celebrities() {
        return celebrities;
    }

    /** The people of unsorted photos. */
    ClusterFeature cluster() {
        return cluster;
    }

    /** Stops all work, waits until finished work is written, and releases files and native memory. */
    @Override
    public void close() {
        activity.close();
        models.stop();
        people.stop();
        compare.controller().cancel();
        accuracy.controller().cancel();
        health.controller().cancel();
        cluster.controller().cancel();
        camera.stop();
        services.threads().close();
        services.pictures().close();
        people.close();
        compare.controller().close();
        camera.close();
        services.settings().close();
    }
}

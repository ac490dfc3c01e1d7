package lookalike.ui.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.PeopleFeature;
import lookalike.ui.common.Cover;
import lookalike.ui.common.Page;
import lookalike.ui.common.Services;
import lookalike.ui.common.StyleSheet;
import lookalike.ui.common.Texts;

/** Composition of the page that sorts photos into people. */
public final class ClusterFeature {

    private static final String MANIFEST = "manifest.csv";

    private final Services services;
    private final PeopleFeature people;
    private final ClusterState state = new ClusterState();
    private final ClusterController controller;
    private final DatasetMaker maker;
    private Consumer<Path> datasets = folder -> {};
    private Optional<Cover<ClusterView>> cover = Optional.empty();

    /**
     * Builds the parts. Called on the FX thread.
     *
     * @param people the open dataset, from which names are suggested, and the networks
     */
    public ClusterFeature(Services services, PeopleFeature people) {
        this.services = services;
        this.people = people;
        DatasetState dataset = people.state();
        controller = new ClusterController(
                state,
                dataset,
                new HeapSorter(services.folders(), people.models()),
                people.controller()::openCatalog,
                services.tasksOn(services.threads().sorting()),
                new DraftSteps(state, services.folders(), services.threads().asking(), services.undo()),
                services.undo());
        maker = new DatasetMaker(
                state,
                dataset,
                people.controller(),
                services.tasksOn(services.threads().copying()),
                services.threads().asking(),
                this::made);
        services.page().addListener(property -> controller.close());
        dataset.folder().addListener((property, before, now) -> {
            if (before != null) { // after a start, the first dataset may be opened after the photos
                controller.close();
            }
        });
    }

    /** The people who were found. */
    public ClusterState state() {
        return state;
    }

    /** Opens photos. */
    public ClusterController controller() {
        return controller;
    }

    /** Shows the people of unsorted photos. */
    public void open(Path folder) {
        controller.open(HeapSource.unsorted(folder));
    }

    /** Shows the bystanders in the open dataset's photos; does nothing if none is open. */
    public void openBystanders() {
        Optional.ofNullable(people.state().folder().get())
                .ifPresent(folder -> controller.open(HeapSource.bystanders(folder)));
    }

    /**
     * Shows the page over the others when it is opened, and hides those below. The page is built when it is first opened.
     *
     * @param room has one child, the other pages
     * @param open opens the new dataset
     */
    public void install(StackPane room, Consumer<Path> open) {
        datasets = open;
        cover = Optional.of(Cover.install(
                room,
                state.open(),
                () -> StyleSheet.dress(
                        new ClusterView(state, controller, services.pictures(), this::askForDataset),
                        StyleSheet.CLUSTER)));
    }

    private void askForDataset() {
        cover.flatMap(Cover::page)
                .ifPresent(page -> state.source()
                        .get()
                        .ifPresent(source -> DatasetDialog.show(
                                page.getScene().getWindow(),
                                maker,
                                source,
                                growing(),
                                people.state().name().get(),
                                owner -> services.picker().folder(owner, Texts.get("cluster.folderTitle")))));
    }

    /**
     * The open dataset, if people can be added to it: it must be neither the sample cast nor a dataset whose photos are listed in a file.
     */
    private Optional<Path> growing() {
        return Optional.ofNullable(people.state().folder().get())
                .filter(folder -> !folder.equals(
                        services.folders().sampleCast().toAbsolutePath().normalize()))
                .filter(folder -> Files.notExists(folder.resolve(MANIFEST)));
    }

    private void made(DatasetMaker.Made copies) {
        Path folder = copies.target().folder();
        String photos = Texts.count("browse.photos", copies.written().photos());
        if (!copies.written().complete()) {
            services.notices()
                    .tell(Texts.get("cluster.copyingStopped"), Texts.get("cluster.copiedSoFar", photos, folder));
            return;
        }
        int missing = copies.written().missing().size();
        services.notices()
                .tell(
                        Texts.get("cluster.copied", photos),
                        missing == 0 ? folder.toString() : Texts.count("cluster.missing", missing));
        services.page().set(Page.PERSON);
        controller.close();
        if (copies.target().isNew()) {
            datasets.accept(folder);
        } else if (folder.equals(people.state().folder().get())) {
            people.controller().rescan();
        }
    }
}

package lookalike.ui.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lookalike.ui.accuracy.AccuracyView;
import lookalike.ui.browse.BrowseView;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Page;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.CompareView;
import lookalike.ui.map.MapView;
import lookalike.ui.settings.Settings;

/** The window: header, browser on the left, compare view on the right, status bar. */
final class MainWindow {

    /** The stylesheet of the window and of its dialogs. */
    static final String STYLES = "/lookalike/ui/lookalike.css";

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 660;

    private final AppContext context;
    private final Stage stage;
    private final Commands commands;
    private final BrowseView browse;
    private final CompareView compare;

    /** @param documents opens the document of a URI in the system's own way */
    MainWindow(AppContext context, Stage stage, FilePicker picker, Consumer<String> documents) {
        this.context = context;
        this.stage = stage;
        commands = new Commands(context, stage, picker, documents);
        Settings.Dividers dividers = context.settings().get().dividers();
        browse = new BrowseView(context.datasetModel(), context.pictures(), dividers.people());
        compare = compareView(picker);
        compare.divide(dividers.photo(), dividers.upper());
    }

    private CompareView compareView(FilePicker picker) {
        return new CompareView(
                context.compareModel(),
                context.compare(),
                context.pictures(),
                context.datasetModel().gallery(),
                context.datasetModel().matcher(),
                context.datasetModel().building(),
                commands::choosePhotos,
                new SampleProbes(context),
                context.share(picker));
    }

    /** Shows the window and opens the last dataset. */
    void show() {
        commands.applyTheme();
        BorderPane root = content();
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().add(MainWindow.class.getResource(STYLES).toExternalForm());
        Shortcuts.install(scene, context, commands, browse);
        stage.setTitle(Texts.get("app.name"));
        stage.setScene(scene);
        stage.getIcons().add(new Image(context.folders().icon().toUri().toString()));
        place();
        rememberDatasets();
        root.requestFocus();
        commands.openLastDataset();
    }

    private BorderPane content() {
        double browserWidth = context.settings().get().dividers().browser();
        SplitPane center = new SplitPane(browse, pages());
        // The browser keeps its width when the window gets another one.
        center.widthProperty()
                .addListener((property, before, now) -> center.setDividerPositions(
                        (browse.getWidth() > 0 ? browse.getWidth() : browserWidth) / now.doubleValue()));
        BorderPane root = new BorderPane(center);
        root.setId("main");
        root.setTop(new HeaderBar(context, commands));
        root.setBottom(new StatusBar(
                context.datasetModel(),
                context.dataset()::cancel,
                context.descriptorCard().id()));
        DropTarget.install(root, commands);
        return root;
    }

    /** The browser shows the photos of whoever is selected. */
    private void showPerson() {
        Node photos = browse.lookup("#photos");
        if (photos != null) {
            photos.requestFocus();
        }
    }

    private AccuracyView accuracyView() {
        return new AccuracyView(context.accuracyModel(), context.accuracy(), context.options(), commands::exportReport);
    }

    private MapView mapView() {
        return new MapView(
                context.mapModel(),
                context.map(),
                context.pictures(),
                context.datasetModel().folder()::get,
                this::showPerson);
    }

    /** The views of all pages on top of each other; one is visible. */
    private StackPane pages() {
        Map<Page, Node> views = new EnumMap<>(Page.class);
        views.put(Page.COMPARE, compare);
        views.put(Page.MAP, mapView());
        views.put(Page.ACCURACY, accuracyView());
        views.forEach((page, view) -> view.visibleProperty().bind(context.page().isEqualTo(page)));
        return new StackPane(views.values().toArray(Node[]::new));
    }

    private void place() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMaximized(screen.getWidth() <= WIDTH || screen.getHeight() <= HEIGHT);
        placeAsBefore();
        stage.show();
        // Some window managers take a least size for the size that is wanted, so that one is said again.
        double width = stage.getWidth();
        double height = stage.getHeight();
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Platform.runLater(() -> {
            if (!stage.isMaximized()) {
                stage.setWidth(width);
                stage.setHeight(height);
            }
        });
    }

    /** Remembers where the window is and how it is divided. */
    void rememberPlace() {
        context.settings()
                .change(s -> s.withWindow(new Settings.Bounds(
                                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()))
                        .withDividers(new Settings.Dividers(
                                browse.getWidth(), browse.peopleShare(), compare.photoShare(), compare.upperShare())));
    }

    private void placeAsBefore() {
        Settings.Bounds bounds = context.settings().get().window();
        if (bounds == null
                || Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
                        .isEmpty()) {
            return;
        }
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximized());
    }

    private void rememberDatasets() {
        context.datasetModel().folder().addListener((property, before, now) -> {
            if (now != null) {
                context.settings().change(s -> s.withDataset(now.toString()));
            }
        });
    }
}

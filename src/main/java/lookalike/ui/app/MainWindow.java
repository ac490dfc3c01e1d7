package lookalike.ui.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import lookalike.platform.desktop.FileManager;
import lookalike.ui.accuracy.AccuracyView;
import lookalike.ui.browse.BrowseView;
import lookalike.ui.browse.PersonView;
import lookalike.ui.browse.PhotoFiles;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Notices;
import lookalike.ui.common.Page;
import lookalike.ui.common.Texts;
import lookalike.ui.common.WindowPlace;
import lookalike.ui.compare.CompareParts;
import lookalike.ui.compare.CompareView;
import lookalike.ui.compare.detail.DetailController;
import lookalike.ui.help.HelpEvent;
import lookalike.ui.help.HelpSources;
import lookalike.ui.help.HelpWindow;
import lookalike.ui.map.MapView;
import lookalike.ui.preferences.PreferencesWindow;
import lookalike.ui.settings.Settings;

/** The window: header, browser on the left, compare view on the right, status bar. */
final class MainWindow {

    /** The stylesheet of the window and of its dialogs. */
    static final String STYLES = "/lookalike/ui/lookalike.css";

    private static final double PROBE_SIDE = 76;

    private final AppContext context;
    private final Stage stage;
    private final Commands commands;
    private final MainMenu menu;
    private final HelpWindow help;
    private final PreferencesWindow preferences;
    private final BrowseView browse;
    private final PersonView person;
    private final CompareView compare;
    private final DetailController detail;
    private FirstVisit first;

    /** @param documents opens the document of a URI in the system's own way */
    MainWindow(AppContext context, Stage stage, FilePicker picker, Consumer<String> documents) {
        this.context = context;
        this.stage = stage;
        FileManager manager = new FileManager(documents);
        commands = new Commands(context, stage, picker, manager);
        menu = new MainMenu(context, commands, () -> first.show());
        help = help(manager);
        preferences = new PreferencesWindow(stage, this::dress, new SettingsPages(context, picker, manager));
        Settings.Dividers dividers = context.settings().get().dividers();
        browse = new BrowseView(
                context.datasetState(),
                context.pictures(),
                () -> context.page().set(Page.PERSON),
                context.dataset()::rescan,
                context.models().offers());
        person = personView(manager);
        detail = context.detail(picker);
        compare = compareView();
        compare.divide(dividers.photo(), dividers.upper());
    }

    private PersonView personView(FileManager manager) {
        PhotoFiles files = new PhotoFiles(context.datasetState().folder()::get, context.compare()::open, manager);
        return new PersonView(context.datasetState(), context.decisions(), files, context.pictures(), context.undo());
    }

    private CompareView compareView() {
        return new CompareView(
                context.compareState(),
                context.compare(),
                context.pictures(),
                context.datasetState().gallery(),
                context.datasetState().matcher(),
                context.datasetState().building(),
                commands::choosePhotos,
                new VBox(
                        14,
                        new SampleProbes(context, Texts.get("compare.tryThese"), PROBE_SIDE),
                        new RecentProbes(context)),
                commands.share(),
                detail);
    }

    /**
     * Shows the window and opens the last dataset.
     *
     * @param files photos to start with; a folder among them is opened in place of the last dataset
     */
    void show(List<Path> files) {
        BorderPane content = content();
        Notices notices = new Notices();
        StackPane root = new StackPane(content, notices);
        Scene scene = new Scene(root, WindowPlace.MAIN.width(), WindowPlace.MAIN.height());
        Shortcuts.install(scene, context, browse, first);
        stage.setTitle(Texts.get("app.name"));
        stage.setScene(scene);
        dress(stage);
        root.addEventHandler(HelpEvent.ASKED, event -> help.show(event.topic()));
        stage.setOnHidden(event -> help.close());
        stage.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                context.appearance().followSystem();
            }
        });
        WindowPlace.MAIN.show(stage, context.settings().get().window());
        rememberDatasets();
        new CompletionNotices(context, commands, notices);
        content.requestFocus();
        commands.openFiles(files);
        if (files.stream().noneMatch(Files::isDirectory)) {
            commands.openLastDataset();
        }
        if (files.isEmpty()) {
            first.showAtFirstStart();
        }
        commands.tellOfSettingsAside();
    }

    /** Gives a window with a scene the look of the app. */
    private void dress(Stage window) {
        window.getScene()
                .getStylesheets()
                .add(MainWindow.class.getResource(STYLES).toExternalForm());
        context.folders()
                .icons()
                .forEach(icon -> window.getIcons().add(new Image(icon.toUri().toString())));
        context.appearance().dress(window.getScene().getRoot());
    }

    private HelpWindow help(FileManager manager) {
        HelpSources sources = new HelpSources(
                context.folders(),
                menu::getMenus,
                context.models()::found,
                context.models()::chosen,
                commands::personalFiles,
                manager,
                context.asking());
        return new HelpWindow(
                sources,
                this::dress,
                () -> context.settings().get().help(),
                place -> context.settings().change(s -> s.withHelp(place)));
    }

    /** Tells that another window has the same data and does not answer. */
    void tellOfTheOther() {
        context.compare()
                .tellMore(new ErrorPresenter.Message(Texts.get("error.beside"), Texts.get("error.besideHint"), true));
    }

    /**
     * Opens files that another start of the program hands over, and comes to the front.
     *
     * @param files may be none
     * @throws IllegalStateException if the window is closed
     */
    void take(List<Path> files) {
        if (!stage.isShowing()) {
            throw new IllegalStateException("the window is closed");
        }
        commands.openFiles(files);
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private BorderPane content() {
        double browserWidth = context.settings().get().dividers().browser();
        SplitPane center = new SplitPane(browse, pages());
        center.setId("browser-and-page");
        center.setMinSize(0, 0);
        // The browser keeps its width when the window gets another one.
        center.widthProperty()
                .addListener((property, before, now) -> center.setDividerPositions(
                        (browse.getWidth() > 0 ? browse.getWidth() : browserWidth) / now.doubleValue()));
        first = new FirstVisit(context, commands, parts(), center);
        BorderPane root = new BorderPane(first.room());
        root.setId("main");
        root.setTop(new VBox(menu, new HeaderBar(context, commands)));
        StatusLine status =
                new StatusLine(context.datasetState(), context.dataset(), context.tasks(), commands::showModels);
        root.setBottom(status);
        commands.connect(browse::focusSearch, status::showReport, help::show, preferences);
        DropTarget.install(root, commands);
        return root;
    }

    private CompareParts parts() {
        return new CompareParts(context.compareState(), context.compare(), context.pictures(), detail);
    }

    private AccuracyView accuracyView() {
        return new AccuracyView(context.accuracyState(), context.accuracy(), context.options(), commands::exportReport);
    }

    private MapView mapView() {
        return new MapView(
                context.mapState(),
                context.map(),
                context.pictures(),
                context.datasetState().folder()::get,
                () -> context.page().set(Page.PERSON));
    }

    /** The views of all pages on top of each other; one is visible. */
    private StackPane pages() {
        Map<Page, Node> views = new EnumMap<>(Page.class);
        views.put(Page.COMPARE, compare);
        views.put(Page.PERSON, person);
        views.put(Page.MAP, mapView());
        views.put(Page.ACCURACY, accuracyView());
        views.forEach((page, view) -> view.visibleProperty().bind(context.page().isEqualTo(page)));
        return new StackPane(views.values().toArray(Node[]::new));
    }

    /** Remembers where the window is and how it is divided. */
    void rememberPlace() {
        context.settings()
                .change(s -> s.withWindow(WindowPlace.of(stage))
                        .withDividers(
                                new Settings.Dividers(browse.getWidth(), compare.photoShare(), compare.upperShare())));
    }

    private void rememberDatasets() {
        context.datasetState().folder().addListener((property, before, now) -> {
            if (now != null) {
                context.settings().change(s -> s.withDataset(now.toString()));
            }
        });
    }
}

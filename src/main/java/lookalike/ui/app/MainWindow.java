package lookalike.ui.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import lookalike.platform.Os;
import lookalike.platform.desktop.FileManager;
import lookalike.ui.common.CelebritiesEvent;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Notices;
import lookalike.ui.common.Page;
import lookalike.ui.common.Services;
import lookalike.ui.common.StyleSheet;
import lookalike.ui.common.Texts;
import lookalike.ui.common.WindowPlace;
import lookalike.ui.compare.CompareView;
import lookalike.ui.decisions.DecisionsWindow;
import lookalike.ui.files.ApplyController;
import lookalike.ui.files.ExportController;
import lookalike.ui.help.HelpEvent;
import lookalike.ui.help.HelpSources;
import lookalike.ui.help.HelpWindow;
import lookalike.ui.help.Topic;
import lookalike.ui.preferences.PreferencesWindow;
import lookalike.ui.wall.WallPage;

/** The window: header, people on the left, the pages on the right, the activity page over them. */
final class MainWindow implements Commands.Parts {

    private static final double PROBE_SIDE = 76;

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass RAISED = PseudoClass.getPseudoClass("raised");

    private final App app;
    private final Services services;
    private final Stage stage;
    private final Commands commands;
    private final MainMenu menu;
    private final HelpWindow help;
    private final PreferencesWindow preferences;
    private final DecisionsWindow decisions;
    private final ApplyController files;
    private final ExportController export;
    private final PeopleSidebar sidebar;
    private final WallPage people;
    private final CompareView compare;
    private final OpenCovers covers;
    private FirstVisit first;

    /** @param documents opens the document of a URI in the system's own way */
    MainWindow(App app, Stage stage, Consumer<String> documents) {
        this.app = app;
        services = app.services();
        this.stage = stage;
        FileManager manager = new FileManager(documents);
        commands = new Commands(app, stage, manager, this);
        menu = new MainMenu(
                app.people(),
                app.compare().state(),
                services.undo(),
                new ViewMenu(services.page(), app.appearance(), commands),
                commands,
                app.camera().state().source().isNotNull(),
                () -> first.show(),
                Os.current() == Os.MAC);
        help = help(manager);
        decisions = new DecisionsWindow(stage, this::dress, app.people().steps(), services);
        export = new ExportController(
                app.people().steps(),
                app.people().controller(),
                services.tasksOn(services.threads().looking()),
                services.picker(),
                services.saved());
        files = new ApplyController(
                app.people().steps(),
                app.people().controller(),
                services.tasksOn(services.threads().indexing()),
                services.undo());
        app.people().state().folder().addListener(property -> decisions.close());
        preferences = new PreferencesWindow(
                stage,
                this::dress,
                new SettingsPages(
                        services, app.appearance(), app.people(), app.compare().state(), app.models(), manager));
        people = app.wall()
                .page(
                        app.people()
                                .page(app.compare().controller()::open, paths -> export.photos(stage, paths), manager),
                        commands);
        compare = app.compare().page(commands::choosePhotos, samples());
        covers = new OpenCovers(List.of(
                app.activity().controller(),
                app.cluster().controller(),
                app.celebrities().controller()));
        sidebar = new PeopleSidebar(app, commands, pages(), people.everyone());
    }

    private VBox samples() {
        return new VBox(
                14,
                new SampleProbes(
                        services,
                        app.people().state().folder(),
                        app.compare().controller()::open,
                        Texts.get("compare.tryThese"),
                        PROBE_SIDE),
                new RecentProbes(services, app.compare()));
    }

    /**
     * Shows the window and opens the last dataset.
     *
     * @param files photos to start with; a folder among them is opened in place of the last dataset
     */
    void show(List<Path> files) {
        BorderPane content = content();
        Notices notices = services.notices();
        notices.follow(services.undo());
        services.page().subscribe(page -> notices.pseudoClassStateChanged(RAISED, page == Page.HEALTH));
        StackPane root = new StackPane(content, notices);
        Scene scene = dress(stage, root, WindowPlace.MAIN, StyleSheet.addresses(StyleSheet.LOOKALIKE));
        Shortcuts.install(scene, app.compare().state(), commands, first, covers);
        MenuKeys.install(scene, menu::toggle);
        TextSizeKeys.install(scene, commands);
        stage.setTitle(Texts.get("app.name"));
        root.addEventHandler(CelebritiesEvent.ASKED, event -> {
            if (event.people().isEmpty()) {
                commands.getCelebrities();
            } else {
                commands.getMorePhotos(event.people());
            }
        });
        root.addEventHandler(HelpEvent.ASKED, event -> help.show(event.topic()));
        stage.setOnHidden(event -> help.close());
        stage.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                app.appearance().followSystem();
            }
        });
        WindowPlace.MAIN.show(stage, services.settings().get().window());
        rememberDatasets();
        new CompletionNotices(app, commands, notices);
        content.requestFocus();
        commands.openFiles(files);
        if (files.stream().noneMatch(Commands::isDataset)) {
            commands.openLastDataset();
        }
        if (files.isEmpty()) {
            first.showAtFirstStart();
        }
        commands.tellOfLostSettings();
    }

    /** Implements {@link WindowLook}. */
    private Scene dress(Stage window, Parent content, WindowPlace place) {
        return dress(window, content, place, StyleSheet.all());
    }

    private Scene dress(Stage window, Parent content, WindowPlace place, List<String> sheets) {
        app.appearance().dress(content);
        // The content is set after the style sheets; otherwise everything in it would be styled twice.
        Scene scene = new Scene(new Group(), place.width(), place.height());
        scene.getStylesheets().setAll(sheets);
        scene.setRoot(content);
        window.setScene(scene);
        services.folders()
                .icons()
                .forEach(icon -> window.getIcons().add(new Image(icon.toUri().toString())));
        return scene;
    }

    private HelpWindow help(FileManager manager) {
        HelpSources sources = new HelpSources(
                services.folders(),
                menu::menus,
                app.people()::found,
                app.people()::chosen,
                commands::personalFiles,
                manager,
                services.threads().asking());
        return new HelpWindow(
                sources,
                stage,
                this::dress,
                () -> services.settings().get().help(),
                place -> services.settings().change(s -> s.withHelp(place)));
    }

    @Override
    public void focusSearch() {
        if (services.page().get() == Page.PERSON && people.everyone().get()) {
            people.focusSearch();
        } else {
            sidebar.focusSearch();
        }
    }

    @Override
    public void toggleSidebar() {
        sidebar.toggle();
    }

    @Override
    public void showReport() {
        app.activity().showReport();
    }

    @Override
    public void showHelp(Topic topic) {
        help.show(topic);
    }

    @Override
    public void showDecisions() {
        decisions.show();
    }

    @Override
    public ExportController export() {
        return export;
    }

    @Override
    public void applyDecisions() {
        files.preview(stage);
    }

    @Override
    public PreferencesWindow preferences() {
        return preferences;
    }

    /** Reports that another window uses the same data and does not respond. */
    void tellOfTheOther() {
        app.compare()
                .controller()
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
        first = new FirstVisit(services, app.people().state(), app.compare(), commands, sidebar.layout());
        StackPane room = new StackPane(first.room());
        app.celebrities().install(room);
        app.cluster().install(room, app.opener()::openAnyway);
        app.activity().install(room, new CommandLinks(app, commands));
        BorderPane root = new BorderPane(room);
        root.setId("main");
        HeaderBar header = new HeaderBar(
                services,
                menu,
                app.people().state(),
                app.camera().state().source().isNotNull(),
                app.health().state().open(),
                commands);
        header.activity().getChildren().add(app.activity().button());
        // The page below the cover may already be the chosen one.
        header.onPageChosen(covers::close);
        header.onPageChosen(() -> {
            if (services.page().get() == Page.PERSON) {
                people.back();
            }
        });
        root.setTop(header);
        sidebar.layout()
                .room()
                .subscribe(now ->
                        root.pseudoClassStateChanged(LOW, now == SidebarRoom.SMALL_FACES || now == SidebarRoom.NONE));
        DropTarget.install(root, commands, services.page());
        return root;
    }

    private PageStack pages() {
        Map<Page, Node> views = new EnumMap<>(Page.class);
        views.put(Page.COMPARE, StyleSheet.dress(compare, StyleSheet.COMPARE));
        views.put(Page.PERSON, StyleSheet.dress(people, StyleSheet.BROWSE, StyleSheet.WALL));
        views.put(
                Page.MAP,
                StyleSheet.dress(app.map().page(commands::chooseDataset, commands::showPerson), StyleSheet.MAP));
        views.put(Page.HEALTH, StyleSheet.dress(app.health().page(commands), StyleSheet.HEALTH));
        views.put(
                Page.ACCURACY,
                StyleSheet.dress(app.accuracy().page(commands, commands::exportReport), StyleSheet.ACCURACY));
        return new PageStack(views, services.page());
    }

    /** Remembers where the window is. */
    void rememberPlace() {
        services.settings().change(s -> s.withWindow(WindowPlace.of(stage)));
    }

    private void rememberDatasets() {
        app.people().state().folder().addListener((property, before, now) -> {
            if (now != null) {
                services.settings().change(s -> s.withDataset(now.toString()));
            }
        });
    }
}

package lookalike.ui.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import lookalike.catalog.Decisions;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.PhotoRow;
import lookalike.celebrity.CastWiki;
import lookalike.celebrity.Services;
import lookalike.celebrity.WikiServer;
import lookalike.dataset.FolderLayout;
import lookalike.health.FindingKind;
import lookalike.image.Camera;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.FaultyCast;
import lookalike.shared.SampleCatalog;
import lookalike.ui.activity.BuildReportView;
import lookalike.ui.browse.CatalogFiles;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.cluster.ClusterState;
import lookalike.ui.common.InfoDialogs;
import lookalike.ui.common.Page;
import lookalike.ui.common.Questions;
import lookalike.ui.common.StyleSheet;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareMode;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.first.FolderPicture;
import lookalike.ui.health.HealthState;
import lookalike.ui.help.HelpEvent;
import lookalike.ui.help.Topic;
import lookalike.ui.settings.Language;
import lookalike.ui.settings.Theme;
import lookalike.ui.wall.WallPage;
import org.junit.jupiter.api.AfterEach;
import org.testfx.util.WaitForAsyncUtils;

/** The window for tests of other packages: brings each page, dialog and window of the app to the screen, in any look. */
public abstract class PageDriver extends WindowDriver {

    private static final int PULSES = 3;

    /** Replaces the folders of the program, null for the usual ones. */
    private AppFolders replaced;

    @Override
    AppFolders folders() {
        return replaced == null ? super.folders() : replaced;
    }

    @AfterEach
    void speakEnglishAgain() {
        Texts.use(Locale.US);
    }

    /** A folder for the files of the test. */
    protected final Path data() {
        return data;
    }

    /** The photos that come with the program. */
    protected final Path sample() {
        return HOME.sampleCast();
    }

    /** Closes the window and opens it with another language and dataset, whose catalogue is a copy of the sample cast's. */
    protected final void restart(Language language, Path dataset) {
        restart(language, dataset, true);
    }

    /** The same, but without a catalogue, so that the dataset's photos are indexed. */
    protected final void restartUnread(Language language, Path dataset) {
        restart(language, dataset, false);
    }

    private void restart(Language language, Path dataset, boolean known) {
        closeTheWindow();
        Path folder = dataset.toAbsolutePath().normalize();
        Path catalog = CatalogFiles.of(folder, folders().catalogs());
        try {
            Files.writeString(
                    folders().settings(),
                    "{\"introduced\": true, \"datasets\": [\"%s\"], \"appearance\": {\"language\": \"%s\"}}"
                            .formatted(folder, language));
            if (known && Files.notExists(catalog)) {
                SampleCatalog.copyTo(catalog);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        openTheWindow();
        awaitPeople();
    }

    /** Closes the window and opens it with the cast that has errors. */
    protected final void restartFaulty(Language language, Path folder) {
        if (Files.notExists(folder)) {
            FaultyCast.copyTo(folder, CatalogFiles.of(folder, folders().catalogs()));
        }
        restart(language, folder);
    }

    /** Closes the window and opens it without any dataset, as if the sample cast had been deleted. */
    protected final void restartWithoutDataset(Language language) {
        closeTheWindow();
        try {
            Path home = Files.createDirectories(data.resolve("bare"));
            Files.createSymbolicLink(home.resolve("models"), HOME.ownModels());
            replaced = new AppFolders(home, data.resolve("bare-data"));
            Files.createDirectories(replaced.settings().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writeSettings("{\"introduced\": true, \"appearance\": {\"language\": \"%s\"}}".formatted(language));
        openTheWindow();
        settle();
    }

    private void awaitPeople() {
        DatasetState state = app.people().state();
        await(
                "people to compare with",
                () -> state.report().get() != null
                        && !state.building().get()
                        && state.matcher().get() != null);
    }

    /** Sets the size of the window, and the theme and text size of all windows. */
    protected final void dress(int width, int height, Theme theme, int percent) {
        robot.interact(() -> {
            app.appearance().choose(look -> look.withTheme(theme).withText(percent));
            stage.setMaximized(false);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        settle();
    }

    /** Waits until all pending changes are laid out. */
    protected final void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        for (int pulse = 0; pulse < PULSES; pulse++) {
            robot.interact(() -> stage.getScene().getRoot().requestLayout());
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    /** Runs something on the FX thread and waits for its end. */
    protected final void interact(Runnable work) {
        robot.interact(work);
    }

    /** Waits for a condition, which is evaluated on the FX thread. */
    protected static void awaits(String what, BooleanSupplier condition) {
        await(what, condition);
    }

    /** Types a key. */
    protected final void type(KeyCode key) {
        robot.type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The window's scene. */
    protected final Scene scene() {
        return stage.getScene();
    }

    /** The scene of the window or dialog that holds a node with an id. */
    protected final Scene sceneOf(String id) {
        return robot.lookup("#" + id).query().getScene();
    }

    /** Shows a page of the window. */
    protected final void show(Page page) {
        robot.interact(() -> {
            app.activity().controller().close();
            app.cluster().controller().close();
            app.services().page().set(page);
        });
        settle();
    }

    /** Shows a photo with a match, all its faces, or the table of all photos; waits for what it shows. */
    protected final void show(CompareMode mode) {
        CompareState state = app.compare().state();
        robot.interact(() -> state.mode().set(mode));
        if (mode == CompareMode.GROUP) {
            await("the faces", () -> !robot.lookup(".group-figure").queryAll().isEmpty());
        }
        settle();
    }

    /** Shows the activity page. */
    protected final void showActivity() {
        robot.interact(() -> app.activity().state().open().set(true));
        settle();
    }

    /** Shows the people of unsorted photos, the first one selected. */
    protected final void showUnsorted(Path heap) {
        ClusterState state = app.cluster().state();
        robot.interact(() -> {
            if (state.draft().get().people().isEmpty()) {
                app.cluster().open(heap);
            }
            state.open().set(true);
        });
        await("people", () -> !state.selection().get().isEmpty());
        settle();
    }

    /** Names the first person, and asks where to copy it. */
    protected final Scene datasetDialog(Path heap, String name) {
        showUnsorted(heap);
        robot.interact(() -> {
            TextField field = robot.lookup("#cluster-name").query();
            field.setText(name);
            field.fireEvent(new ActionEvent());
            robot.lookup("#cluster-make").queryButton().fire();
        });
        await("how much it is", () -> !text("#cluster-needed").isEmpty());
        settle();
        return sceneOf("cluster-dataset");
    }

    /** Opens a photo or clip for comparison and waits for its matches. */
    protected final void compare(Path file) {
        open(file);
        CompareState state = app.compare().state();
        await("matches", () -> state.match().get() != null && !state.searching().get());
        settle();
    }

    /** Opens a photo for comparison and waits until the photo or a problem is shown. */
    protected final void open(Path file) {
        CompareState state = app.compare().state();
        robot.interact(() -> app.compare().controller().open(List.of(file)));
        await(
                "the photo",
                () -> !state.busy().get()
                        && (state.photo().get() != null || !state.problems().isEmpty()));
        settle();
    }

    /** Closes all photos. */
    protected final void closePhotos() {
        CompareState state = app.compare().state();
        robot.interact(() -> {
            while (state.photo().get() != null) {
                app.compare().controller().closePhoto();
            }
        });
        settle();
    }

    /** Changes the number of matches that are wanted. */
    protected final void wantMatches(int count) {
        robot.interact(() -> app.compare().state().wanted().set(count));
        await("them", () -> app.compare().state().closest().get().size() >= count);
        settle();
    }

    /** Selects a person of the dataset by a part of the name. */
    protected final void select(String name) {
        DatasetState state = app.people().state();
        robot.interact(() -> {
            state.person()
                    .set(state.people().stream()
                            .filter(person -> person.name().contains(name))
                            .findFirst()
                            .orElseThrow());
            state.everyone().set(false);
        });
        await("the photos", () -> !photos().isEmpty());
        settle();
    }

    /** Selects people on the wall by their places. */
    protected final void selectOnWall(int... places) {
        robot.interact(() -> {
            WallPage page = (WallPage) robot.lookup("#people-page").query();
            page.select(places);
        });
        settle();
    }

    /** Shows the page of accuracy with a report. */
    protected final void evaluate() {
        show(Page.ACCURACY);
        robot.interact(() -> robot.lookup("#evaluate").queryButton().fire());
        await("the report", () -> robot.lookup("#report-verdict").tryQuery().isPresent());
        settle();
    }

    /** Waits for the map. */
    protected final void awaitMap() {
        await(
                "the map",
                () -> robot.lookup("#map-busy")
                        .tryQuery()
                        .filter(Node::isVisible)
                        .isEmpty());
        settle();
    }

    /** Waits for the end of a health check. */
    protected final void awaitHealth() {
        HealthState state = app.health().state();
        await("the check", () -> state.isSettled());
        settle();
    }

    /** Shows the first finding of a kind. */
    protected final void showFinding(FindingKind kind) {
        awaitHealth();
        robot.interact(() -> app.health().controller().choose(kind));
        await("the finding", () -> app.health().state().selected().get().kind() == kind);
        settle();
    }

    /** Shows the first steps. */
    protected final void showFirstSteps() {
        robot.interact(() -> inMenuBar("first-steps-again").fire());
        settle();
    }

    /** Shows the page that fetches celebrities. */
    protected final void showCelebrities() {
        robot.interact(() -> inMenuBar("menu-celebrities").fire());
        await("the list of people", () -> !text("#celebrities-available").contains(" 0 "));
        settle();
    }

    /** Fetches celebrities from a local server: one has few photos, one name stands for two people, and one name is unknown. */
    protected final void fetchCelebrities() throws IOException {
        try (WikiServer server = new WikiServer()) {
            CastWiki.add(server, "Q1", "Ada Sterling", 5);
            CastWiki.add(server, "Q2", "Greta Halloran", 3);
            server.person("Q3", "Paul Simon", "American musician", 1941, "", "");
            server.person("Q4", "Paul Simon", "American politician", 1928, "", "");
            System.setProperty(Services.SERVER, server.address().toString());
            for (String group : List.of("#group-musicians", "#group-athletes")) {
                robot.interact(() -> robot.lookup(group).<ToggleButton>query().fire());
            }
            chosen.folder = Optional.of(data.resolve("Celebrities"));
            robot.interact(() -> {
                robot.lookup("#celebrity-names")
                        .queryTextInputControl()
                        .setText("Ada Sterling\nGreta Halloran\nPaul Simon\nNobody Whose Name Is Longer Than Others");
                robot.lookup("#celebrity-live")
                        .<CheckBox>query()
                        .setSelected(true); // the server's list is empty, and a strip says so
                robot.lookup("#celebrity-people-number").<Slider>query().setValue(10);
                robot.lookup("#celebrity-photos-number").<Slider>query().setValue(4);
                robot.lookup("#change-celebrity-folder").queryButton().fire();
            });
            await(
                    "the folder",
                    () -> Files.notExists(data.resolve("Celebrities"))
                            && robot.lookup("#celebrity-folder")
                                    .<Label>query()
                                    .getAccessibleHelp()
                                    .contains(data.toString()));
            robot.interact(() -> robot.lookup("#get-celebrities").queryButton().fire());
            await("all", () -> !robot.lookup("#get-celebrities").queryButton().isDisabled());
            await(
                    "the dataset",
                    () -> app.people().state().people().size() == 2
                            && !app.people().state().building().get());
            settle();
        } finally {
            System.clearProperty(Services.SERVER);
        }
    }

    /** Closes the first steps. */
    protected final void leaveFirstSteps() {
        robot.interact(() -> robot.lookup("#first-skip").queryButton().fire());
        settle();
    }

    /** Opens the settings at a page. */
    protected final Scene preferences(String page) {
        robot.interact(() -> {
            inMenuBar("menu-preferences").fire();
            list("#preferences-pages").getSelectionModel().selectFirst();
        });
        for (int steps = 0; robot.lookup("#" + page).tryQuery().isEmpty() && steps < 20; steps++) {
            robot.interact(() -> list("#preferences-pages").getSelectionModel().selectNext());
        }
        settle();
        return sceneOf(page);
    }

    /** Opens a topic of the help. */
    protected final Scene help(Topic topic) {
        robot.interact(() -> Event.fireEvent(stage.getScene().getRoot(), new HelpEvent(topic)));
        settle();
        return sceneOf("help");
    }

    /** Opens the dialog about a folder that is not a dataset. */
    protected final Scene layoutDialog(FolderLayout layout) {
        robot.interact(() -> LayoutDialog.show(
                stage,
                layout,
                new LayoutDialog.Ways(folder -> {}, folder -> {}, photos -> {}, archive -> {}, () -> {}),
                new FolderPicture(HOME.sampleCast(), app.services().pictures())));
        settle();
        return sceneOf("layout-dialog");
    }

    /** Opens a dialog with a message. */
    protected final Scene textDialog(String title, String words) {
        robot.interact(() -> InfoDialogs.showText(stage, title, words));
        settle();
        return sceneOf("text-dialog");
    }

    /** Opens a question. */
    protected final Scene question(String title, String words, String yes) {
        robot.interact(() -> Questions.ask(stage, "question", title, words, yes, () -> {}));
        settle();
        return sceneOf("question");
    }

    /** Opens the list of decisions, in which one is in force and one undone. */
    protected final Scene decisions(String name) {
        show(Page.PERSON);
        select(name);
        robot.interact(() -> {
            stage.requestFocus();
            robot.lookup("#photos").query().requestFocus();
        });
        type(KeyCode.DELETE);
        type(KeyCode.RIGHT);
        type(KeyCode.DELETE);
        await("both", () -> photos().stream().filter(PhotoRow::excluded).count() == 2);
        robot.interact(app.services().undo()::undo);
        await("one", () -> photos().stream().filter(PhotoRow::excluded).count() == 1);
        robot.interact(() -> inMenuBar("menu-decisions").fire());
        await(
                "the list",
                () -> robot.lookup("#decision-table")
                                .<TableView<?>>query()
                                .getItems()
                                .size()
                        >= 2);
        robot.interact(app.services().undo()::undo);
        await("none", () -> photos().stream().noneMatch(PhotoRow::excluded));
        settle();
        return sceneOf("decision-table");
    }

    /** Opens the dialog that merges a person with another one. */
    protected final Scene mergeDialog(String name) {
        show(Page.PERSON);
        select(name);
        robot.interact(() -> robot.lookup("#merge").queryButton().fire());
        return typedInPicker("a", "merge-dialog");
    }

    /** Opens the dialog that asks in which form the dataset is exported. */
    protected final Scene exportDialog() {
        robot.interact(() -> inMenuBar("menu-export").fire());
        await("the dialog", () -> robot.lookup("#export-copies").tryQuery().isPresent());
        settle();
        return sceneOf("export-dialog");
    }

    /**
     * Opens the preview of the changes that decisions about two people make to the files. No file is changed, and the decisions are
     * undone.
     */
    protected final Scene applyDialog() {
        Decisions decisions =
                app.people().controller().openCatalog().orElseThrow().decisions();
        List<PersonSummary> people = app.people().state().people();
        decisions.merge(
                List.of(people.get(0).label()), people.get(1).label(), Optional.of("Somebody: with a name for two"));
        robot.interact(() -> inMenuBar("menu-apply-decisions").fire());
        await("the preview", () -> robot.lookup("#apply-table").tryQuery().isPresent());
        decisions.undo();
        settle();
        return sceneOf("apply-dialog");
    }

    /** Opens the dialog that moves a person's first photo to another one. */
    protected final Scene moveDialog(String name) {
        show(Page.PERSON);
        select(name);
        robot.interact(() -> {
            stage.requestFocus();
            robot.lookup("#photos").query().requestFocus();
        });
        type(KeyCode.M);
        return typedInPicker("a", "move-dialog");
    }

    /** Opens the dialog for a shared gallery, with a wrong address. */
    protected final Scene sharedDialog() {
        robot.interact(() -> inMenuBar("menu-open-shared").fire());
        await("the dialog", () -> robot.lookup("#shared-address").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#shared-address")
                .queryTextInputControl()
                .setText("cassandra://node-1.example.org/Keyspace"));
        settle();
        return sceneOf("shared-dialog");
    }

    private Scene typedInPicker(String letters, String dialog) {
        await("the dialog", () -> robot.lookup("#picker-name").tryQuery().isPresent());
        robot.interact(
                () -> robot.lookup("#picker-name").queryTextInputControl().setText(letters));
        settle();
        return sceneOf(dialog);
    }

    /** Opens the camera, which films a clip. */
    protected final Scene camera(Path clip) {
        robot.interact(() -> {
            app.camera().state().source().set(() -> Camera.open(clip.toString()));
            app.camera().show(stage);
        });
        await("named faces", () -> !robot.lookup(".camera-person").queryAll().isEmpty());
        settle();
        return sceneOf("camera-dialog");
    }

    /** Opens the report of the last index run. */
    protected final Scene buildReport() {
        Stage[] window = new Stage[1];
        robot.interact(() -> {
            window[0] = new Stage();
            window[0].setScene(
                    new Scene(new BuildReportView(app.people().state().report().get())));
            window[0].getScene().getStylesheets().setAll(StyleSheet.all());
            window[0].getScene().getRoot().setStyle(stage.getScene().getRoot().getStyle());
            window[0].show();
        });
        settle();
        return window[0].getScene();
    }

    /** Closes all windows but the app's. */
    protected final void closeOthers() {
        robot.interact(() -> {
            List<Window> others = new ArrayList<>(Window.getWindows());
            others.stream().filter(window -> window != stage).forEach(Window::hide);
        });
        settle();
    }

    /** The node with an id, if it is there. */
    protected final Optional<Node> node(String id) {
        return robot.lookup("#" + id).tryQuery();
    }
}

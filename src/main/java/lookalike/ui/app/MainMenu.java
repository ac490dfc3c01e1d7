package lookalike.ui.app;

import static lookalike.ui.common.MenuItems.files;
import static lookalike.ui.common.MenuItems.item;
import static lookalike.ui.common.MenuItems.menu;
import static lookalike.ui.common.MenuItems.recent;
import static lookalike.ui.common.MenuItems.unless;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.StackPane;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.PeopleFeature;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.common.UndoStack;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.help.Topic;

/** The menu with all commands of the window and their keys. A button, or the system's menu bar if all programs share one. */
final class MainMenu extends StackPane {

    private final List<Menu> menus;

    private final PeopleFeature people;
    private final CompareState compare;
    private final UndoStack undo;
    private final Commands commands;
    private final Runnable firstSteps;
    private final MenuButton button = new MenuButton(null, new Icon(Icon.Shape.MENU));

    /**
     * @param undo takes decisions back
     * @param view the menu of the pages and their look
     * @param hasCamera whether there is a camera
     * @param firstSteps shows the first steps
     * @param system whether the system has a menu bar for all programs
     */
    MainMenu(
            PeopleFeature people,
            CompareState compare,
            UndoStack undo,
            ViewMenu view,
            Commands commands,
            ObservableBooleanValue hasCamera,
            Runnable firstSteps,
            boolean system) {
        this.people = people;
        this.compare = compare;
        this.undo = undo;
        this.commands = commands;
        this.firstSteps = firstSteps;
        menus = List.of(file(hasCamera), edit(), view, dataset(), help());
        if (system) {
            MenuBar bar = new MenuBar();
            bar.setUseSystemMenuBar(true);
            bar.getMenus().setAll(menus);
            getChildren().add(bar);
        } else {
            button.setId("menu");
            button.getStyleClass().addAll("flat", "icon-button", "no-arrow");
            Tooltips.set(button, Texts.get("menu.hint"));
            button.setAccessibleText(Texts.get("menu.hint"));
            button.getItems().setAll(menus);
            getChildren().add(button);
        }
    }

    /** The menus, from the first to the last. */
    List<Menu> menus() {
        return menus;
    }

    /** Opens the menu of the button, or closes it. */
    void toggle() {
        if (button.isShowing()) {
            button.hide();
        } else if (!button.getItems().isEmpty()) {
            button.requestFocus();
            button.show();
        }
    }

    private Menu file(ObservableBooleanValue hasCamera) {
        BooleanBinding noPhoto = compare.hasPhoto().not();
        BooleanBinding noAnswer = compare.hasAnswer().not();
        MenuItem camera = item("menu-camera", "menu.camera", commands::openCamera);
        camera.visibleProperty().bind(hasCamera);
        return menu(
                "menu.file",
                item("menu-open-photo", "menu.openPhoto", "Shortcut+O", commands::choosePhotos),
                recent("menu.recentPhotos", () -> files(commands.recentPhotos(), commands::openPhoto)),
                item("menu-paste", "menu.paste", "Shortcut+V", commands::paste),
                camera,
                unless(noPhoto, item("menu-close-photo", "menu.closePhoto", "Shortcut+W", commands::closePhoto)),
                new SeparatorMenuItem(),
                unless(
                        noAnswer,
                        item(
                                "menu-show-card",
                                "menu.showCard",
                                () -> commands.share().showCard(getScene()))),
                unless(
                        noAnswer,
                        item(
                                "menu-save-card",
                                "menu.saveCard",
                                "Shortcut+S",
                                () -> commands.share().saveCard(getScene()))),
                unless(
                        noAnswer,
                        item(
                                "menu-save-ranking",
                                "menu.saveRanking",
                                "Shortcut+Shift+S",
                                () -> commands.share().saveRanking(getScene()))),
                unless(
                        noAnswer,
                        item(
                                "menu-print",
                                "menu.print",
                                "Shortcut+P",
                                () -> commands.share().printCard(getScene()))),
                new SeparatorMenuItem(),
                item("menu-quit", "menu.quit", "Shortcut+Q", commands::quit));
    }

    private Menu edit() {
        MenuItem item = item("menu-undo", "menu.undo", "Shortcut+Z", undo::undo);
        item.textProperty()
                .bind(undo.next()
                        .map(next -> next.isEmpty() ? Texts.get("menu.undo") : Texts.get("menu.undoThis", next)));
        MenuItem redo = item("menu-redo", "menu.redo", "Shortcut+Y", undo::redo);
        redo.textProperty()
                .bind(undo.nextRedo()
                        .map(next -> next.isEmpty() ? Texts.get("menu.redo") : Texts.get("menu.redoThis", next)));
        return menu(
                "menu.edit",
                unless(undo.canUndo().not(), item),
                unless(undo.canRedo().not(), redo),
                new SeparatorMenuItem(),
                unless(
                        compare.hasAnswer().not(),
                        item("menu-copy-card", "menu.copyCard", "Shortcut+Shift+C", commands.share()::copyCard)),
                item("menu-find", "menu.find", "Shortcut+F", commands::findPeople),
                new SeparatorMenuItem(),
                item("menu-preferences", "menu.preferences", "Shortcut+Comma", commands::showPreferences));
    }

    private Menu dataset() {
        DatasetState state = people.state();
        BooleanBinding idle = state.building().not();
        return menu(
                "menu.dataset",
                item("menu-open-dataset", "menu.openDataset", "Shortcut+Shift+O", commands::chooseDataset),
                recent("menu.recentDatasets", () -> files(commands.recentDatasets(), commands::openDataset)),
                item("menu-open-shared", "menu.openShared", commands::openSharedGallery),
                item("menu-sample-cast", "menu.sampleCast", commands::openSampleCast),
                item("menu-celebrities", "menu.celebrities", commands::getCelebrities),
                new SeparatorMenuItem(),
                item("menu-sort-photos", "menu.sortPhotos", commands::chooseUnsorted),
                unless(
                        state.folder().isNull(),
                        item("menu-find-bystanders", "menu.findBystanders", commands::findBystanders)),
                new SeparatorMenuItem(),
                unless(
                        state.folder().isNull().or(state.building()),
                        item("menu-rescan", "menu.rescan", "F5", people.controller()::rescan)),
                unless(
                        idle,
                        item(
                                "menu-pause",
                                "menu.pause",
                                () -> people.controller().pause(!state.paused().get()))),
                unless(idle, item("menu-cancel", "menu.cancel", commands::stopIndexing)),
                new SeparatorMenuItem(),
                unless(state.report().isNull(), item("menu-report", "menu.report", commands::showReport)),
                unless(state.folder().isNull(), item("menu-decisions", "menu.decisions", commands::showDecisions)),
                unless(
                        state.folder().isNull().or(state.building()),
                        item("menu-apply-decisions", "menu.applyDecisions", commands::applyDecisions)),
                unless(state.folder().isNull(), item("menu-export", "menu.export", commands::exportDataset)),
                model(state),
                unless(
                        state.folder().isNull(),
                        item("menu-dataset-folder", "menu.datasetFolder", commands::openDatasetFolder)));
    }

    /** The model in use, marked if it stands in for the chosen one; opens the settings of the models. */
    private MenuItem model(DatasetState state) {
        MenuItem item = unless(state.models().isNull(), item("menu-model", "menu.model", commands::showModels));
        item.setMnemonicParsing(false);
        item.textProperty()
                .bind(state.models()
                        .map(now -> Texts.get(
                                now.problem().isPresent() ? "menu.modelStandIn" : "menu.model",
                                now.models().descriptorId().id()))
                        .orElse(Texts.get("menu.model", "–")));
        return item;
    }

    private Menu help() {
        return menu(
                "menu.help",
                item("menu-help", "menu.helpTopics", "F1", () -> commands.showHelp(Topic.START)),
                help("menu-keyboard", "menu.shortcuts", Topic.KEYBOARD),
                item("first-steps-again", "menu.firstSteps", firstSteps),
                new SeparatorMenuItem(),
                item("data-folder", "menu.dataFolder", commands::openDataFolder),
                item("log-folder", "menu.logFolder", commands::openLogFolder),
                new SeparatorMenuItem(),
                help("menu-licences", "menu.licences", Topic.LICENCES),
                help("about", "menu.about", Topic.ABOUT));
    }

    private MenuItem help(String id, String words, Topic topic) {
        return item(id, words, () -> commands.showHelp(topic));
    }
}

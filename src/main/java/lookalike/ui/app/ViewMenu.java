package lookalike.ui.app;

import static lookalike.ui.common.MenuItems.item;
import static lookalike.ui.common.MenuItems.menu;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import lookalike.ui.common.AppearanceText;
import lookalike.ui.common.Page;
import lookalike.ui.common.Texts;
import lookalike.ui.settings.Appearance;
import lookalike.ui.settings.Language;
import lookalike.ui.settings.Theme;

/** The view menu: page, theme, text size, language. */
final class ViewMenu extends Menu {

    private final Commands commands;

    /** @param shown page of the window */
    ViewMenu(ObjectProperty<Page> shown, AppearanceController appearance, Commands commands) {
        super(Texts.get("menu.view"));
        this.commands = commands;
        setId("menu-view");
        ToggleGroup pages = new ToggleGroup();
        for (Page page : Page.values()) {
            RadioMenuItem item = new RadioMenuItem(page.words());
            item.setId("menu-page-" + page.id());
            item.setAccelerator(KeyCombination.valueOf("Shortcut+" + (page.ordinal() + 1)));
            item.setToggleGroup(pages);
            item.setOnAction(event -> shown.set(page));
            shown.subscribe(now -> item.setSelected(now == page));
            getItems().add(item);
        }
        getItems()
                .addAll(
                        item("menu-group", "menu.group", commands::showGroup),
                        item("menu-table", "menu.table", commands::showTable),
                        item("menu-sidebar", "menu.sidebar", "F9", commands::toggleSidebar),
                        item("menu-activity", "menu.activity", "Shortcut+J", commands::toggleActivity),
                        new SeparatorMenuItem(),
                        themes(appearance),
                        item("menu-toggle-theme", "menu.toggleTheme", "Shortcut+T", appearance::toggle),
                        new SeparatorMenuItem(),
                        item(
                                "menu-larger",
                                "menu.larger",
                                "Shortcut+Plus",
                                () -> appearance.choose(a -> a.withTextStep(1))),
                        item(
                                "menu-smaller",
                                "menu.smaller",
                                "Shortcut+Minus",
                                () -> appearance.choose(a -> a.withTextStep(-1))),
                        item(
                                "menu-normal",
                                "menu.normal",
                                "Shortcut+0",
                                () -> appearance.choose(Appearance::withNormalText)),
                        new SeparatorMenuItem(),
                        languages(appearance));
    }

    private static Menu themes(AppearanceController appearance) {
        Menu menu = menu("menu.theme");
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(AppearanceText.of(theme));
            item.setToggleGroup(group);
            appearance.chosen().subscribe(now -> item.setSelected(now.theme() == theme));
            item.setOnAction(event -> appearance.choose(a -> a.withTheme(theme)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu languages(AppearanceController appearance) {
        Menu menu = menu("menu.language");
        ToggleGroup group = new ToggleGroup();
        for (Language language : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(AppearanceText.of(language));
            item.setToggleGroup(group);
            appearance.chosen().subscribe(now -> item.setSelected(now.language() == language));
            item.setOnAction(event -> commands.chooseLanguage(language));
            menu.getItems().add(item);
        }
        return menu;
    }
}

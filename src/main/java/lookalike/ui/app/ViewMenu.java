package lookalike.ui.app;

import static lookalike.ui.common.MenuItems.item;
import static lookalike.ui.common.MenuItems.menu;

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

/** The menu of what is shown and how: page, theme, size of the text, language. */
final class ViewMenu extends Menu {

    private final Commands commands;

    /** @param context what the window is about */
    ViewMenu(AppContext context, Commands commands) {
        super(Texts.get("menu.view"));
        this.commands = commands;
        setId("menu-view");
        ToggleGroup pages = new ToggleGroup();
        for (Page page : Page.values()) {
            RadioMenuItem item = new RadioMenuItem(page.words());
            item.setId("menu-page-" + page.id());
            item.setAccelerator(KeyCombination.valueOf("Shortcut+" + (page.ordinal() + 1)));
            item.setToggleGroup(pages);
            item.setOnAction(event -> context.page().set(page));
            item.setSelected(page == context.page().get());
            context.page().addListener((property, before, now) -> item.setSelected(now == page));
            getItems().add(item);
        }
        AppearanceController look = context.look();
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        themes(look),
                        item("menu-toggle-theme", "menu.toggleTheme", "Shortcut+T", look::toggle),
                        new SeparatorMenuItem(),
                        item("menu-larger", "menu.larger", "Shortcut+Plus", () -> look.choose(a -> a.withTextStep(1))),
                        item(
                                "menu-smaller",
                                "menu.smaller",
                                "Shortcut+Minus",
                                () -> look.choose(a -> a.withTextStep(-1))),
                        item("menu-normal", "menu.normal", "Shortcut+0", () -> look.choose(Appearance::withNormalText)),
                        new SeparatorMenuItem(),
                        languages(look));
    }

    private static Menu themes(AppearanceController look) {
        Menu menu = menu("menu.theme");
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(AppearanceText.of(theme));
            item.setToggleGroup(group);
            item.setSelected(theme == look.chosen().get().theme());
            look.chosen().addListener((property, before, now) -> item.setSelected(now.theme() == theme));
            item.setOnAction(event -> look.choose(a -> a.withTheme(theme)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu languages(AppearanceController look) {
        Menu menu = menu("menu.language");
        ToggleGroup group = new ToggleGroup();
        for (Language language : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(AppearanceText.of(language));
            item.setToggleGroup(group);
            item.setSelected(language == look.chosen().get().language());
            look.chosen().addListener((property, before, now) -> item.setSelected(now.language() == language));
            item.setOnAction(event -> commands.chooseLanguage(language));
            menu.getItems().add(item);
        }
        return menu;
    }
}

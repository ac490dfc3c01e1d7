package lookalike.ui.app;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import lookalike.platform.desktop.FileManager;
import lookalike.ui.browse.PeopleFeature;
import lookalike.ui.common.Services;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.models.ModelsFeature;
import lookalike.ui.models.ModelsPage;
import lookalike.ui.preferences.Pages;
import lookalike.ui.preferences.PreferencesPage;
import lookalike.ui.preferences.StoragePage;

/** Creates the settings pages from the states that the rest of the window uses, too. */
record SettingsPages(
        Services services,
        AppearanceController appearance,
        PeopleFeature people,
        CompareState compare,
        ModelsFeature models,
        FileManager manager)
        implements Function<PreferencesPage, Node> {

    @Override
    public Node apply(PreferencesPage page) {
        return switch (page) {
            case APPEARANCE -> Pages.appearance(appearance.chosen(), appearance::choose);
            case COMPARING -> Pages.comparing(people.options(), compare.order(), compare.wanted());
            case MODELS -> installable();
            case STORAGE -> storage();
        };
    }

    private StoragePage storage() {
        StoragePage page =
                new StoragePage(services.folders(), services.threads().asking(), manager::show);
        whenShown(page, page::refresh);
        return page;
    }

    private ModelsPage installable() {
        ModelsPage page = models.page();
        whenShown(page, page::refresh);
        return page;
    }

    /** Runs an action whenever a page is shown: settings may have been changed in the meantime, in this window or by other programs. */
    private static void whenShown(Node page, Runnable action) {
        page.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .addListener((property, before, now) -> {
                    if (now) {
                        action.run();
                    }
                });
    }
}

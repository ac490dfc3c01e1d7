package lookalike.ui.app;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import lookalike.platform.desktop.FileManager;
import lookalike.ui.common.FilePicker;
import lookalike.ui.models.ModelsPage;
import lookalike.ui.preferences.Pages;
import lookalike.ui.preferences.PreferencesPage;
import lookalike.ui.preferences.StoragePage;

/** Makes the pages of the settings from the models that the rest of the window uses, too. */
record SettingsPages(AppContext context, FilePicker picker, FileManager manager)
        implements Function<PreferencesPage, Node> {

    @Override
    public Node apply(PreferencesPage page) {
        return switch (page) {
            case APPEARANCE -> Pages.appearance(context.appearance().chosen(), context.appearance()::choose);
            case COMPARING ->
                Pages.comparing(
                        context.options(),
                        context.compareState().order(),
                        context.compareState().wanted());
            case MODELS -> models(context.models());
            case STORAGE -> storage();
        };
    }

    private StoragePage storage() {
        StoragePage page = new StoragePage(context.folders(), context.asking(), manager::show);
        whenShown(page, page::refresh);
        return page;
    }

    private ModelsPage models(ModelParts parts) {
        ModelsPage page = new ModelsPage(parts.model(), parts.controller(), parts.modelSwitch(), picker);
        whenShown(page, page::refresh);
        return page;
    }

    /** What a page tells of changes while it is out of sight: in this window, and by other programs. */
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

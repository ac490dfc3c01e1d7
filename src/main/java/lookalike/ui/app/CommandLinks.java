package lookalike.ui.app;

import java.nio.file.Path;
import lookalike.ui.activity.ActivityLinks;
import lookalike.ui.common.Page;

/** Links of the activity page, carried out by the commands of the window. */
record CommandLinks(App app, Commands commands) implements ActivityLinks {

    @Override
    public void rescan() {
        app.people().controller().rescan();
    }

    @Override
    public void openDataset(Path folder) {
        commands.openDataset(folder);
    }

    @Override
    public void showReport() {
        commands.showReport();
    }

    @Override
    public void showModels() {
        commands.showModels();
    }

    @Override
    public void resumeCelebrities(Path folder) {
        app.activity().controller().close();
        app.celebrities().controller().resume(folder);
    }

    @Override
    public void show(Page page) {
        app.activity().controller().close();
        app.services().page().set(page);
    }

    @Override
    public void sortPhotos(Path folder) {
        commands.sortPhotos(folder);
    }

    @Override
    public void choosePhotos() {
        commands.choosePhotos();
    }
}

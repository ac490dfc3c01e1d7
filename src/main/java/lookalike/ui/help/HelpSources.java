package lookalike.ui.help;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import lookalike.model.ModelStore;
import lookalike.platform.desktop.FileManager;
import lookalike.platform.folders.AppFolders;
import lookalike.ui.common.Jobs;

/**
 * Facts of the running program that the help shows.
 *
 * @param menus the menus, with the keys of their items
 * @param models the models that were found
 * @param chosen the ids of those in use
 * @param personal files and folders of the user, which must not appear in a report
 * @param manager shows folders
 * @param jobs reads the log
 */
public record HelpSources(
        AppFolders folders,
        Supplier<List<Menu>> menus,
        Supplier<List<ModelStore.Entry>> models,
        Supplier<List<String>> chosen,
        Supplier<Collection<Path>> personal,
        FileManager manager,
        Jobs jobs) {}

package lookalike.ui.common;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lookalike.image.ThumbnailCache;
import lookalike.platform.folders.AppFolders;
import lookalike.ui.settings.SettingsFile;

/**
 * Parts of the app that all its features share.
 *
 * @param folders for files that the program finds and writes
 * @param threads for work in the background
 * @param tasks list of that work, for the user
 * @param undo undoes actions
 * @param pictures loads pictures of faces
 * @param picker asks for files
 * @param page in the large part of the window
 * @param saved publishes the files that are written for the user
 * @param notices shows messages at the bottom of the window
 */
public record Services(
        AppFolders folders,
        SettingsFile settings,
        BackgroundThreads threads,
        TaskList tasks,
        UndoStack undo,
        FacePictures pictures,
        FilePicker picker,
        ObjectProperty<Page> page,
        SavedFiles saved,
        Notices notices) {

    private static final long THUMBNAIL_BYTES = 200L << 20;

    /**
     * Makes the parts.
     *
     * @param errors receives failures that no other part shows, on the FX thread
     */
    public static Services of(AppFolders folders, FilePicker picker, Consumer<Throwable> errors) {
        BackgroundThreads threads = new BackgroundThreads(errors);
        return new Services(
                folders,
                new SettingsFile(folders.settings()),
                threads,
                new TaskList(),
                new UndoStack(),
                new FacePictures(threads.loading(), new ThumbnailCache(folders.thumbnails(), THUMBNAIL_BYTES)),
                picker,
                new SimpleObjectProperty<>(Page.COMPARE),
                new SavedFiles(),
                new Notices());
    }

    /** Runs work on some threads that the task list shows. */
    public TaskRunner tasksOn(Jobs jobs) {
        return new TaskRunner(tasks, jobs);
    }
}

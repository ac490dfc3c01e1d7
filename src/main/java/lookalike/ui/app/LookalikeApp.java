package lookalike.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import lookalike.platform.folders.AppFolders;
import lookalike.platform.instance.RunningInstance;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.FilePicker;

/** The desktop app. */
public final class LookalikeApp extends Application {

    /** Static because JavaFX creates the app itself and passes only strings to it. */
    private static RunningInstance launched = RunningInstance.alone();

    private static List<Path> given = List.of();

    private App app;

    /**
     * Starts the app, and waits for its end.
     *
     * @param instance receives the files of later starts
     * @param files photos to start with, or a dataset's folder, or none; absolute
     */
    public static void launch(RunningInstance instance, List<Path> files) {
        launched = instance;
        given = files;
        launch(LookalikeApp.class);
    }

    @Override
    public void start(Stage stage) {
        try {
            app = open(
                    stage,
                    AppFolders.current(),
                    FilePicker.ofSystem(),
                    getHostServices()::showDocument,
                    launched,
                    given);
            // JavaFX has words of its own, in its dialogs and text fields; it asks for the language when it shows them.
            app.services().settings().get().appearance().language().locale().ifPresent(Locale::setDefault);
        } catch (RuntimeException e) {
            ErrorPresenter.show(null, e); // the only window: the program ends when it is closed
            stage.hide();
        }
    }

    @Override
    public void stop() {
        launched.stopReceiving();
        if (app != null) {
            app.close();
        }
        launched.close();
    }

    /**
     * Shows the window in a stage. The caller closes the app afterwards.
     *
     * @param documents opens the document of a URI in the system's own way
     * @param instance receives the files of later starts
     * @param files photos to start with, or a dataset's folder, or none
     */
    static App open(
            Stage stage,
            AppFolders folders,
            FilePicker picker,
            Consumer<String> documents,
            RunningInstance instance,
            List<Path> files) {
        App app = new App(folders, picker, e -> ErrorPresenter.show(stage, e));
        MainWindow window = new MainWindow(app, stage, documents);
        stage.setOnCloseRequest(event -> window.rememberPlace());
        window.show(files);
        if (instance.role() == RunningInstance.Role.BESIDE) {
            window.tellOfTheOther();
        }
        instance.onFiles(Platform::runLater, window::take);
        return app;
    }
}

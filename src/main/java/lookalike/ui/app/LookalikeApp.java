package lookalike.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;
import lookalike.model.ModelException;
import lookalike.platform.AppFolders;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.FilePicker;

/** The desktop app. */
public final class LookalikeApp extends Application {

    private AppContext context;

    @Override
    public void start(Stage stage) {
        try {
            List<Path> files = getParameters().getUnnamed().stream()
                    .map(Path::of)
                    .map(Path::toAbsolutePath)
                    .toList();
            context = open(stage, AppFolders.current(), FilePicker.ofSystem(), getHostServices()::showDocument, files);
        } catch (ModelException e) {
            ErrorPresenter.show(null, e); // the only window there is: the program ends when it is closed
        }
    }

    @Override
    public void stop() {
        if (context != null) {
            context.close();
        }
    }

    /**
     * Shows the window in a stage. Whoever calls closes the context afterwards.
     *
     * @param documents opens the document of a URI in the system's own way
     * @param files photos to start with, or a dataset's folder, or none
     */
    static AppContext open(
            Stage stage, AppFolders folders, FilePicker picker, Consumer<String> documents, List<Path> files) {
        AppContext context = new AppContext(folders, e -> ErrorPresenter.show(stage, e));
        MainWindow window = new MainWindow(context, stage, picker, documents);
        stage.setOnCloseRequest(event -> window.rememberPlace());
        window.show(files);
        return context;
    }
}

package lookalike.ui.app;

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
            context = open(stage, AppFolders.current(), FilePicker.ofSystem(), getHostServices()::showDocument);
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
     */
    static AppContext open(Stage stage, AppFolders folders, FilePicker picker, Consumer<String> documents) {
        AppContext context = new AppContext(folders, e -> ErrorPresenter.show(stage, e));
        MainWindow window = new MainWindow(context, stage, picker, documents);
        stage.setOnCloseRequest(event -> window.rememberPlace());
        window.show();
        return context;
    }
}

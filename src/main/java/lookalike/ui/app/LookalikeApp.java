package lookalike.ui.app;

import javafx.application.Application;
import javafx.stage.Stage;

public final class LookalikeApp extends Application {
    @Override
    public void start(Stage stage) {
        stage.show();
    }
}

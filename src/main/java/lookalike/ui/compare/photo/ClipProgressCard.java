package lookalike.ui.compare.photo;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.ClipProgress;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;

/**
 * The progress of the search for people in a clip, with a button that stops it; visible while a search runs. In the middle, or in a corner
 * of the shown photo.
 */
final class ClipProgressCard extends VBox {

    private static final double WIDTH = 300;

    ClipProgressCard(CompareState state, CompareController controller) {
        super(8);
        setId("clip-progress");
        getStyleClass().add("clip-progress");
        setAlignment(Pos.CENTER);
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        Label words = new Label();
        words.setId("clip-progress-words");
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(state.clipProgress().get()), state.clipProgress()));
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label share = new Label();
        share.setId("clip-progress-share");
        share.getStyleClass().add("muted");
        share.setMinWidth(USE_PREF_SIZE);
        share.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> share(state.clipProgress().get()), state.clipProgress()));
        HBox line = new HBox(10, bar, share);
        line.setAlignment(Pos.CENTER_LEFT);
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> state.clipProgress().get() == null
                                ? 0
                                : state.clipProgress().get().share(),
                        state.clipProgress()));
        bar.accessibleTextProperty().bind(words.textProperty());
        Button stop = new Button(Texts.get("clip.stop"));
        stop.setId("stop-clip");
        stop.setOnAction(event -> controller.cancel());
        getChildren().addAll(words, line, stop);
        visibleProperty().bind(state.clipProgress().isNotNull());
        managedProperty().bind(visibleProperty());
        // The first people are shown while the search goes on.
        state.photo().subscribe(photo -> StackPane.setAlignment(this, photo == null ? Pos.CENTER : Pos.BOTTOM_LEFT));
    }

    private static String words(ClipProgress progress) {
        return progress == null ? "" : Texts.get("clip.searching", progress.name());
    }

    private static String share(ClipProgress progress) {
        return progress == null ? "" : Texts.get("clip.share", (int) Math.floor(100 * progress.share()));
    }
}

package lookalike.ui.compare.photo;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import lookalike.ui.common.Controls;
import lookalike.ui.common.LateParts;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.OpeningState;

/** The area of the photo: the photo with its hints, or a grey background. */
public final class PhotoStage extends StackPane {

    private final CompareState state;
    private final CompareController controller;
    private final PhotoCanvas canvas;

    /**
     * The place of a photo.
     *
     * @param canvas that shows it
     * @param over nodes between the photo and the hints
     */
    public PhotoStage(CompareState state, CompareController controller, PhotoCanvas canvas, Node... over) {
        this.state = state;
        this.controller = controller;
        this.canvas = canvas;
        getStyleClass().add("photo-stage");
        setMinSize(0, 0);
        canvas.visibleProperty().bind(state.photo().isNotNull());
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(PhotoMenu.items(state, controller, canvas));
        canvas.setOnContextMenuRequested(event -> {
            menu.show(canvas, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        List<Node> parts = new ArrayList<>(List.of(canvas));
        parts.addAll(List.of(over));
        parts.addAll(List.of(zoom(), noFace()));
        parts.addAll(PhotoHints.of(state, controller));
        parts.addAll(List.of(reading(), new ClipProgressCard(state, controller)));
        LateParts.add(this, getChildren(), parts);
    }

    /** Scale of the enlarged photo, with a button that shows the whole photo again. */
    private Node zoom() {
        Label size = Controls.whole("");
        size.setId("zoom");
        size.textProperty()
                .bind(canvas.placement()
                        .map(placement -> Texts.get("zoom.part", Math.round(100 * placement.scale())))
                        .orElse(""));
        Button fit = Controls.button("zoom-fit", Texts.get("zoom.fit"), canvas::fit);
        fit.getStyleClass().addAll("small", "flat");
        Tooltips.set(fit, Texts.get("zoom.fitHint"));
        HBox zoom = new HBox(2, size, fit);
        zoom.getStyleClass().add("photo-controls");
        zoom.setAlignment(Pos.CENTER_LEFT);
        zoom.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        zoom.visibleProperty().bind(canvas.zoomed());
        StackPane.setAlignment(zoom, Pos.TOP_RIGHT);
        return zoom;
    }

    /** Offers to mark the face by hand if none was found. */
    private Node noFace() {
        Label words = Controls.wrapped(Texts.get("photo.noFace"));
        words.setId("no-face");
        Button mark = new Button(Texts.get("mark.yourself"));
        mark.setId("mark-yourself");
        mark.getStyleClass().addAll("accent", "small");
        Tooltips.set(mark, Texts.get("mark.faceHint"));
        mark.setOnAction(event -> canvas.startMarking());
        mark.setWrapText(true);
        mark.setTextAlignment(TextAlignment.CENTER);
        mark.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(6, words, mark);
        card.getStyleClass().addAll("no-face", "overlay");
        card.setAlignment(Pos.CENTER);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        BooleanBinding none = Bindings.createBooleanBinding(
                () -> state.photo().get() != null
                        && state.photo().get().faces().isEmpty()
                        && !state.marking().get()
                        && !state.searching().get()
                        && !state.busy().get(),
                state.photo(),
                state.marking(),
                state.searching(),
                state.busy());
        card.visibleProperty().bind(none);
        return card;
    }

    /** A thin bar while a photo is being read; the present content stays visible. */
    private Node reading() {
        ProgressBar bar = new ProgressBar();
        bar.setId("photo-progress");
        bar.getStyleClass().add("thin-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> share(state.opening().progress().get()),
                        state.opening().progress()));
        bar.visibleProperty().bind(state.busy().and(state.clipProgress().isNull()));
        bar.setAccessibleText(Texts.get("compare.looking"));
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        return bar;
    }

    private static double share(OpeningState.Progress progress) {
        return progress == null || progress.done() == 0
                ? ProgressBar.INDETERMINATE_PROGRESS
                : (double) progress.done() / progress.total();
    }
}

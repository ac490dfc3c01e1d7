package lookalike.ui.compare.photo;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;

/** In a corner of the photo: how large it is shown, and the tool to mark a face that was missed. */
final class PhotoControls extends HBox {

    PhotoControls(CompareState state, PhotoCanvas canvas) {
        super(2);
        getStyleClass().add("photo-controls");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label size = Controls.whole("");
        size.setId("zoom");
        size.textProperty().bind(canvas.placement().map(PhotoControls::words).orElse(""));
        ToggleButton mark = new ToggleButton(Texts.get("mark.face"));
        mark.setId("mark-face");
        mark.selectedProperty().bindBidirectional(state.marking());
        style(mark, Texts.get("mark.faceHint"));
        Node fit = button("zoom-fit", Texts.get("zoom.fit"), Texts.get("zoom.fitHint"), canvas::fit);
        Node pixels =
                button("zoom-pixels", Texts.get("zoom.pixels"), Texts.get("zoom.pixelsHint"), () -> canvas.scale(1));
        getChildren().addAll(size, fit, pixels, mark);
        visibleProperty().bind(state.photo().isNotNull());
        // Visible only under the pointer or with the focus, so that the photo is not covered.
        parentProperty()
                .addListener((property, before, now) -> opacityProperty()
                        .bind(Bindings.when(now.hoverProperty()
                                        .or(focusWithinProperty())
                                        .or(state.marking())
                                        .or(canvas.zoomed()))
                                .then(1)
                                .otherwise(0)));
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
    }

    private static String words(PhotoPlacement placement) {
        return Texts.get("zoom.part", Math.round(100 * placement.scale()));
    }

    private static Node button(String id, String words, String hint, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(event -> action.run());
        style(button, hint);
        return button;
    }

    private static void style(ButtonBase button, String hint) {
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(hint));
    }
}

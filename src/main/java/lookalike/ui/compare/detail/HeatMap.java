package lookalike.ui.compare.detail;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import lookalike.face.Occlusions;
import lookalike.match.LikenessMap;
import lookalike.ui.compare.text.ResultText;

/** The aligned face in grey, with the likeness overlaid. Signs mark the strongest places, and a tooltip shows the share of each place. */
final class HeatMap extends StackPane {

    /** Its side in pixels. */
    static final double SIDE = 360;

    /** Strength from which a place is marked with a sign. */
    private static final double STRONG = 0.55;

    private static final double PATCH = SIDE / Occlusions.COLUMNS;

    private final ImageView face = new ImageView();
    private final ImageView heat = new ImageView();
    private final StackPane patches = new StackPane();
    private final BooleanProperty coloured = new SimpleBooleanProperty(true);

    HeatMap(ObservableValue<Result<LikenessOverlay>> likeness) {
        for (ImageView view : new ImageView[] {face, heat}) {
            view.setFitWidth(SIDE);
            view.setFitHeight(SIDE);
        }
        ColorAdjust grey = new ColorAdjust();
        grey.setSaturation(-1);
        coloured.subscribe(now -> face.setEffect(now ? grey : null));
        heat.visibleProperty().bind(coloured);
        patches.visibleProperty().bind(coloured);
        patches.setId("likeness-patches");
        getChildren().addAll(face, heat, patches);
        likeness.addListener((property, before, now) -> show(now.found()));
    }

    /** True if the likeness is laid over the face. */
    BooleanProperty coloured() {
        return coloured;
    }

    private void show(LikenessOverlay likeness) {
        patches.getChildren().clear();
        face.setImage(likeness == null ? null : likeness.face());
        boolean drawn = likeness != null && likeness.map().standsOut();
        heat.setImage(drawn ? likeness.heat() : null);
        if (drawn) {
            Group group = new Group();
            for (int i = 0; i < Occlusions.COLUMNS * Occlusions.COLUMNS; i++) {
                group.getChildren().add(patch(likeness.map(), i));
            }
            patches.getChildren().add(group);
        }
    }

    private static Label patch(LikenessMap map, int index) {
        double share = map.patches().get(index);
        double strength = LikenessOverlay.strength(map, share);
        Label patch = new Label(Math.abs(strength) < STRONG ? "" : strength > 0 ? "+" : "−");
        patch.getStyleClass().add("patch-sign");
        patch.setAlignment(Pos.CENTER);
        patch.setMinSize(PATCH, PATCH);
        patch.setMaxSize(PATCH, PATCH);
        patch.relocate(index % Occlusions.COLUMNS * PATCH, index / Occlusions.COLUMNS * PATCH);
        Tooltip tooltip = new Tooltip(ResultText.percent(share));
        tooltip.setShowDelay(Duration.millis(150));
        patch.setTooltip(tooltip);
        return patch;
    }
}

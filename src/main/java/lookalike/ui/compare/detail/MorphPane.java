package lookalike.ui.compare.detail;

import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The morph from the face to the match: a picture, a slider, a button that plays it back and forth, and one that writes a GIF. */
final class MorphPane extends VBox {

    private static final Duration ONE_WAY = Duration.seconds(2);

    private final DetailState detail;
    private final ImageView picture = new ImageView();
    private final Slider slider = new Slider(0, MorphFrames.FRAMES - 1, (MorphFrames.FRAMES - 1) / 2.0);
    private final Timeline sweep;

    /**
     * @param name of the match
     * @param save writes the GIF
     */
    MorphPane(DetailState detail, ObservableValue<String> name, Consumer<Window> save) {
        super(12);
        this.detail = detail;
        setAlignment(Pos.TOP_CENTER);
        ObservableValue<Boolean> missing = detail.morph().map(result -> result.found() == null);
        picture.setId("morph-picture");
        sweep = new Timeline(
                new KeyFrame(Duration.ZERO, new KeyValue(slider.valueProperty(), slider.getMin())),
                new KeyFrame(ONE_WAY, new KeyValue(slider.valueProperty(), slider.getMax(), Interpolator.EASE_BOTH)));
        sweep.setAutoReverse(true);
        sweep.setCycleCount(Animation.INDEFINITE);
        detail.morph().addListener(property -> {
            if (missing.getValue()) {
                pause();
            }
            draw();
        });
        getChildren()
                .addAll(new ResultPane(detail.morph(), picture, MorphFrames.SIDE), way(name), buttons(missing, save));
    }

    /** Slider that moves the morph. */
    Slider slider() {
        return slider;
    }

    /** Stops the animation. */
    void pause() {
        sweep.pause();
    }

    private HBox way(ObservableValue<String> name) {
        slider.setId("morph-slider");
        slider.setBlockIncrement(1);
        slider.accessibleTextProperty().bind(Bindings.concat(Texts.get("morph.you"), " – ", name));
        slider.setOnMousePressed(event -> pause());
        slider.setOnKeyPressed(event -> pause());
        slider.valueProperty().addListener(property -> draw());
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox way = new HBox(10, end(Texts.get("morph.you")), slider, end(name));
        way.setAlignment(Pos.CENTER);
        return way;
    }

    private HBox buttons(ObservableValue<Boolean> missing, Consumer<Window> save) {
        Button play = new Button();
        play.setId("morph-play");
        play.textProperty()
                .bind(Bindings.when(sweep.statusProperty().isEqualTo(Animation.Status.RUNNING))
                        .then(Texts.get("morph.pause"))
                        .otherwise(Texts.get("morph.play")));
        play.disableProperty().bind(missing);
        play.setOnAction(event -> {
            if (sweep.getStatus() == Animation.Status.RUNNING) {
                pause();
            } else {
                sweep.playFrom(ONE_WAY.multiply(slider.getValue() / slider.getMax()));
            }
        });
        Label saved = new Label();
        saved.setId("morph-saved");
        saved.getStyleClass().add("muted");
        saved.setMinWidth(0);
        saved.textProperty().bind(detail.saved());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button file = Controls.button(
                "morph-save",
                Texts.get("morph.saveGif"),
                () -> save.accept(getScene().getWindow()));
        file.disableProperty().bind(missing);
        HBox row = new HBox(10, play, space, saved, file);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void draw() {
        MorphFrames frames = detail.morph().get().found();
        picture.setImage(frames == null ? null : frames.images().get((int) Math.round(slider.getValue())));
    }

    private static Label end(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setMaxWidth(110);
        return label;
    }

    private static Label end(ObservableValue<String> words) {
        Label label = end("");
        label.textProperty().bind(words);
        Tooltips.bind(label, words);
        return label;
    }
}

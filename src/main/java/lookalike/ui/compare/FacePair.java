package lookalike.ui.compare;

import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;

/** The probe's face beside the celebrity's best photo. */
final class FacePair extends HBox {

    private static final int PIXELS = 480;
    private static final double HEIGHT_TO_WIDTH = 0.62;
    private static final double MOST_HEIGHT = 280;
    private static final double LEAST_HEIGHT = 96;
    private static final double WORDS_HEIGHT = 24;
    private static final double GAP = 10;

    private final CompareModel model;
    private final FacePictures pictures;

    FacePair(CompareModel model, FacePictures pictures) {
        super(GAP);
        this.model = model;
        this.pictures = pictures;
        setMinHeight(LEAST_HEIGHT);
        getChildren().addAll(probe(), celebrity());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** As high as keeps the heads whole: wide and low pictures would cut them. */
    @Override
    protected double computePrefHeight(double width) {
        double height = (width - GAP) / 2 * HEIGHT_TO_WIDTH + WORDS_HEIGHT;
        return Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, height));
    }

    private VBox probe() {
        PictureFrame picture = new PictureFrame();
        model.face().addListener((property, before, now) -> {
            if (now != null) {
                picture.show(now.portrait());
            }
        });
        Label words = new Label();
        words.textProperty().bind(Bindings.createStringBinding(() -> probeWords(model), model.face(), model.photo()));
        return side(picture, words);
    }

    private VBox celebrity() {
        PictureFrame picture = new PictureFrame();
        Label words = new Label();
        words.setId("match-name");
        model.match().addListener((property, before, now) -> {
            if (now != null) {
                words.setText(caption(now));
                picture.expect(now.person().name());
                load(now, picture);
            }
        });
        return side(picture, words);
    }

    private void load(Match match, PictureFrame frame) {
        MatchCell.exemplarFile(model, match)
                .ifPresent(file ->
                        pictures.loadPortrait(file, match.exemplar().face().orElseThrow(), PIXELS, loaded -> {
                            if (match.equals(model.match().get())) {
                                frame.show(loaded.image());
                            }
                        }));
    }

    private static String probeWords(CompareModel model) {
        ProbePhoto photo = model.photo().get();
        return photo == null
                ? ""
                : Texts.get("compare.faceOf", photo.faces().indexOf(model.face().get()) + 1, photo.name());
    }

    private static String caption(Match match) {
        String path = match.exemplar().path();
        return match.exemplar().face().isEmpty()
                ? Texts.get("compare.imported", match.person().name())
                : match.person().name() + " · " + path.substring(path.lastIndexOf('/') + 1);
    }

    private static VBox side(PictureFrame picture, Label words) {
        words.getStyleClass().add("caption");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setAlignment(Pos.CENTER);
        words.setMinWidth(0);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(words.textProperty());
        words.setTooltip(tooltip);
        picture.setMinHeight(0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox side = new VBox(4, picture, words);
        side.setMinWidth(0);
        side.setPrefWidth(200);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }
}

package lookalike.ui.compare;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;

/** The probe's face beside the selected celebrity's best photo. */
final class SideBySide extends HBox {

    private static final int PIXELS = 320;
    private static final double HEIGHT = 150;
    private static final double LEAST_HEIGHT = 96;

    private final CompareModel model;
    private final FacePictures pictures;

    SideBySide(CompareModel model, FacePictures pictures) {
        super(10);
        this.model = model;
        this.pictures = pictures;
        PictureFrame probe = new PictureFrame();
        PictureFrame celebrity = new PictureFrame();
        Label probeName = new Label();
        Label celebrityName = new Label();
        celebrityName.setId("match-name");
        probeName
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.photo().get() == null
                                ? ""
                                : Texts.get(
                                        "compare.faceOf",
                                        model.photo()
                                                        .get()
                                                        .faces()
                                                        .indexOf(model.face().get())
                                                + 1,
                                        model.photo().get().name()),
                        model.face(),
                        model.photo()));
        model.face().addListener((property, before, now) -> {
            if (now != null) {
                probe.show(now.picture());
            }
        });
        model.match().addListener((property, before, now) -> {
            if (now != null) {
                celebrityName.setText(caption(now));
                celebrity.expect(now.person().name());
                load(now, celebrity);
            }
        });
        getChildren().addAll(side(probe, probeName), side(celebrity, celebrityName));
        setMinHeight(LEAST_HEIGHT);
    }

    private void load(Match match, PictureFrame frame) {
        MatchCell.exemplarFile(model, match)
                .ifPresent(file -> pictures.load(file, match.exemplar().face(), PIXELS, loaded -> {
                    if (match.equals(model.match().get())) {
                        frame.show(loaded.image());
                    }
                }));
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
        picture.setMinHeight(0);
        picture.setPrefHeight(HEIGHT - 24);
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox side = new VBox(4, picture, words);
        side.setMinWidth(0);
        side.setPrefWidth(200);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }
}

package lookalike.ui.compare.detail;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lookalike.match.Match;
import lookalike.match.RankedPhoto;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;

/** A photo of the match, the closest first; with buttons and keys to go through the others. */
final class PhotoBrowser extends StackPane {

    private static final int PIXELS = 480;

    private final CompareState compare;
    private final DetailState detail;
    private final FacePictures pictures;
    private final PictureFrame frame = new PictureFrame();

    PhotoBrowser(CompareState compare, DetailState detail, FacePictures pictures) {
        this.compare = compare;
        this.detail = detail;
        this.pictures = pictures;
        setId("match-photo");
        getStyleClass().add("photo-browser");
        setMinSize(0, 0);
        ObservableValue<Boolean> several = detail.photos().map(photos -> photos.size() > 1);
        Region ring = new Region();
        ring.getStyleClass().add("focus-ring");
        ring.setMouseTransparent(true);
        Button previous = step("previous-photo", "‹", Texts.get("detail.previous"), -1, Pos.CENTER_LEFT);
        Button next = step("next-photo", "›", Texts.get("detail.next"), 1, Pos.CENTER_RIGHT);
        previous.visibleProperty().bind(several);
        next.visibleProperty().bind(several);
        getChildren().addAll(frame, ring, previous, next);
        focusTraversableProperty().bind(several);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMousePressed(event -> requestFocus());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                detail.step(event.getCode() == KeyCode.LEFT ? -1 : 1);
                event.consume();
            }
        });
        detail.photo().subscribe(this::show);
    }

    private Button step(String id, String sign, String words, int places, Pos side) {
        Button button = new Button(sign);
        button.setId(id);
        button.getStyleClass().add("photo-step");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        // The picture itself has the focus and the arrow keys.
        button.setFocusTraversable(false);
        button.setOnAction(event -> detail.step(places));
        setAlignment(button, side);
        return button;
    }

    private void show(RankedPhoto photo) {
        Match match = compare.match().get();
        if (photo == null || match == null) {
            return;
        }
        frame.expect(match.person().name());
        compare.exemplarFile(photo.exemplar())
                .ifPresent(file -> pictures.loadPortrait(
                        file,
                        photo.exemplar().face().orElseThrow(),
                        photo.exemplar().turned(),
                        PIXELS,
                        loaded -> {
                            if (photo.equals(detail.photo().get())) {
                                frame.show(loaded.image());
                            }
                        }));
    }
}

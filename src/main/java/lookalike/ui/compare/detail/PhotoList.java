package lookalike.ui.compare.detail;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lookalike.match.RankedPhoto;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.ResultText;

/** All photos of the match, the closest first; choosing one shows it beside the face. */
final class PhotoList extends ListView<RankedPhoto> {

    private static final double WIDTH = 340;
    private static final double ROW_HEIGHT = 68;
    private static final double MOST_HEIGHT = 380;

    private final CompareState compare;
    private final FacePictures pictures;

    PhotoList(CompareState compare, DetailState detail, FacePictures pictures) {
        this.compare = compare;
        this.pictures = pictures;
        setId("photo-list");
        getItems().setAll(detail.photos().get());
        setCellFactory(view -> new Cell());
        setFixedCellSize(ROW_HEIGHT);
        setPrefSize(WIDTH, Math.min(MOST_HEIGHT, ROW_HEIGHT * getItems().size() + 4));
        getSelectionModel().select(detail.photo().get());
        // A list consumes Esc to cancel the editing of a cell, so that its parents would not receive it.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
                getScene().getWindow().hide();
                event.consume();
            }
        });
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            // The match may have changed by now.
            if (now != null && detail.photos().get().contains(now)) {
                detail.photo().set(now);
            }
        });
    }

    private final class Cell extends ListCell<RankedPhoto> {

        private static final double SIDE = 54;
        private static final int PIXELS = 112;

        private final PictureFrame picture = new PictureFrame(SIDE);
        private final Label name = new Label();
        private final Label distance = new Label();
        private final HBox row;

        private Cell() {
            name.getStyleClass().add("file-name");
            name.setMinWidth(0);
            distance.getStyleClass().add("muted");
            VBox words = new VBox(2, name, distance);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            row = new HBox(10, picture, words);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(RankedPhoto photo, boolean empty) {
            super.updateItem(photo, empty);
            setGraphic(empty ? null : row);
            if (empty) {
                return;
            }
            name.setText(DetailText.file(photo));
            distance.setText(Texts.get("detail.distance", ResultText.distance(photo.distance())));
            picture.expect(DetailText.file(photo));
            compare.exemplarFile(photo.exemplar())
                    .ifPresent(file -> pictures.load(
                            file, photo.exemplar().face(), photo.exemplar().turned(), PIXELS, loaded -> {
                                if (photo.equals(getItem())) {
                                    picture.show(loaded.image());
                                }
                            }));
        }
    }
}

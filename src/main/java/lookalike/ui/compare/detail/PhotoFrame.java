package lookalike.ui.compare.detail;

import javafx.scene.layout.StackPane;
import lookalike.match.Match;
import lookalike.match.RankedPhoto;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.compare.core.CompareState;

/** Frame with the shown photo of the selected match. */
final class PhotoFrame extends StackPane {

    private final CompareState compare;
    private final DetailState detail;
    private final FacePictures pictures;
    private final PictureFrame frame = new PictureFrame();

    PhotoFrame(CompareState compare, DetailState detail, FacePictures pictures) {
        this.compare = compare;
        this.detail = detail;
        this.pictures = pictures;
        setId("match-photo");
        setMinSize(0, 0);
        getChildren().add(frame);
        detail.photo().subscribe(this::show);
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
                        FacePictures.PORTRAIT_SIDE,
                        loaded -> {
                            if (photo.equals(detail.photo().get())) {
                                frame.show(loaded.image());
                            }
                        }));
    }
}

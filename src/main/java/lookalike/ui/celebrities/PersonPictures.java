package lookalike.ui.celebrities;

import java.util.ArrayList;
import java.util.List;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;

/** Loads pictures of saved photos, and drops requests for those no longer in view. Used by one view. */
final class PersonPictures {

    /** Pixels for each pixel of the layout: sharp on a screen of twice the pixels. */
    private static final int SCALE = 2;

    private final FacePictures pictures;
    private final List<FacePictures.Wish> wishes = new ArrayList<>();

    PersonPictures(FacePictures pictures) {
        this.pictures = pictures;
    }

    /** Drops earlier requests. */
    void forget() {
        wishes.forEach(FacePictures.Wish::forget);
        wishes.clear();
    }

    /** A frame that shows the face of a photo once loaded. */
    PictureFrame frame(SavedPhoto photo, String name, int side) {
        PictureFrame frame = new PictureFrame(side);
        show(photo, name, side, frame);
        return frame;
    }

    /** Shows the face of a photo in a frame. */
    void show(SavedPhoto photo, String name, int side, PictureFrame frame) {
        frame.expect(name);
        int pixels = SCALE * side;
        wishes.add(
                photo.face().isPresent()
                        ? pictures.loadPortrait(
                                photo.file(), photo.face().get(), 0, pixels, loaded -> frame.show(loaded.image()))
                        : pictures.load(photo.file(), photo.face(), pixels, loaded -> frame.show(loaded.image())));
    }
}

package lookalike.ui.compare.photo;

import javafx.beans.value.ObservableValue;
import javafx.scene.image.ImageView;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbePhoto;

/** Loads a photo at a higher resolution once it is enlarged so far that the present one is too low. */
final class PhotoSharpener {

    private static final double MISSED = 1.05;

    private final CompareState state;
    private final CompareController controller;
    private final ImageView view;
    /** Photo whose higher resolution is shown or has been requested. */
    private ProbePhoto.Source asked;

    PhotoSharpener(
            CompareState state,
            CompareController controller,
            ObservableValue<PhotoPlacement> placement,
            ImageView view) {
        this.state = state;
        this.controller = controller;
        this.view = view;
        placement.addListener((property, before, now) -> {
            if (now == null) {
                asked = null;
            } else if (asked == null) {
                ask(now);
            }
        });
    }

    private void ask(PhotoPlacement placement) {
        ProbePhoto photo = state.photo().get();
        if (photo != null && photo.scale() < 1 && placement.scale() > MISSED * photo.scale()) {
            asked = photo.source();
            controller.sharpen(photo, image -> {
                if (asked == photo.source()) {
                    view.setImage(image);
                }
            });
        }
    }
}

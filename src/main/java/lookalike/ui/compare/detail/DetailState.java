package lookalike.ui.compare.detail;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lookalike.match.RankedPhoto;

/** The selected match in detail: its photos, a morph, and where the likeness lies. Used on the FX thread only. */
public final class DetailState {

    private final ObjectProperty<List<RankedPhoto>> photos = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<RankedPhoto> photo = new SimpleObjectProperty<>();
    private final ObjectProperty<Result<MorphFrames>> morph = new SimpleObjectProperty<>(Result.awaited());
    private final ObjectProperty<Result<LikenessOverlay>> likeness = new SimpleObjectProperty<>(Result.awaited());
    private final StringProperty saved = new SimpleStringProperty("");

    /** The photos of the match, the closest first. Only the closest until the others are known; empty without a match. */
    public ObjectProperty<List<RankedPhoto>> photos() {
        return photos;
    }

    /** The photo that is shown, null if there is no match. */
    public ObjectProperty<RankedPhoto> photo() {
        return photo;
    }

    /** The morph from the face to the shown photo, while it is wanted. */
    ObjectProperty<Result<MorphFrames>> morph() {
        return morph;
    }

    /** The map of the likeness to the match, while it is wanted. */
    ObjectProperty<Result<LikenessOverlay>> likeness() {
        return likeness;
    }

    /** Message with the file that the morph was written to; empty if it was not saved. */
    StringProperty saved() {
        return saved;
    }

    /** The number of the shown photo, from 1; 0 if there is none. */
    public int number() {
        return photos.get().indexOf(photo.get()) + 1;
    }

    /** Shows the photo a number of places further on; after the last comes the first. */
    public void step(int places) {
        if (!photos.get().isEmpty()) {
            photo.set(photos.get()
                    .get(Math.floorMod(number() - 1 + places, photos.get().size())));
        }
    }
}

package lookalike.ui.browse;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import lookalike.catalog.PhotoRow;
import lookalike.ui.common.GridSelection;

/**
 * Selected photos of a list: the one with the cursor, and possibly more. For another person, the first photo is selected; if the same
 * person's photos change, the selection stays.
 */
final class PhotoSelection extends GridSelection<PhotoRow, Long> {

    private final ObservableList<PhotoRow> photos;
    private String label = "";

    /** @param changed run after each change of the selection or of the photos */
    PhotoSelection(ObservableList<PhotoRow> photos, Runnable changed) {
        super(photos, PhotoRow::id, changed);
        this.photos = photos;
        photos.addListener((ListChangeListener<PhotoRow>) change -> follow());
    }

    /** The photo that has the cursor. */
    Optional<PhotoRow> photo() {
        return item();
    }

    /** The selected photos, in the order of the list. */
    List<PhotoRow> photos() {
        return items();
    }

    /** Adds a photo to the selection, or removes it unless it is the last one. */
    @Override
    public void toggle(int index) {
        if (size() == 1 && contains(index)) {
            select(index);
        } else {
            super.toggle(index);
        }
    }

    private void follow() {
        String now = photos.isEmpty() ? "" : photos.get(0).label();
        if (now.equals(label)) {
            retain();
            if (size() == 0) {
                select(cursor());
            }
        } else {
            label = now;
            select(photos.isEmpty() ? -1 : 0);
        }
        tell();
    }
}

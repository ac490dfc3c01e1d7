package lookalike.ui.browse;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import lookalike.catalog.PhotoRow;
import lookalike.ui.common.GridSelection;

/**
 * The photos that are selected in a list: one that has the cursor, and perhaps others. Another person's photos are selected from the first, changed ones
 * of the same person stay selected.
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

    /** Adds a photo, or takes it away; the last one stays. */
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

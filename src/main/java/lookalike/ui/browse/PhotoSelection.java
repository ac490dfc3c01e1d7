package lookalike.ui.browse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import lookalike.catalog.PhotoRow;

/**
 * The photos that are selected in a list: one that has the cursor, and perhaps others. Another person's photos are selected from the first, changed ones
 * of the same person stay selected.
 */
final class PhotoSelection {

    private final ObservableList<PhotoRow> photos;
    private final Runnable changed;
    private final Set<Long> ids = new HashSet<>();
    private int cursor = -1;
    private int anchor = -1;
    private String label = "";

    /** @param changed run after each change of the selection or of the photos */
    PhotoSelection(ObservableList<PhotoRow> photos, Runnable changed) {
        this.photos = photos;
        this.changed = changed;
        photos.addListener((ListChangeListener<PhotoRow>) change -> follow());
    }

    /** The index of the photo that has the cursor, -1 for none. */
    int cursor() {
        return cursor;
    }

    /** The photo that has the cursor. */
    Optional<PhotoRow> photo() {
        return cursor < 0 || cursor >= photos.size() ? Optional.empty() : Optional.of(photos.get(cursor));
    }

    /** The selected photos, in the order of the list. */
    List<PhotoRow> photos() {
        return photos.stream().filter(photo -> ids.contains(photo.id())).toList();
    }

    boolean contains(int index) {
        return index >= 0
                && index < photos.size()
                && ids.contains(photos.get(index).id());
    }

    /** Selects one photo. */
    void select(int index) {
        ids.clear();
        anchor = index;
        moveTo(index);
    }

    /** Selects all photos from the one that was selected last to another. */
    void extendTo(int index) {
        ids.clear();
        anchor = Math.max(0, anchor);
        for (int i = Math.min(anchor, index); i <= Math.max(anchor, index); i++) {
            ids.add(photos.get(i).id());
        }
        moveTo(index);
    }

    /** Adds a photo, or takes it away; the last one stays. */
    void toggle(int index) {
        if (contains(index) && ids.size() > 1) {
            ids.remove(photos.get(index).id());
            anchor = index;
            cursor = index;
            changed.run();
        } else {
            anchor = index;
            moveTo(index);
        }
    }

    void selectAll() {
        photos.forEach(photo -> ids.add(photo.id()));
        anchor = 0;
        changed.run();
    }

    private void moveTo(int index) {
        cursor = index;
        if (index >= 0) {
            ids.add(photos.get(index).id());
        }
        changed.run();
    }

    private void follow() {
        String now = photos.isEmpty() ? "" : photos.get(0).label();
        if (now.equals(label)) {
            ids.retainAll(photos.stream().map(PhotoRow::id).toList());
            cursor = Math.min(cursor, photos.size() - 1);
            anchor = Math.min(anchor, photos.size() - 1);
            if (ids.isEmpty()) {
                select(cursor);
            }
        } else {
            label = now;
            select(photos.isEmpty() ? -1 : 0);
        }
        changed.run();
    }
}

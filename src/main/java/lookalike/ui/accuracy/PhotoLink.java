package lookalike.ui.accuracy;

import java.util.function.Consumer;
import java.util.function.Function;
import lookalike.ui.common.Texts;

/**
 * Link from a figure to the photos behind it.
 *
 * @param photos of a row
 * @param open shows them
 */
record PhotoLink<R>(Function<R, FigurePhotos> photos, Consumer<FigurePhotos> open) {

    /** Number of photos; empty for none, which needs no link. */
    String words(R row) {
        int count = photos.apply(row).photos().size();
        return count == 0 ? "" : Texts.count("browse.photos", count);
    }
}

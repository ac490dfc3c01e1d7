package lookalike.ui.browse;

import java.util.List;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.index.Gallery;
import lookalike.model.DescriptorModel;

/**
 * A catalogue as it was when it was read.
 *
 * @param time when reading began, in the nanoseconds of {@link System#nanoTime}
 */
record Snapshot(long time, List<PersonSummary> people, Gallery gallery) {

    /** @param descriptor whose descriptors are compared */
    static Snapshot of(Catalog catalog, DescriptorModel descriptor) {
        return new Snapshot(System.nanoTime(), catalog.people(), Gallery.load(catalog, descriptor));
    }
}

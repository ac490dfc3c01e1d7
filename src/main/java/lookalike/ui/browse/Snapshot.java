package lookalike.ui.browse;

import java.util.List;
import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.index.Gallery;
import lookalike.model.DescriptorModel;
import lookalike.ui.common.PeopleSoFar;

/**
 * State of a catalogue at the time when it was read.
 *
 * @param time when reading began, in the nanoseconds of {@link System#nanoTime}
 * @param people who have photos in it
 * @param known number of people in the dataset, including those whose photos have not been read yet
 */
record Snapshot(long time, List<PersonSummary> people, int known, Gallery gallery) {

    /** @param descriptor whose descriptors are compared */
    static Snapshot of(Catalog catalog, DescriptorModel descriptor) {
        return new Snapshot(
                System.nanoTime(), catalog.people(), catalog.knownPeople(), Gallery.load(catalog, descriptor));
    }

    /** The number of people in it, if some are missing; empty if none is, or if there is nobody to compare with. */
    Optional<PeopleSoFar> part() {
        return gallery.size() > 0 && people.size() < known
                ? Optional.of(new PeopleSoFar(people.size(), known))
                : Optional.empty();
    }
}

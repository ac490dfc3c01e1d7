package lookalike.index;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import lookalike.image.NamedRegion;
import lookalike.image.PhotoRegions;

/**
 * Regions in the metadata of a dataset's photos that say which face is the labelled one.
 *
 * @param dataset its folder
 */
record LabelledRegions(Path dataset) {

    /**
     * The region of the labelled face, if there is one: the region to which a sidecar of this program assigns the label; otherwise one
     * named like the label (a folder may differ in capitals and have _ for a space); otherwise one to which a sidecar assigns a folder
     * that no longer exists, because the folder has been renamed since.
     *
     * @param bytes content of the photo
     */
    Optional<NamedRegion> of(PhotoTask task, byte[] bytes) {
        List<NamedRegion> regions = PhotoRegions.of(dataset.resolve(task.file().path()), bytes);
        return first(
                        regions,
                        region -> region.label().filter(task.label()::equals).isPresent())
                .or(() -> first(regions, region -> words(region.name()).equals(words(task.label()))))
                .or(() -> first(
                        regions, region -> region.label().filter(this::isGone).isPresent()));
    }

    private static Optional<NamedRegion> first(List<NamedRegion> regions, Predicate<NamedRegion> condition) {
        return regions.stream().filter(condition).findFirst();
    }

    private static String words(String name) {
        return name.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    }

    private boolean isGone(String label) {
        try {
            return !Files.exists(dataset.resolve(label));
        } catch (InvalidPathException e) {
            return true; // no folder can have this name
        }
    }
}

package lookalike.cassandra;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lookalike.catalog.Catalog;
import lookalike.catalog.Json;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.StoredDecision;
import lookalike.catalog.StoredPhoto;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/** Publishes the photos, descriptors and decisions of a catalogue in a shared gallery. Photos that are unchanged there are not written. */
public final class Publication {

    /** Keys of {@link SharedGallery#settings}. */
    static final String ID = "id";

    static final String FINDERS = "finders";

    static final String DESCRIPTOR = "descriptor";
    static final String DATASET = "dataset";

    private Publication() {}

    /**
     * Outcome.
     *
     * @param photos number of photos in the catalogue
     * @param written number of photos that were new to the gallery, or different there
     * @param pictures number of pictures that were made for desktops without the photos
     * @param decisions number of published decisions
     */
    public record Report(String gallery, int photos, int written, int pictures, int decisions, double seconds) {}

    /**
     * Publishes a catalogue.
     *
     * @param photos the folder of the photos, from which the pictures are made; empty for no pictures
     * @param progress in photos
     * @param cancel stops it; everything written so far stays, and another run continues from there
     * @throws SharedGalleryException if the gallery cannot be written
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static Report publish(
            Catalog catalog, SharedGallery gallery, Optional<Path> photos, Progress progress, CancelSignal cancel) {
        long start = System.nanoTime();
        describe(catalog, gallery);
        int[] counts = new int[3];
        PortraitPublication portraits = new PortraitPublication(gallery, catalog, photos);
        // Photos that only other finders have seen are missing from the totals, so the expected number may grow.
        int expected = catalog.totals().photos();
        catalog.readAll(some -> {
            cancel.awaitResume();
            counts[0] += some.size();
            counts[1] += gallery.put(some);
            counts[2] += portraits.add(some);
            progress.report(counts[0], Math.max(expected, counts[0]));
        });
        List<StoredDecision> decisions = catalog.decisions().stored();
        gallery.putDecisions(decisions);
        return new Report(
                gallery.address(),
                counts[0],
                counts[1],
                counts[2],
                decisions.size(),
                (System.nanoTime() - start) / 1e9);
    }

    /** Publishes imported descriptors, which replace earlier imported ones of the same people. */
    public static void publishImported(Catalog catalog, SharedGallery gallery, CancelSignal cancel) {
        List<String> labels =
                catalog.people().stream().map(PersonSummary::label).toList();
        Set<StoredPhoto.Key> former = new HashSet<>();
        gallery.photosOf(labels).stream()
                .filter(photo ->
                        photo.looks().stream().allMatch(look -> look.finders().isEmpty()))
                .forEach(photo -> former.add(photo.key()));
        // The keys are only numbers: a new descriptor under an existing number would not be added.
        gallery.remove(former);
        publish(catalog, gallery, Optional.empty(), Progress.NONE, cancel);
    }

    /** Stores the networks with which the gallery is compared and the folder of the photos, unless the gallery already has them. */
    public static void describe(Catalog catalog, SharedGallery gallery) {
        Map<String, String> known = gallery.settings();
        catalog.chosen().filter(choice -> !known.containsKey(FINDERS)).ifPresent(choice -> {
            gallery.set(DESCRIPTOR, Json.text(choice.descriptor()));
            gallery.set(FINDERS, Json.text(choice.finders()));
        });
        catalog.dataset()
                .filter(folder -> !known.containsKey(DATASET))
                .ifPresent(folder -> gallery.set(DATASET, folder.toString()));
    }
}

package lookalike.evaluate;

import java.util.List;
import java.util.stream.IntStream;
import lookalike.index.Gallery;
import lookalike.stats.LeaveOneOut;

/**
 * The photos behind the figures of a measure.
 *
 * @param measure by which people were ranked
 * @param aggregate how a person's photos counted
 * @param photos those whose person did not come first, and those further from their person than {@link Verification#thresholdAtFar01},
 *     in the gallery's order
 */
public record MethodOutcomes(DistanceMeasure measure, PhotoAggregate aggregate, List<PhotoOutcome> photos) {

    /** Copies the photos. */
    public MethodOutcomes {
        photos = List.copyOf(photos);
    }

    /**
     * Finds the photos.
     *
     * @param rows the gallery's row of each trial
     * @param people the gallery's person of each class
     * @param threshold the largest distance to the own person that is not worth a mention
     */
    static MethodOutcomes of(
            RankingMethod.Name name, LeaveOneOut trials, int[] rows, int[] people, Gallery gallery, double threshold) {
        return new MethodOutcomes(
                name.measure(),
                name.aggregate(),
                IntStream.range(0, rows.length)
                        .filter(i -> trials.ranks()[i] > 1 || trials.own()[i] > threshold)
                        .mapToObj(i -> outcome(trials, i, rows[i], people, gallery))
                        .toList());
    }

    private static PhotoOutcome outcome(LeaveOneOut trials, int i, int row, int[] people, Gallery gallery) {
        int closest = trials.closest()[i];
        return new PhotoOutcome(
                gallery.exemplar(row).path(),
                gallery.people().get(gallery.personOf(row)).label(),
                trials.ranks()[i],
                closest < 0 ? null : gallery.people().get(people[closest]).label(),
                trials.own()[i],
                trials.others()[i]);
    }
}

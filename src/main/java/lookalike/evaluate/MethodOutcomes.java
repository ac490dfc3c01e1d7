package lookalike.evaluate;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lookalike.index.Gallery;
import lookalike.stats.LeaveOneOut;

/**
 * The photos behind the figures of a measure.
 *
 * @param measure by which people were ranked
 * @param aggregate how a person's photos were combined
 * @param photos the photos whose person did not come first, and those further from their person than
 *     {@link Verification#thresholdAtFar01}, in the gallery's order
 */
public record MethodOutcomes(DistanceMeasure measure, PhotoAggregate aggregate, List<PhotoOutcome> photos) {

    /** Copies the photos. */
    public MethodOutcomes {
        photos = List.copyOf(photos);
    }

    /**
     * Finds the photos of all measures.
     *
     * @param rows the sample's row of each trial
     * @param chosen rows of the gallery's sample that make up the evaluated sample
     * @param verified thresholds of the measures that have thresholds
     */
    static List<MethodOutcomes> all(
            Map<RankingMethod, LeaveOneOut> trials,
            int[] rows,
            int[] chosen,
            Gallery gallery,
            Collection<Verification> verified) {
        int[] galleryRows =
                Arrays.stream(rows).map(row -> gallery.rowOf(chosen[row])).toArray();
        int[] people = Arrays.stream(chosen)
                .map(row -> gallery.personOf(gallery.rowOf(row)))
                .distinct()
                .toArray();
        return trials.entrySet().stream()
                .map(each -> of(
                        each.getKey(),
                        each.getValue(),
                        threshold(each.getKey(), verified),
                        i -> outcome(each.getValue(), i, galleryRows[i], people, gallery)))
                .toList();
    }

    private static MethodOutcomes of(
            RankingMethod method, LeaveOneOut trials, double threshold, IntFunction<PhotoOutcome> photo) {
        return new MethodOutcomes(
                method.measure(),
                method.aggregate(),
                IntStream.range(0, trials.ranks().length)
                        .filter(i -> trials.ranks()[i] > 1 || trials.own()[i] > threshold)
                        .mapToObj(photo)
                        .toList());
    }

    /** The distance beyond which photos of a person count as rejected; infinite for measures whose thresholds are not reported. */
    private static double threshold(RankingMethod method, Collection<Verification> verified) {
        return verified.stream()
                .filter(each -> each.measure() == method.measure() && each.aggregate() == method.aggregate())
                .mapToDouble(Verification::thresholdAtFar01)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
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

package lookalike.evaluate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lookalike.index.Gallery;
import lookalike.index.GalleryPerson;
import lookalike.stats.FalseMatches;
import lookalike.stats.Sample;

/**
 * A person for whom many others are mistaken.
 *
 * @param label of the person
 * @param name of the person
 * @param photos number of the person's photos, near-duplicates counted once
 * @param others number of people who are mistaken for this one
 * @param times the rate of such mistakes, as a multiple of the target
 * @param reason the most likely reason
 */
public record ConfusedPerson(String label, String name, int photos, int others, double times, Reason reason) {

    /** Share of people that stands out. */
    private static final double UNUSUAL = 0.1;

    /** Likely reason why others are mistaken for a person. */
    public enum Reason {
        /** The person's photos differ more than those of most: they may show different people. */
        PHOTOS_DIFFER,
        /** Many other people look like the person. */
        MANY_ALIKE,
        /** Several photos make an average face, which is closer to everyone than a single face. */
        AVERAGED,
        /** Nothing stands out. */
        UNKNOWN;

        /** The reason in JSON. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static List<ConfusedPerson> worst(
            FalseMatches matches, double target, int most, FaceOfEach split, int[] chosen, Gallery gallery) {
        double[] rates = matches.plain().perPerson();
        double[] spreads = IntStream.range(0, rates.length)
                .mapToDouble(k -> spread(split.rest(), k))
                .toArray();
        double wide = quantile(Arrays.stream(spreads).filter(spread -> spread > 0), 1 - UNUSUAL);
        double near = quantile(Arrays.stream(matches.neighbourhoods()), UNUSUAL);
        int[] people = Arrays.stream(chosen)
                .map(row -> gallery.personOf(gallery.rowOf(row)))
                .distinct()
                .toArray();
        return IntStream.range(0, rates.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> -rates[k]))
                .limit(most)
                .map(k -> {
                    int person = people[split.people()[k]];
                    GalleryPerson found = gallery.people().get(person);
                    return new ConfusedPerson(
                            found.label(),
                            found.name(),
                            gallery.sample().count(person),
                            (int) Math.round(rates[k] * (rates.length - 1)),
                            rates[k] / target,
                            reason(spreads[k], wide, matches.neighbourhoods()[k] <= near));
                })
                .toList();
    }

    private static Reason reason(double spread, double wide, boolean alike) {
        if (spread > 0 && spread >= wide) {
            return Reason.PHOTOS_DIFFER;
        }
        return alike ? Reason.MANY_ALIKE : spread > 0 ? Reason.AVERAGED : Reason.UNKNOWN;
    }

    /** The variance of a person's unit descriptors around their mean; 0 for a single photo. */
    private static double spread(Sample sample, int person) {
        int photos = sample.count(person);
        double length = 0;
        for (float x : sample.mean(person)) {
            length += (double) x * x;
        }
        return photos == 1 ? 0 : (1 - length) * photos / (photos - 1);
    }

    private static double quantile(DoubleStream values, double share) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? Double.POSITIVE_INFINITY : sorted[(int) (share * (sorted.length - 1))];
    }
}

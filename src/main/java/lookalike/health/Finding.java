package lookalike.health;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A possible error of a dataset, with its evidence.
 *
 * @param kind of the possible error
 * @param certainty estimated probability that it is right, 0..1
 * @param people labels, in the order that the kind defines
 * @param photos paths relative to the dataset's folder, in the order that the kind defines
 * @param suggestion the decision that would settle it
 * @param evidence named figures, in the order of their importance; distances are Euclidean distances of unit descriptors
 */
public record Finding(
        FindingKind kind,
        double certainty,
        List<String> people,
        List<String> photos,
        Suggestion suggestion,
        Map<String, Double> evidence) {

    /** Most certain first; then by kind, people and photos. */
    public static final Comparator<Finding> ORDER = Comparator.comparingDouble(Finding::certainty)
            .reversed()
            .thenComparing(Finding::kind)
            .thenComparing(finding -> String.join("\n", finding.people))
            .thenComparing(finding -> String.join("\n", finding.photos));

    /** @throws IllegalArgumentException if the certainty is not in 0..1 */
    public Finding {
        if (!(certainty >= 0 && certainty <= 1)) {
            throw new IllegalArgumentException("a certainty of " + certainty);
        }
        people = List.copyOf(people);
        photos = List.copyOf(photos);
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }
}

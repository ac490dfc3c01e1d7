package lookalike.evaluate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import lookalike.match.MatchOptions;

/** The two contenders that the user compares people with. */
record Chosen(Contender euclidean, Contender mahalanobis) {

    /** Picks them from all. */
    static Chosen of(Collection<Contender> all, MatchOptions options) {
        return new Chosen(
                find(all, Contender.euclideanName(options.aggregate())),
                find(all, Contender.mahalanobisName(options.estimator(), options.aggregate())));
    }

    private static Contender find(Collection<Contender> all, Contender.Name name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /** Both by the keys of a report, the Euclidean one first. */
    Map<String, Contender> byKey() {
        Map<String, Contender> both = new LinkedHashMap<>();
        both.put("euclidean", euclidean);
        both.put("mahalanobis", mahalanobis);
        return both;
    }

    boolean has(Contender contender) {
        return contender.equals(euclidean) || contender.equals(mahalanobis);
    }
}

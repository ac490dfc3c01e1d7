package lookalike.evaluate;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import lookalike.match.MatchOptions;
import lookalike.match.Measure;

/** The two ranking methods that the user has chosen for comparing people. */
record ChosenMethods(RankingMethod euclidean, RankingMethod mahalanobis) {

    /** Picks the two methods from all. */
    static ChosenMethods of(Collection<RankingMethod> all, MatchOptions options) {
        return new ChosenMethods(
                find(all, RankingMethod.euclideanName(options.aggregate())),
                find(all, RankingMethod.mahalanobisName(options.estimator(), options.aggregate())));
    }

    private static RankingMethod find(Collection<RankingMethod> all, RankingMethod.Name name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /** Both, the Euclidean one first. */
    Map<Measure, RankingMethod> byMeasure() {
        Map<Measure, RankingMethod> both = new EnumMap<>(Measure.class);
        both.put(Measure.EUCLIDEAN, euclidean);
        both.put(Measure.MAHALANOBIS, mahalanobis);
        return both;
    }

    boolean has(RankingMethod method) {
        return method.equals(euclidean) || method.equals(mahalanobis);
    }
}

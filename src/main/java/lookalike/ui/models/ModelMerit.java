package lookalike.ui.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import lookalike.model.KnownModel;
import lookalike.model.ListedModel;
import lookalike.model.ModelMetric;
import lookalike.model.ModelStore;

/** Advantage of a model over the others of its role, by figures measured in the same way. */
enum ModelMerit {
    RECOMMENDED,
    FASTEST,
    MOST_ACCURATE;

    private static final String TIME = "time-per-";

    /**
     * The merits of the models of a role; a single model has none, because there is no choice.
     *
     * @param models of one role, in the catalogue's order
     * @return by the models' ids; the models without merits are missing
     */
    static Map<String, Set<ModelMerit>> of(List<ListedModel> models) {
        Map<String, Set<ModelMerit>> merits = new HashMap<>();
        if (models.size() < 2) {
            return merits;
        }
        // The recommended model first, so that it wins among equally good ones.
        List<ListedModel> ordered = new ArrayList<>(models);
        ordered.sort(Comparator.comparing(model -> !isRecommended(model)));
        ordered.stream().filter(ModelMerit::isRecommended).forEach(model -> add(merits, model, RECOMMENDED));
        ordered.stream()
                .filter(model -> time(model).isPresent())
                .min(Comparator.comparingDouble(model -> time(model).orElseThrow()))
                .ifPresent(model -> add(merits, model, FASTEST));
        mostAccurate(ordered).ifPresent(model -> add(merits, model, MOST_ACCURATE));
        return merits;
    }

    /** The models in the order in which a page shows them: those with merits first. */
    static List<ListedModel> ordered(List<ListedModel> models, Map<String, Set<ModelMerit>> merits) {
        return models.stream()
                .sorted(Comparator.comparing(
                        model -> merits.getOrDefault(model.card().id(), Set.of()).stream()
                                .mapToInt(ModelMerit::ordinal)
                                .min()
                                .orElse(values().length)))
                .toList();
    }

    /** The most accurate model by the first figure that all have; further figures break ties. */
    private static Optional<ListedModel> mostAccurate(List<ListedModel> models) {
        List<ListedModel> measured = models.stream()
                .filter(model -> accuracy(model).findAny().isPresent())
                .toList();
        Comparator<ListedModel> worse = (one, other) -> 0;
        for (String kind : measured.stream()
                .flatMap(ModelMerit::accuracy)
                .map(ModelMetric::kind)
                .distinct()
                .toList()) {
            if (measured.stream().allMatch(model -> figure(model, kind).isPresent())) {
                worse = worse.thenComparingDouble(valueBy(kind));
            }
        }
        Comparator<ListedModel> order = worse;
        return measured.stream().reduce((best, next) -> order.compare(next, best) > 0 ? next : best);
    }

    /** Time that a model takes, in the unit common to the figures of its role. */
    private static Optional<Double> time(ListedModel model) {
        return model.known().stream()
                .flatMap(known -> known.speed().stream())
                .filter(figure -> figure.measuredHere() && isTime(figure))
                .map(ModelMetric::value)
                .findFirst();
    }

    /** Tests whether a figure is a time by which the fastest model is determined. */
    static boolean isTime(ModelMetric figure) {
        return figure.kind() != null && figure.kind().startsWith(TIME);
    }

    private static Stream<ModelMetric> accuracy(ListedModel model) {
        return model.known().stream()
                .map(KnownModel::accuracy)
                .flatMap(List::stream)
                .filter(figure -> figure.measuredHere() && figure.kind() != null);
    }

    private static Optional<ModelMetric> figure(ListedModel model, String kind) {
        return model.known().stream()
                .flatMap(known -> Stream.concat(known.accuracy().stream(), known.speed().stream()))
                .filter(figure -> figure.measuredHere() && kind.equals(figure.kind()))
                .findFirst();
    }

    private static ToDoubleFunction<ListedModel> valueBy(String kind) {
        return model -> figure(model, kind).map(ModelMetric::value).orElse(Double.NaN);
    }

    private static boolean isRecommended(ListedModel model) {
        return model.card().id().equals(ModelStore.DEFAULTS.get(model.card().role()));
    }

    private static void add(Map<String, Set<ModelMerit>> merits, ListedModel model, ModelMerit merit) {
        merits.computeIfAbsent(model.card().id(), id -> EnumSet.noneOf(ModelMerit.class))
                .add(merit);
    }
}

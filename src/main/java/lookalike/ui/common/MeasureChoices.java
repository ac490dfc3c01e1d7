package lookalike.ui.common;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import lookalike.match.MatchOptions;
import lookalike.match.Order;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;

/** Boxes to choose how people are compared; all boxes of the same options show the same. */
public final class MeasureChoices {

    private MeasureChoices() {}

    /** Choice of how a person's photos count. */
    public static ComboBox<Aggregate> aggregate(String id, ObjectProperty<MatchOptions> options) {
        return box(
                id,
                "accuracy.photosHint",
                List.of(Aggregate.values()),
                MeasureChoices::words,
                options,
                MatchOptions::aggregate,
                (before, value) -> new MatchOptions(value, before.estimator()));
    }

    /** Choice of how the spread of a person's photos is estimated. */
    public static ComboBox<Estimator> estimator(String id, ObjectProperty<MatchOptions> options) {
        return box(
                id,
                "accuracy.spreadHint",
                List.of(Estimator.values()),
                MeasureChoices::words,
                options,
                MatchOptions::estimator,
                (before, value) -> new MatchOptions(before.aggregate(), value));
    }

    /** Choice of who is listed first. */
    public static ComboBox<Order> order(String id, ObjectProperty<Order> order) {
        return Choices.of(
                id,
                List.of(Order.SIMILARITY, Order.EUCLIDEAN, Order.MAHALANOBIS, Order.AGREEMENT),
                MeasureChoices::words,
                order);
    }

    private static <E> ComboBox<E> box(
            String id,
            String hint,
            List<E> values,
            Function<E, String> words,
            ObjectProperty<MatchOptions> options,
            Function<MatchOptions, E> part,
            BiFunction<MatchOptions, E, MatchOptions> with) {
        ComboBox<E> box = Choices.of(
                id, values, words, part.apply(options.get()), value -> options.set(with.apply(options.get(), value)));
        options.addListener((property, before, now) -> box.setValue(part.apply(now)));
        Tooltips.set(box, Texts.get(hint));
        return box;
    }

    /** Words for the way in which a person's photos count. */
    public static String words(Aggregate aggregate) {
        return Texts.get(
                switch (aggregate) {
                    case NEAREST -> "aggregate.nearest";
                    case MEAN -> "aggregate.mean";
                    case DIRECTION -> "aggregate.direction";
                });
    }

    /** An order in words. */
    public static String words(Order order) {
        return Texts.get(
                switch (order) {
                    case EUCLIDEAN -> "order.euclidean";
                    case MAHALANOBIS -> "order.mahalanobis";
                    case AGREEMENT -> "order.agreement";
                    case SIMILARITY -> "order.similarity";
                });
    }

    /** Words for a way of estimating the spread. */
    public static String words(Estimator estimator) {
        return Texts.get(
                switch (estimator) {
                    case POOLED -> "estimator.pooled";
                    case REGULARISED -> "estimator.regularised";
                    case DIAGONAL -> "estimator.diagonal";
                });
    }
}

package lookalike.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import lookalike.health.FindingKind;
import lookalike.match.Order;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;

/** The words of options that have a choice, as they are typed. */
class EnumCandidates extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    private EnumCandidates(Enum<?>... values) {
        super(Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
    }

    /** The words of {@code --order}. */
    static final class Orders extends EnumCandidates {

        private static final long serialVersionUID = 1L;

        Orders() {
            super(Order.values());
        }
    }

    /** The words of {@code --kind}. */
    static final class Kinds extends EnumCandidates {

        private static final long serialVersionUID = 1L;

        Kinds() {
            super(FindingKind.values());
        }
    }

    /** The words of {@code --aggregate}. */
    static final class Aggregates extends EnumCandidates {

        private static final long serialVersionUID = 1L;

        Aggregates() {
            super(Aggregate.values());
        }
    }

    /** The words of {@code --estimator}. */
    static final class Estimators extends EnumCandidates {

        private static final long serialVersionUID = 1L;

        Estimators() {
            super(Estimator.values());
        }
    }
}

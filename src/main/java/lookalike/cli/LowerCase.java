package lookalike.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import lookalike.match.Order;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;

/** The words of options that have a choice, as they are typed. */
class LowerCase extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    private LowerCase(Enum<?>... values) {
        super(Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList());
    }

    /** The words of {@code --order}. */
    static final class Orders extends LowerCase {

        private static final long serialVersionUID = 1L;

        Orders() {
            super(Order.values());
        }
    }

    /** The words of {@code --aggregate}. */
    static final class Aggregates extends LowerCase {

        private static final long serialVersionUID = 1L;

        Aggregates() {
            super(Aggregate.values());
        }
    }

    /** The words of {@code --estimator}. */
    static final class Estimators extends LowerCase {

        private static final long serialVersionUID = 1L;

        Estimators() {
            super(Estimator.values());
        }
    }
}

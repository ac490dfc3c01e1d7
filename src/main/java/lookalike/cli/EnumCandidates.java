package lookalike.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import lookalike.benchmark.Benchmark;
import lookalike.celebrity.CelebrityGroup;
import lookalike.celebrity.PhotoLicence;
import lookalike.celebrity.Region;
import lookalike.health.FindingKind;
import lookalike.match.Order;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;

/** The values that an option accepts, as the user types them. */
class EnumCandidates extends ArrayList<String> {

    private static final long serialVersionUID = 1L;

    private EnumCandidates(Enum<?>... values) {
        super(Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
    }

    /** The values of {@code --order}. */
    static final class Orders extends EnumCandidates {

        private static final long serialVersionUID = 1L;

        Orders() {
            super(Order.values());
        }
    }

    /** The topics of {@code bench}. */
    static final class Benchmarks extends EnumCandidates {

        private static final long serialVersionUID = 1L;

        Benchmarks() {
            super(Benchmark.values());
        }
    }

    /** The values of {@code --kind}. */
    static final class Kinds extends EnumCandidates {

        private static final long serialVersionUID = 1L;

        Kinds() {
            super(FindingKind.values());
        }
    }

    /** The values of {@code --group}. */
    static final class Groups extends EnumCandidates {

        private static final long serialVersionUID = 1L;

        Groups() {
            super(CelebrityGroup.values());
        }
    }

    /** The values of {@code --region}. */
    static final class Regions extends EnumCandidates {

        private static final long serialVersionUID = 1L;

        Regions() {
            super(Region.values());
        }
    }

    /** The values of {@code --licences}. */
    static final class Licences extends EnumCandidates {

        private static final long serialVersionUID = 1L;

        Licences() {
            super(PhotoLicence.values());
        }
    }

    /** The values of {@code --aggregate}. */
    static final class Aggregates extends EnumCandidates {

        private static final long serialVersionUID = 1L;

        Aggregates() {
            super(Aggregate.values());
        }
    }

    /** The values of {@code --estimator}. */
    static final class Estimators extends EnumCandidates {

        private static final long serialVersionUID = 1L;

        Estimators() {
            super(Estimator.values());
        }
    }
}

package lookalike.ui.celebrities;

import java.util.Arrays;

/** Periods of birth by which people can be chosen. */
enum BirthTime {
    /** Everyone. */
    ANY(1800, 2100),
    /** The young. */
    SINCE_1980(1980, 2100),
    /** The middle-aged. */
    SINCE_1950(1950, 1979),
    /** The old, and people of earlier times. */
    BEFORE_1950(1800, 1949);

    private final int from;
    private final int to;

    BirthTime(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The period between two years; any if none matches. */
    static BirthTime of(int from, int to) {
        return Arrays.stream(values())
                .filter(time -> time.from == from && time.to == to)
                .findFirst()
                .orElse(ANY);
    }

    /** The first year. */
    int from() {
        return from;
    }

    /** The last year. */
    int to() {
        return to;
    }
}

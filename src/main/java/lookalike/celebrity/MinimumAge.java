package lookalike.celebrity;

import java.time.Year;

/**
 * Minimum age of the people who are fetched: nobody under 18. Told from the year of birth alone, so that who becomes 18 this year counts
 * as younger: the birthday may still come.
 *
 * @param now the present year
 */
record MinimumAge(Year now) {

    private static final int YEARS = 18;

    /** The last year of birth that is old enough. */
    int lastYear() {
        return now.getValue() - YEARS - 1;
    }

    /** Tests whether someone born in a year is old enough on every day of the present one. */
    boolean isReached(int born) {
        return born <= lastYear();
    }
}

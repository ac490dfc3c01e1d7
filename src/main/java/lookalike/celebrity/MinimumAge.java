package lookalike.celebrity;

import java.time.Year;

/**
 * Minimum age of the people whose photos are fetched: 18. Only the year of birth is known, so a person who turns 18 this year counts as
 * younger: the birthday may still be to come.
 *
 * @param now the current year
 */
record MinimumAge(Year now) {

    private static final int YEARS = 18;

    /** The latest year of birth of people who are old enough. */
    int lastYear() {
        return now.getValue() - YEARS - 1;
    }

    /** Tests whether a person born in a year is old enough on every day of the current year. */
    boolean isReached(int born) {
        return born <= lastYear();
    }
}

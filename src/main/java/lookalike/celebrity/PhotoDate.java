package lookalike.celebrity;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates of photos, which people write in many forms. */
final class PhotoDate {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(18[4-9]\\d|19\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)((?:18|19|20)\\d\\d[-:](?:0[1-9]|1[0-2])[-:](?:0[1-9]|[12]\\d|3[01]))(?!\\d)");

    private PhotoDate() {}

    /** The first year in a text, from 1840 on; earlier there were hardly any photos. */
    static OptionalInt year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }

    /** The first date in a text with the year first, as in {@code 2014-05-11} or {@code 2014:05:11}; returned with hyphens. */
    static Optional<String> day(String text) {
        Matcher day = DAY.matcher(text);
        return day.find() ? Optional.of(day.group(1).replace(':', '-')) : Optional.empty();
    }
}

package lookalike.celebrity;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A file of Wikimedia Commons.
 *
 * @param title without "File:"
 * @param mime media type of the original
 * @param width of the original in pixels
 * @param height of the original in pixels
 * @param sha1 of the original, 40 lower-case hexadecimal digits
 * @param fetched the picture that is fetched: the original, or a smaller one
 * @param licence its name on Commons
 * @param licenceAddress may be empty
 * @param author may be empty
 * @param credit where the file is from; may be empty
 * @param restrictions other rights than the author's, such as "personality"; may be empty
 * @param taken when it was taken, in words; may be empty
 * @param page its page on Commons
 */
record CommonsFile(
        String title,
        String mime,
        int width,
        int height,
        String sha1,
        Fetched fetched,
        String licence,
        String licenceAddress,
        String author,
        String credit,
        String restrictions,
        String taken,
        String page) {

    /**
     * A picture to fetch.
     *
     * @param original whether it is the original, whose SHA-1 is known
     * @param width in pixels
     * @param height in pixels
     */
    record Fetched(URI address, boolean original, int width, int height) {}

    /** The kind of licence; empty if it is not one that this program accepts. */
    Optional<PhotoLicence> kind() {
        return PhotoLicence.of(licence);
    }

    /** The year in which it was taken, if known. */
    OptionalInt year() {
        return PhotoDate.year(taken);
    }

    /** The day on which it was taken, if known, as in {@code 2014-05-11}. */
    Optional<String> day() {
        return PhotoDate.day(taken);
    }
}

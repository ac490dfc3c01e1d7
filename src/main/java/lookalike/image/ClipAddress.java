package lookalike.image;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Address of a frame in a clip, written as {@code holiday.mp4#t=12.5}, following W3C's Media Fragments. It can be used wherever a photo's
 * path is expected.
 *
 * @param clip file of the clip
 * @param seconds time of the frame from the clip's start, 0 or more
 */
public record ClipAddress(Path clip, double seconds) {

    /** Separates the path of a clip from the time. */
    public static final String FRAGMENT_START = "#t=";

    private static final Pattern FRAGMENT = Pattern.compile("(.+)#t=(\\d+(?:\\.\\d+)?)");

    /** The address of a frame, to the millisecond. */
    public static ClipAddress of(Path clip, double seconds) {
        return new ClipAddress(clip, Math.round(1000 * seconds) / 1000.0);
    }

    /** The address that a path contains; empty if it has no time. */
    public static Optional<ClipAddress> of(Path path) {
        Path name = path.getFileName();
        Matcher found = FRAGMENT.matcher(name == null ? "" : name.toString());
        return found.matches()
                ? Optional.of(new ClipAddress(path.resolveSibling(found.group(1)), Double.parseDouble(found.group(2))))
                : Optional.empty();
    }

    /** The file that a path means: the clip of a frame's address, otherwise the path itself. */
    public static Path file(Path path) {
        return of(path).map(ClipAddress::clip).orElse(path);
    }

    /** The frame's address as text. */
    @Override
    public String toString() {
        return clip + fragment(seconds);
    }

    /** Fragment that follows the clip's path. */
    public static String fragment(double seconds) {
        return FRAGMENT_START + String.format(Locale.ROOT, "%.3f", seconds).replaceFirst("\\.?0+$", "");
    }
}

package lookalike.platform.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** File and folder names made of texts that come from elsewhere, for every operating system. */
public final class FileNames {

    /** Characters that a name must not have on Windows, or that lead into another folder. */
    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|]");

    /** Control characters, invisible ones, those that turn the direction of writing, and halves of characters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    /** Names of devices on Windows, with any ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])(\\..*)?");

    /** Most bytes of a name; systems take 255, and a sidecar's name is longer by its ending. */
    private static final int LONGEST = 240;

    private FileNames() {}

    /**
     * A name close to a text: one part of a path, visible, not hidden, and the same file on all systems.
     *
     * @param longest most bytes of it in UTF-8, at least 8; systems take 255
     */
    public static String safe(String text, int longest) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Zs}\\p{Zl}\\p{Zp}]+", " ");
        plain = INVISIBLE.matcher(plain).replaceAll("");
        plain = FORBIDDEN.matcher(plain).replaceAll("_");
        // A dot or a space in front hides a file, or is lost; at the end Windows drops it.
        plain = trimmed(shortened(trimmed(plain), longest - 1));
        if (plain.isEmpty()) {
            return "_";
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        boolean special = DEVICE.matcher(lower).matches() || lower.equals("__macosx") || plain.startsWith("@");
        return special ? "_" + plain : plain;
    }

    /**
     * A name that is not taken: of the stem and the ending, with a number between them if need be.
     *
     * @param stem shortened if the name would be longer than systems take
     * @param ending with its dot; may be empty
     */
    public static String free(String stem, String ending, Predicate<String> taken) {
        String name = shortened(stem, LONGEST - ending.length()) + ending;
        for (int number = 2; taken.test(name); number++) {
            String more = " (" + number + ")" + ending;
            name = shortened(stem, LONGEST - more.length()) + more;
        }
        return name;
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[. ~]+|[. ]+$", "");
    }

    /** The longest beginning of a text that has at most so many bytes in UTF-8. */
    static String shortened(String text, int longest) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > longest) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}

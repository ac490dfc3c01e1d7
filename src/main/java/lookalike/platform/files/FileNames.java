package lookalike.platform.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** File and folder names that are made from arbitrary texts and are valid on every operating system. */
public final class FileNames {

    /** Characters that a name must not have on Windows, or that lead into another folder. */
    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|]");

    /**
     * Control characters, invisible ones, those that change the direction of text, private and unassigned ones, and unpaired
     * surrogates.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    /** Names of devices on Windows, with any ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])(\\..*)?");

    /** Largest number of bytes of a name. Systems allow 255, and a sidecar adds its ending to the name. */
    private static final int LONGEST = 240;

    private FileNames() {}

    /**
     * A name close to a text: a single path element without invisible characters, not hidden, and the same on all systems.
     *
     * @param longest largest number of its bytes in UTF-8, at least 8; systems allow 255
     */
    public static String safe(String text, int longest) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Zs}\\p{Zl}\\p{Zp}]+", " ");
        plain = INVISIBLE.matcher(plain).replaceAll("");
        plain = FORBIDDEN.matcher(plain).replaceAll("_");
        // A dot or a space at the beginning hides a file, or is lost; at the end, Windows drops it.
        plain = trimmed(shortened(trimmed(plain), longest - 1));
        if (plain.isEmpty()) {
            return "_";
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        boolean special = DEVICE.matcher(lower).matches() || lower.equals("__macosx") || plain.startsWith("@");
        return special ? "_" + plain : plain;
    }

    /**
     * A name that is not taken, made of the stem and the ending, with a number between them if necessary.
     *
     * @param stem shortened if the name would be longer than systems allow
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

    /** Tests whether a folder can be made or used at a path: nothing is there, or only an empty folder. */
    public static boolean isFreeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.notExists(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[. ~]+|[. ]+$", "");
    }

    /** The longest beginning of a text with at most the given number of bytes in UTF-8. */
    static String shortened(String text, int longest) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > longest) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}

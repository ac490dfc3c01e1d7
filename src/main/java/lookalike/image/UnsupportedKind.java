package lookalike.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of files that people take for photos and that cannot be read: what each is, and what to do about it. */
enum UnsupportedKind {
    HEIF(PhotoProblem.HEIF, HeifDecoder::isUnsupported),
    JPEG_XL(
            PhotoProblem.JPEG_XL,
            bytes -> startsWith(bytes, 0, "\u00ff\n") || startsWith(bytes, 4, "JXL \r\n\u0087\n")),
    RAW(PhotoProblem.RAW, UnsupportedKind::isRaw),
    PHOTOSHOP(PhotoProblem.PHOTOSHOP, bytes -> startsWith(bytes, 0, "8BPS\0")),
    PDF(PhotoProblem.PDF, bytes -> startsWith(bytes, 0, "%PDF-")),
    SVG(PhotoProblem.SVG, bytes -> opens(bytes, "svg")),
    WEB_PAGE(PhotoProblem.WEB_PAGE, bytes -> opens(bytes, "html")),
    VIDEO(
            PhotoProblem.VIDEO,
            bytes -> startsWith(bytes, 0, "\u001aE\u00df\u00a3")
                    || startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "AVI ")
                    || List.of("ftyp", "moov", "mdat", "wide").contains(text(bytes, 4, 4))
                            && !HeifItems.hasBrand(bytes));

    /** So much of a text is searched for its first element, after a declaration and comments. */
    private static final int TEXT_SEARCHED = 2_000;

    private static final Pattern FIRST_ELEMENT = Pattern.compile(
            "(?:\u00ef\u00bb\u00bf)?\\s*(?:<\\?[^>]*>\\s*|<!--.*?-->\\s*)*+(?:<!doctype\\s+|<)(\\w+)", Pattern.DOTALL);

    /** More than any camera's first box has. */
    private static final int LONGEST_BRANDS = 256;

    private final PhotoProblem problem;
    private final Predicate<byte[]> test;

    UnsupportedKind(PhotoProblem problem, Predicate<byte[]> test) {
        this.problem = problem;
        this.test = test;
    }

    /** The kind of a file; empty if it is none of these. */
    static Optional<UnsupportedKind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.test.test(bytes)).findFirst();
    }

    /** One sentence: what it is and what to do. */
    String advice() {
        return problem.sentence();
    }

    /** The same without words. */
    PhotoProblem problem() {
        return problem;
    }

    /** The {@code ftyp} box of the ISO base media file format (ISO/IEC 14496-12): four characters for each brand. */
    private static boolean hasBrand(byte[] bytes, String... brands) {
        if (!startsWith(bytes, 4, "ftyp")) {
            return false;
        }
        int box = (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        int end = Math.min(bytes.length, Math.min(Math.max(box, 0), LONGEST_BRANDS));
        for (int at = 8; at + 4 <= end; at += 4) {
            // The second word is the version of the first one, not a brand.
            if (at != 12 && List.of(brands).contains(text(bytes, at, 4))) {
                return true;
            }
        }
        return false;
    }

    /** Raw files of most cameras are TIFF files inside; some begin with a word of their own. */
    private static boolean isRaw(byte[] bytes) {
        return hasBrand(bytes, "crx ")
                || startsWith(bytes, 0, "FUJIFILMCCD-RAW")
                || startsWith(bytes, 0, "IIU\0")
                || startsWith(bytes, 0, "IIRO")
                || startsWith(bytes, 0, "IIRS")
                || startsWith(bytes, 0, "MMOR")
                || startsWith(bytes, 0, "II*\0") && startsWith(bytes, 8, "CR")
                || TiffTags.of(bytes).areOfRawFile();
    }

    /** Whether a text's first element, after a declaration and comments, is this one. */
    private static boolean opens(byte[] bytes, String element) {
        String start = text(bytes, 0, Math.min(bytes.length, TEXT_SEARCHED)).toLowerCase(Locale.ROOT);
        Matcher first = FIRST_ELEMENT.matcher(start);
        return first.lookingAt() && first.group(1).equals(element);
    }

    private static boolean startsWith(byte[] bytes, int at, String signature) {
        return text(bytes, at, signature.length()).equals(signature);
    }

    private static String text(byte[] bytes, int at, int length) {
        return bytes.length < at + length ? "" : new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }
}

package lookalike.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of files that people may take for photos but that cannot be read, each with an explanation and advice. */
enum UnsupportedKind {
    HEIF(PhotoProblem.HEIF, HeifDecoder::isUnsupported),
    JPEG_XL(
            PhotoProblem.JPEG_XL,
            bytes -> startsWith(bytes, 0, "\u00ff\n") || startsWith(bytes, 4, "JXL \r\n\u0087\n")),
    RAW(PhotoProblem.RAW, bytes -> RawFile.of(FileBytes.of(bytes)).isPresent()),
    PHOTOSHOP(PhotoProblem.PHOTOSHOP, bytes -> startsWith(bytes, 0, "8BPS\0")),
    PDF(PhotoProblem.PDF, bytes -> startsWith(bytes, 0, "%PDF-")),
    SVG(PhotoProblem.SVG, bytes -> opens(bytes, "svg")),
    WEB_PAGE(PhotoProblem.WEB_PAGE, bytes -> opens(bytes, "html")),
    VIDEO(PhotoProblem.VIDEO, ClipSignature::matches);

    /** Number of characters of a text that are searched for its first element, after a declaration and comments. */
    private static final int TEXT_SEARCHED = 2_000;

    private static final Pattern FIRST_ELEMENT = Pattern.compile(
            "(?:\u00ef\u00bb\u00bf)?\\s*(?:<\\?[^>]*>\\s*|<!--.*?-->\\s*)*+(?:<!doctype\\s+|<)(\\w+)", Pattern.DOTALL);

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

    /** One sentence that says what the file is and what to do. */
    String advice() {
        return problem.sentence();
    }

    /** The problem that corresponds to this kind. */
    PhotoProblem problem() {
        return problem;
    }

    /** True if a text's first element, after a declaration and comments, is this one. */
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

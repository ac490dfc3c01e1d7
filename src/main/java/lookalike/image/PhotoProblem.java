package lookalike.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reason for which a photo cannot be used. The catalogue keeps the English sentence; {@link #explained} knows it again, so that
 * a window
 * can say it in another language.
 */
public enum PhotoProblem {
    /** There is no file. */
    MISSING("there is no such file"),
    /** The file cannot be read; detail: the system's words. */
    NOT_READ("the file cannot be read (%s)"),
    /** A file of no bytes. */
    EMPTY("the file is empty"),
    /** A folder in place of a file. */
    FOLDER("this is a folder, not a picture"),
    /** The content is no picture of a known format. */
    NO_PICTURE(
            "not a picture that can be read (JPEG, HEIC, AVIF, PNG, WebP, BMP, TIFF, GIF, JPEG 2000 or a camera's raw file)"),
    /** More bytes than the program takes. */
    FILE_TOO_LARGE("the file is larger than 1 GiB"),
    /** More pixels than the program takes; details: width, height, the most megapixels. */
    TOO_MANY_PIXELS("%s x %s pixels are more than the %s megapixels that can be read"),
    /** The memory does not suffice for the picture. */
    TOO_LARGE_FOR_MEMORY("the picture is too large for the memory at hand"),
    /** A known format, but a kind of it that no decoder knows; detail: the format. */
    UNKNOWN_KIND("a kind of %s picture that cannot be read here; save it as JPEG or PNG"),
    /** The photo is used, although its file ends too early. */
    PART_MISSING("a part of the picture is missing"),
    /** The photo is used, although its file is a raw file of which only a preview can be read. */
    PREVIEW("the preview that the camera stored"),
    /** No decoder gets most of the picture out of the file. */
    DAMAGED("the picture is too damaged to be read"),
    /** The picture is not as large as the file says. */
    SIZE_DIFFERS("its size differs from its header's"),
    /** No face was found. */
    NO_FACE("no face was found"),
    /** The program failed on it; detail: the error's words. */
    NOT_ANALYSED("it could not be analysed (%s)"),
    /** A HEIF file that holds a sequence, or a picture in a coding of its own. */
    HEIF("there is no still picture in this HEIF file that can be read here; export it as JPEG"),
    /** JPEG XL. */
    JPEG_XL("JPEG XL pictures cannot be read here; save it as JPEG or PNG"),
    /** What a camera's sensor saw, without a preview. */
    RAW("this camera's raw file holds no preview that can be read; export it as JPEG with the camera's program"),
    /** Photoshop's own format. */
    PHOTOSHOP("Photoshop documents cannot be read here; export it as JPEG or PNG"),
    /** A document. */
    PDF("this is a PDF document; save the photo in it as JPEG or PNG"),
    /** A drawing. */
    SVG("this is an SVG drawing, not a photo; export it as PNG"),
    /** HTML. */
    WEB_PAGE("this is a web page, not a picture; open the picture in it"),
    /** Moving pictures. */
    VIDEO("this is a video; take a still picture from it and save that as JPEG or PNG");

    private static final String GAP = "%s";

    private final String sentence;
    private final Pattern pattern;

    PhotoProblem(String sentence) {
        this.sentence = sentence;
        this.pattern = Pattern.compile(
                Stream.of(sentence.split(GAP, -1)).map(Pattern::quote).collect(Collectors.joining("(.*)")),
                Pattern.DOTALL);
    }

    /**
     * A problem of one photo.
     *
     * @param details what the sentence's gaps stand for
     */
    public record Explained(PhotoProblem problem, List<String> details) {

        /** Copies the list. */
        public Explained {
            details = List.copyOf(details);
        }
    }

    /** The sentence, in English and without the photo's name; numbers are written without grouping. */
    public String sentence(Object... details) {
        return sentence.formatted(details);
    }

    /** What a sentence says; empty if it is none of these. */
    public static Optional<Explained> explained(String sentence) {
        return Arrays.stream(values())
                .flatMap(problem -> {
                    Matcher found = problem.pattern.matcher(sentence);
                    return found.matches() ? Stream.of(new Explained(problem, groups(found))) : Stream.empty();
                })
                .findFirst();
    }

    private static List<String> groups(Matcher found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .toList();
    }
}

package lookalike.image;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Reason why a photo, or a part of it, cannot be used. The catalogue keeps the code and the details. */
public enum PhotoProblem implements ReasonCode {
    /** There is no file. */
    MISSING,
    /** The file cannot be read; detail: the system's words. */
    NOT_READ,
    /** A file of no bytes. */
    EMPTY,
    /** A folder in place of a file. */
    FOLDER,
    /** The content is not a picture of a known format. */
    NO_PICTURE,
    /** More bytes than the program accepts. */
    FILE_TOO_LARGE,
    /** More pixels than the program accepts; details: width, height, the most megapixels. */
    TOO_MANY_PIXELS,
    /** Too few bytes to hold a photo with so many pixels; details: bytes, megapixels. */
    HARDLY_ANY_CONTENT,
    /** A JPEG with so many scans that decoding would take a long time; detail: their number. */
    TOO_MANY_SCANS,
    /** There is not enough memory for the picture. */
    TOO_LARGE_FOR_MEMORY,
    /** A known format, but a kind of it that no decoder knows; detail: the format. */
    UNKNOWN_KIND,
    /** The photo is used, although its file is truncated. */
    PART_MISSING,
    /** The photo is used, although its file is a raw file of which only a preview can be read. */
    PREVIEW,
    /** No decoder can read most of the picture. */
    DAMAGED,
    /** The picture is not as large as the file says. */
    SIZE_DIFFERS,
    /** No face was found. */
    NO_FACE,
    /** The program failed on it; detail: the error's words. */
    NOT_ANALYSED,
    /** A HEIF file that holds a sequence, or a picture in a coding of its own. */
    HEIF,
    /** JPEG XL. */
    JPEG_XL,
    /** A camera's raw file without a preview. */
    RAW,
    /** Photoshop's own format. */
    PHOTOSHOP,
    /** A document. */
    PDF,
    /** A drawing. */
    SVG,
    /** HTML. */
    WEB_PAGE,
    /** Moving pictures. */
    VIDEO,
    /** A clip of sound only. */
    CLIP_NO_VIDEO,
    /** A clip in a coding that no decoder knows; detail: its name. */
    CLIP_CODING,
    /** A clip that can be played only with a key. */
    CLIP_PROTECTED,
    /** No picture of the clip can be read. */
    CLIP_DAMAGED,
    /** The clip is used, although some of it cannot be read. */
    CLIP_PART_MISSING,
    /** A reason of an earlier version, which could not read as many kinds of files; detail: its sentence. */
    EARLIER;

    /**
     * A problem of one photo. In JSON: {@code reason}, the English sentence; {@code code} and {@code details}.
     *
     * @param problem its code
     * @param details values of the sentence's gaps
     */
    public record Explained(@JsonProperty("code") PhotoProblem problem, List<String> details) {

        /** Copies the list. */
        public Explained {
            details = List.copyOf(details);
        }

        /** The sentence, in English and without the photo's name. */
        @JsonProperty("reason")
        public String sentence() {
            return problem.sentence(details.toArray());
        }
    }

    /** This problem of one photo, with the values of the sentence's gaps. */
    public Explained with(@Nullable Object... details) {
        return new Explained(this, Arrays.stream(details).map(String::valueOf).toList());
    }

    /** The problem for a code and details from the catalogue; {@link #EARLIER} for a code that this version does not give. */
    public static Explained of(String code, List<String> details) {
        return Arrays.stream(values())
                .filter(problem -> problem.code().equals(code))
                .findFirst()
                .map(problem -> new Explained(problem, details))
                .orElseGet(() -> EARLIER.with(code));
    }

    @Override
    public String topic() {
        return "photo";
    }
}

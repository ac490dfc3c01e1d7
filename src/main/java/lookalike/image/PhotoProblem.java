package lookalike.image;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Reason why a photo cannot be used, or not all of it. The catalogue keeps the code and the details. */
public enum PhotoProblem implements ReasonCode {
    /** There is no file. */
    MISSING,
    /** The file cannot be read; detail: the system's words. */
    NOT_READ,
    /** A file of no bytes. */
    EMPTY,
    /** A folder in place of a file. */
    FOLDER,
    /** The content is no picture of a known format. */
    NO_PICTURE,
    /** More bytes than the program takes. */
    FILE_TOO_LARGE,
    /** More pixels than the program takes; details: width, height, the most megapixels. */
    TOO_MANY_PIXELS,
    /** So few bytes for so many pixels that no photo can be in them; details: bytes, megapixels. */
    HARDLY_ANY_CONTENT,
    /** A JPEG of so many scans that it would be decoded for a long time; detail: their number. */
    TOO_MANY_SCANS,
    /** The memory does not suffice for the picture. */
    TOO_LARGE_FOR_MEMORY,
    /** A known format, but a kind of it that no decoder knows; detail: the format. */
    UNKNOWN_KIND,
    /** The photo is used, although its file ends too early. */
    PART_MISSING,
    /** The photo is used, although its file is a raw file of which only a preview can be read. */
    PREVIEW,
    /** No decoder gets most of the picture out of the file. */
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
    /** A clip that may be played with a key only. */
    CLIP_PROTECTED,
    /** No picture can be got out of the clip. */
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

    /** The problem of a code and its details as the catalogue has them; {@link #EARLIER} for a code that this version does not give. */
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

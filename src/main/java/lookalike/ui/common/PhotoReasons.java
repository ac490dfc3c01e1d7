package lookalike.ui.common;

import java.util.List;
import lookalike.image.PhotoProblem;

/** Reasons for which a photo cannot be used, in the window's language. */
public final class PhotoReasons {

    private PhotoReasons() {}

    /** The words for a stored sentence; an unknown one stays as it is. */
    public static String words(String stored) {
        return PhotoProblem.explained(stored).map(PhotoReasons::words).orElse(stored);
    }

    /** The words for a problem that has no details. */
    public static String words(PhotoProblem problem) {
        return words(new PhotoProblem.Explained(problem, List.of()));
    }

    /** The words for a problem. */
    static String words(PhotoProblem.Explained problem) {
        return Texts.get(key(problem.problem()), problem.details().toArray());
    }

    private static String key(PhotoProblem problem) {
        return switch (problem) {
            case MISSING -> "unusable.missing";
            case NOT_READ -> "unusable.notRead";
            case EMPTY -> "unusable.empty";
            case FOLDER -> "unusable.folder";
            case NO_PICTURE -> "unusable.noPicture";
            case FILE_TOO_LARGE -> "unusable.fileTooLarge";
            case TOO_MANY_PIXELS -> "unusable.tooManyPixels";
            case TOO_LARGE_FOR_MEMORY -> "unusable.tooLargeForMemory";
            case UNKNOWN_KIND -> "unusable.unknownKind";
            case PART_MISSING -> "unusable.partMissing";
            case PREVIEW -> "unusable.preview";
            case DAMAGED -> "unusable.damaged";
            case SIZE_DIFFERS -> "unusable.sizeDiffers";
            case NO_FACE -> "unusable.noFace";
            case NOT_ANALYSED -> "unusable.notAnalysed";
            case HEIF -> "unusable.heif";
            case JPEG_XL -> "unusable.jpegXl";
            case RAW -> "unusable.raw";
            case PHOTOSHOP -> "unusable.photoshop";
            case PDF -> "unusable.pdf";
            case SVG -> "unusable.svg";
            case WEB_PAGE -> "unusable.webPage";
            case VIDEO -> "unusable.video";
        };
    }
}

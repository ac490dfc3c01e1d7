package lookalike.ui.browse;

import lookalike.catalog.PhotoRow;
import lookalike.ui.common.PhotoReasons;
import lookalike.ui.common.Texts;

/** A photo of the dataset in words. */
final class PhotoWords {

    private PhotoWords() {}

    /** The file's name. */
    static String name(PhotoRow photo) {
        return photo.path().substring(photo.path().lastIndexOf('/') + 1);
    }

    /** What became of it: used, excluded, or skipped and why. */
    static String state(PhotoRow photo) {
        return switch (photo.status()) {
            case OK -> photo.excluded() ? Texts.get("photo.excluded") : Texts.get("photo.used");
            case IMPORTED -> Texts.get("photo.imported");
            case NO_FACE -> Texts.get("photo.skipped", Texts.get("photo.noFace"));
            case UNREADABLE -> Texts.get("photo.skipped", PhotoReasons.words(photo.reason()));
        };
    }
}

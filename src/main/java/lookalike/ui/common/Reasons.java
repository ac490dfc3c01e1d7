package lookalike.ui.common;

import lookalike.image.CameraException;
import lookalike.platform.DownloadException;

/** Why something failed, in the window's language. */
final class Reasons {

    private Reasons() {}

    static String words(CameraException e) {
        return words(e.reason(), e.film());
    }

    /** @param film where a film should be */
    static String words(CameraException.Reason reason, String film) {
        return switch (reason) {
            case NOT_SWITCHED_ON -> Texts.get("lens.notSwitchedOn");
            case NO_FILM -> Texts.get("lens.noFilm", film);
            case NO_MORE_PICTURES -> Texts.get("lens.noMorePictures");
        };
    }

    /** Names the address. */
    static String words(DownloadException e) {
        return e.address() + ": " + words(e.reason(), e.details().toArray());
    }

    /** @param details what the gaps in the reason's sentence stand for */
    static String words(DownloadException.Reason reason, Object... details) {
        String key = switch (reason) {
            case NO_ADDRESS -> "download.noAddress";
            case NO_DATA -> "download.noData";
            case NOT_FOUND -> "download.notFound";
            case REFUSED -> "download.refused";
            case NO_CONNECTION -> "download.noConnection";
            case NO_ANSWER -> "download.noAnswer";
            case TIMED_OUT -> "download.timedOut";
            case TOO_LARGE -> "download.tooLarge";
            case WEB_PAGE -> "download.webPage";
            case NOT_A_PICTURE -> "download.notAPicture";
            case DAMAGED -> "download.damaged";
        };
        return Texts.get(key, details);
    }
}

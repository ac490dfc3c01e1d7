package lookalike.ui.common;

import lookalike.catalog.CatalogException;
import lookalike.dataset.DatasetException;
import lookalike.evaluate.EvaluationException;
import lookalike.image.CameraException;
import lookalike.model.ModelException;
import lookalike.platform.download.DownloadException;
import lookalike.stats.NotPositiveDefiniteException;

/** Reasons of failures in the window's language. */
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
            case OFFLINE -> "download.offline";
            case NOT_TRUSTED -> "download.notTrusted";
            case PROXY_ASKS -> "download.proxyAsks";
            case STALLED -> "download.stalled";
            case BROKEN_OFF -> "download.brokenOff";
            case UNSAFE -> "download.unsafe";
            case ENDLESS -> "download.endless";
            case OTHER_LENGTH -> "download.otherLength";
            case TOO_LONG -> "download.tooLong";
            case OTHER_BYTES -> "download.otherBytes";
            case DISK_FULL -> "download.diskFull";
            case NOT_WRITTEN -> "download.notWritten";
        };
        return Texts.get(key, details);
    }

    static String words(DatasetException e) {
        return words(e.reason(), e.details().toArray());
    }

    /** @param details what the gaps in the reason's sentence stand for */
    static String words(DatasetException.Reason reason, Object... details) {
        String key = switch (reason) {
            case NO_FOLDER -> "dataset.noFolder";
            case FILE -> "dataset.file";
            case NO_PHOTOS -> "dataset.noPhotos";
            case FOLDER_NOT_READ -> "dataset.folderNotRead";
            case NO_LABEL -> "dataset.noLabel";
            case LISTED_TWICE -> "dataset.listedTwice";
            case OUTSIDE -> "dataset.outside";
            case NO_PATH -> "dataset.noPath";
            case COLUMNS -> "dataset.columns";
            case FILE_NOT_READ -> "dataset.fileNotRead";
        };
        return Texts.get(key, details);
    }

    static String words(CatalogException e) {
        return words(e.reason(), e.details().toArray());
    }

    /** @param details what the gaps in the reason's sentence stand for */
    static String words(CatalogException.Reason reason, Object... details) {
        String key = switch (reason) {
            case NO_FOLDER -> "catalogue.noFolder";
            case NOT_OPENED -> "catalogue.notOpened";
            case MISSING -> "catalogue.missing";
            case FOREIGN -> "catalogue.foreign";
            case NEWER -> "catalogue.newer";
            case FAILED -> "catalogue.failed";
            case DAMAGED -> "catalogue.damaged";
            case PUT_ASIDE -> "catalogue.putAside";
            case NO_ROOM -> "catalogue.noRoom";
            case NO_DESCRIPTORS -> "catalogue.noDescriptors";
        };
        return Texts.get(key, details);
    }

    static String words(EvaluationException e) {
        return words(e.reason(), e.details().toArray());
    }

    /** @param details what the gaps in the reason's sentence stand for */
    static String words(EvaluationException.Reason reason, Object... details) {
        String key = switch (reason) {
            case NOBODY -> "evaluation.nobody";
            case NO_PROBES -> "evaluation.noProbes";
            case NO_FOLDS -> "evaluation.noFolds";
            case NO_PAIRS -> "evaluation.noPairs";
            case PHOTOS_MISSING -> "evaluation.photosMissing";
        };
        return Texts.get(key, details);
    }

    static String words(ModelException e) {
        return words(e.reason(), e.details().toArray());
    }

    /** @param details what the gaps in the reason's sentence stand for */
    static String words(ModelException.Reason reason, Object... details) {
        String key = switch (reason) {
            case NO_FOLDER -> "model.noFolder";
            case FOLDER_NOT_READ -> "model.folderNotRead";
            case NO_MODEL -> "model.noModel";
            case OTHER_ROLE -> "model.otherRole";
            case NO_CARD -> "model.noCard";
            case CARD_NOT_READ -> "model.cardNotRead";
            case CARD_WRONG -> "model.cardWrong";
            case NETWORK_MISSING -> "model.networkMissing";
            case NETWORK_NOT_READ -> "model.networkNotRead";
            case OTHER_NETWORK -> "model.otherNetwork";
            case PART_MISSING -> "model.partMissing";
            case OTHER_PART -> "model.otherPart";
            case PART_ROLE -> "model.partRole";
            case REFUSED -> "model.refused";
            case NOT_EXAMINED -> "model.notExamined";
            case RUN_FAILED -> "model.runFailed";
            case NOT_CLOSED -> "model.notClosed";
            case NO_OUTPUT -> "model.noOutput";
            case NO_INPUT -> "model.noInput";
            case INPUT_SHAPE -> "model.inputShape";
            case LANDMARKS -> "model.landmarks";
            case DIMENSION -> "model.dimension";
            case FAMILY -> "model.family";
            case NO_TEMPLATE -> "model.noTemplate";
            case TEMPLATE_SIZE -> "model.templateSize";
            case TRIAL -> "model.trial";
            case NO_CATALOG -> "model.noCatalog";
            case NOT_KNOWN -> "model.notKnown";
            case BUILT_IN -> "model.builtIn";
            case NOT_INSTALLED -> "model.notInstalled";
            case ID_TAKEN -> "model.idTaken";
            case BUSY -> "model.busy";
            case NOT_STORED -> "model.notStored";
        };
        return Texts.get(key, details);
    }

    static String words(NotPositiveDefiniteException e) {
        return Texts.get("error.notPositiveDefinite", Texts.format("%.3g", e.conditionNumber()));
    }
}

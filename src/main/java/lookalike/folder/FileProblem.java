package lookalike.folder;

import lookalike.reason.ReasonCode;

/** Reasons to leave a file as it is; the sentence follows the file's name. Those of photos are in {@link lookalike.image.PhotoProblem}. */
public enum FileProblem implements ReasonCode {
    /** A folder without photos. */
    NO_PHOTOS,
    /** A raw file or clip that belongs to a picture. */
    SECOND,
    /** The disk has become full. */
    NO_ROOM,
    /** It was not copied; detail: the system's words. */
    NOT_COPIED,
    /** A folder whose copies are not certain to survive a power failure; detail: the system's words. */
    NOT_CERTAIN,
    /** It was not moved; detail: the system's words. */
    NOT_MOVED,
    /** Its content was not changed; detail: the system's words. */
    NOT_CHANGED,
    /** A sidecar that is not valid XMP. */
    NO_XMP,
    /** A file of that name already exists; detail: its path. */
    TAKEN,
    /** The folder where it belongs already has the same content; detail: the folder. */
    SAME_CONTENT,
    /** Some frames of a clip show another person. */
    CLIP_OF_SEVERAL,
    /** The user stopped the work before it was this file's turn. */
    STOPPED,
    /** Its content has changed since it was copied. */
    CHANGED,
    /** It cannot be deleted; detail: the system's words. */
    NOT_REMOVED;

    @Override
    public String topic() {
        return "file";
    }
}

package lookalike.celebrity;

import lookalike.reason.ReasonCode;

/** Codes of the reasons why a photo is left out. */
public enum Rejection implements ReasonCode {
    /** Its licence was not chosen, or is unknown. */
    LICENCE(false),
    /** It is not a photo but a drawing, a document or a clip. */
    KIND(false),
    /** It has too few pixels. */
    TINY(false),
    /** It could not be fetched. */
    NOT_FETCHED(false),
    /** The fetched file does not have the SHA-1 that Commons states. */
    OTHER_BYTES(false),
    /** The fetched picture does not have the size that Commons states. */
    OTHER_SIZE(false),
    /** It cannot be read, or a part is missing. */
    DAMAGED(true),
    /** No face was found. */
    NO_FACE(true),
    /** It shows only other people. */
    OTHER_PERSON(true),
    /** It seems to show the person more than once. */
    SEVERAL(true),
    /** The face is small. */
    SMALL(true),
    /** The face is blurred, covered or otherwise in doubt. */
    UNCLEAR(true),
    /** Almost the same picture was accepted before. */
    COPY(true);

    private final boolean lasting;

    Rejection(boolean lasting) {
        this.lasting = lasting;
    }

    /** Tests whether the reason lies in the picture itself, so that it need not be fetched again. */
    boolean isLasting() {
        return lasting;
    }

    @Override
    public String topic() {
        return "rejection";
    }
}

package lookalike.celebrity;

import lookalike.reason.ReasonCode;

/** Codes of the reasons why a photo is left out. */
public enum Rejection implements ReasonCode {
    /** It is not under a licence that was chosen, or one that is not known. */
    LICENCE(false),
    /** It is no photo, but a drawing, a document or a clip. */
    KIND(false),
    /** It has too few pixels. */
    TINY(false),
    /** It cannot be fetched. */
    NOT_FETCHED(false),
    /** The file has another fingerprint than the one that was meant. */
    OTHER_BYTES(false),
    /** The picture has another size than the one that was meant. */
    OTHER_SIZE(false),
    /** It cannot be read, or a part is missing. */
    DAMAGED(true),
    /** No face was found. */
    NO_FACE(true),
    /** Only other people are on it. */
    OTHER_PERSON(true),
    /** The person seems to be on it more than once. */
    SEVERAL(true),
    /** The face is small. */
    SMALL(true),
    /** The face is blurred, covered or otherwise in doubt. */
    UNCLEAR(true),
    /** Almost the same picture is there. */
    COPY(true);

    private final boolean lasting;

    Rejection(boolean lasting) {
        this.lasting = lasting;
    }

    /** True if the picture itself is the reason: it need not be fetched again. */
    boolean isLasting() {
        return lasting;
    }

    @Override
    public String topic() {
        return "rejection";
    }
}

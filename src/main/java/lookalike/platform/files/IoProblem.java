package lookalike.platform.files;

import lookalike.reason.ReasonCode;

/** Reasons why a file cannot be read or written, for which Java's messages are too short. */
public enum IoProblem implements ReasonCode {
    /** The user may not do this. */
    ACCESS_DENIED,
    /** There is no such file or folder. */
    NOT_FOUND,
    /** There is another file where this one should be. */
    TAKEN,
    /** It should be a folder. */
    NO_FOLDER,
    /** Its bytes are no text. */
    NO_TEXT;

    @Override
    public String topic() {
        return "io";
    }
}

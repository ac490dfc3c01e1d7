package lookalike.ui.common;

import java.io.IOException;
import java.nio.file.Path;
import lookalike.platform.files.IoErrorText;

/** A file that the user wanted cannot be written. The message is a sentence that names it. */
public final class NotWrittenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause why not */
    public NotWrittenException(Path file, Throwable cause) {
        super(Texts.get("error.cannotWrite", file, words(cause)), cause);
    }

    private static String words(Throwable cause) {
        return cause instanceof IOException io ? IoErrorText.of(io) : cause.getMessage();
    }
}

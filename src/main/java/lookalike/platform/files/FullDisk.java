package lookalike.platform.files;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises that a disk is full, for which Java has no exception of its own. */
public final class FullDisk {

    private FullDisk() {}

    /** Messages of the operating systems, in the languages of the app. */
    private static final Pattern WORDS = Pattern.compile(
            "no space left|not enough space on the disk|kein speicherplatz|nicht (genug|genügend) speicherplatz",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** True if an error or one of its causes reports a full disk, recognised by the messages of the operating systems. */
    public static boolean isReasonOf(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof IOException || cause instanceof LinkageError)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(words -> WORDS.matcher(words).find()
                        || SystemWords.FULL.filter(words::contains).isPresent());
    }
}

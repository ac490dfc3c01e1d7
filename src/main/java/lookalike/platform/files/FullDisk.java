package lookalike.platform.files;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

/** Recognises that a disk is full, for which Java has no exception of its own. */
public final class FullDisk {

    private FullDisk() {}

    /** True if an error or one of its causes reports a full disk, recognised by the messages of the operating systems. */
    public static boolean isReasonOf(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof IOException || cause instanceof LinkageError)
                .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(words -> words.contains("no space left") || words.contains("not enough space on the disk"));
    }
}

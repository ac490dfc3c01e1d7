package lookalike.platform.download;

import java.util.Locale;

/**
 * A server's answer, whole.
 *
 * @param type media type without parameters in lower case; empty if the server does not tell
 * @param body its bytes, decompressed
 */
public record Answer(String type, byte[] body) {

    /** The type that a header gives. */
    static Answer of(String contentType, byte[] body) {
        return new Answer(contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT), body);
    }
}

package lookalike.platform.download;

import java.util.Locale;

/**
 * A complete answer from a server.
 *
 * @param type media type without parameters in lower case; empty if the server does not state it
 * @param body its bytes, decompressed
 */
public record Answer(String type, byte[] body) {

    /** An answer with the type from its header. */
    static Answer of(String contentType, byte[] body) {
        return new Answer(contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT), body);
    }
}

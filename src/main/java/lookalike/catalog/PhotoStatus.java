package lookalike.catalog;

import java.util.Locale;

/** Outcome of reading a photo. */
public enum PhotoStatus {
    /** It shows the labelled face. */
    OK,
    /** No face was found in it. */
    NO_FACE,
    /** It could not be read or analysed. */
    UNREADABLE,
    /** There is no photo: the descriptor came from a file of descriptors. */
    IMPORTED;

    /** The text in the catalogue's file. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PhotoStatus of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}

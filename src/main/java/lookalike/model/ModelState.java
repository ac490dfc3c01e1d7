package lookalike.model;

/** State of a model on this machine. */
public enum ModelState {
    /** It came with the program. */
    BUILT_IN,
    /** It was downloaded or added, and can be used. */
    INSTALLED,
    /** A part of it was downloaded; installing it continues from there. */
    PART,
    /** It can be downloaded. */
    AVAILABLE,
    /** Its card is there, but its network is missing or a different one; it must be removed or installed again. */
    DAMAGED
}

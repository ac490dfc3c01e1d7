package lookalike.model;

/** State of a model on this machine. */
public enum ModelState {
    /** It came with the program. */
    BUILT_IN,
    /** It was downloaded or added, and can be used. */
    INSTALLED,
    /** A part of it was downloaded; installing it goes on from there. */
    PART,
    /** It can be downloaded. */
    AVAILABLE,
    /** Its card is there, but its network is missing or is another one: remove it, or install it once more. */
    DAMAGED
}

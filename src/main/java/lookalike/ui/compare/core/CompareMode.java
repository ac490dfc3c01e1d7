package lookalike.ui.compare.core;

/** Content of the compare page. */
public enum CompareMode {
    /** One face beside one match, with the other matches and the chart. */
    PAIR,
    /** The whole photo with the best match of each face. */
    GROUP,
    /** A table of all open photos. */
    TABLE
}

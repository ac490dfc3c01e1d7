package lookalike.ui.settings;

/** The colours of the window. */
public enum Theme {
    /** The desktop's theme if it can be determined; otherwise light. */
    SYSTEM,
    /** Dark on light. */
    LIGHT,
    /** Light on dark. */
    DARK
}

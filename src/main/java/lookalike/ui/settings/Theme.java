package lookalike.ui.settings;

/** The colours of the window. */
public enum Theme {
    /** As the desktop has it, where that can be known; light otherwise. */
    SYSTEM,
    /** Dark on light. */
    LIGHT,
    /** Light on dark. */
    DARK
}

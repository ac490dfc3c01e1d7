package lookalike.ui.compare.core;

/** Arrangement of the compare page for the available space, measured in em. */
public enum CompareLayout {
    /** Everything at once, with full names. */
    FULL,
    /** Everything at once, smaller. */
    COMPACT,
    /** Faces or chart, one at a time. */
    TABBED;

    private static final double FULL_HEIGHT = 45;
    private static final double FULL_WIDTH = 70;
    private static final double COMPACT_HEIGHT = 34;
    private static final double COMPACT_WIDTH = 56;

    /**
     * The arrangement for a page.
     *
     * @param width of the page in em
     * @param height of the page in em
     */
    public static CompareLayout of(double width, double height) {
        if (height >= FULL_HEIGHT && width >= FULL_WIDTH) {
            return FULL;
        }
        return height >= COMPACT_HEIGHT && width >= COMPACT_WIDTH ? COMPACT : TABBED;
    }
}

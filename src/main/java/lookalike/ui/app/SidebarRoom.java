package lookalike.ui.app;

/** Room for the sidebar, by the size of the window's content in ems. */
enum SidebarRoom {
    /** Names and pictures. */
    FULL(200 / 13.0),
    /** Pictures only. */
    FACES(56 / 13.0),
    /** Pictures only, in a low or narrow window. */
    SMALL_FACES(48 / 13.0),
    /** None: it is in the menu. */
    NONE(0);

    private static final double LOW = 50;
    private static final double LOWEST = 38;
    private static final double NARROW = 70;
    private static final double NARROWEST = 52;

    private final double ems;

    SidebarRoom(double ems) {
        this.ems = ems;
    }

    /** The sidebar's width in ems. */
    double ems() {
        return ems;
    }

    /** True if there are pictures only. */
    boolean isNarrow() {
        return this != FULL;
    }

    /**
     * The room in a window.
     *
     * @param width of the content in ems
     * @param height of the content in ems
     * @param folded whether the user wants faces only
     */
    static SidebarRoom of(double width, double height, boolean folded) {
        if (height < LOWEST || width < NARROWEST) {
            return NONE;
        }
        if (height < LOW || width < NARROW) {
            return SMALL_FACES;
        }
        return folded ? FACES : FULL;
    }
}

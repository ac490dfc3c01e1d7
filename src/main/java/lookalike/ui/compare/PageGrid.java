package lookalike.ui.compare;

import javafx.scene.layout.Region;

/**
 * Places the parts of the compare page.
 *
 * @param width of the page in pixels
 * @param height of the page in pixels
 * @param em size of the text in pixels
 */
record PageGrid(double width, double height, double em) {

    static final Sizes FULL = new Sizes(0.92, 16.3, 12, 18.2);
    static final Sizes COMPACT = new Sizes(0.65, 11.5, 7.1, 15.9);

    private static final double TABS = 2.6;
    private static final double TABBED_PHOTO = 11;
    private static final double TABBED_PAIR = 0.52;
    private static final double TABBED_BAR = 0.2;

    /**
     * Sizes in em.
     *
     * @param gap between the parts and around them
     * @param photo width of the photo
     * @param strip height of the strip
     * @param chart height of the chart
     */
    record Sizes(double gap, double photo, double strip, double chart) {}

    /** All parts at once; the pair takes the height that the others leave. */
    void place(Region photo, Region pair, Region strip, Region chart, Sizes sizes) {
        double gap = Math.round(sizes.gap * em);
        double room = width - 2 * gap;
        double chartHeight = Math.round(sizes.chart * em);
        double stripHeight = Math.round(sizes.strip * em);
        double upper = Math.max(0, height - chartHeight - stripHeight - 4 * gap);
        double photoWidth = Math.round(sizes.photo * em);
        photo.setVisible(true);
        photo.resizeRelocate(gap, gap, photoWidth, upper);
        pair.resizeRelocate(photoWidth + 2 * gap, gap, Math.max(0, room - photoWidth - gap), upper);
        strip.resizeRelocate(gap, upper + 2 * gap, room, stripHeight);
        chart.resizeRelocate(gap, upper + stripHeight + 3 * gap, room, chartHeight);
    }

    /**
     * Places the pair at the top, and below it the strip or the chart with the tabs that choose between them. Above the chart the pair is
     * less high.
     *
     * @param below strip or chart
     */
    void placeTabbed(Region photo, Region pair, Region tabs, Region below, boolean chart) {
        double gap = Math.round(0.5 * em);
        double room = width - 2 * gap;
        double upper = Math.round((height - 4 * gap) * (chart ? TABBED_BAR : TABBED_PAIR));
        double photoWidth = chart ? 0 : Math.min(TABBED_PHOTO * em, room / 4);
        double tabsHeight = Math.round(TABS * em);
        pair.resizeRelocate(gap, gap, room - photoWidth - (chart ? 0 : gap), upper);
        photo.setVisible(!chart);
        photo.resizeRelocate(width - gap - photoWidth, gap, photoWidth, upper);
        tabs.resizeRelocate(gap, upper + 2 * gap, room, tabsHeight);
        double top = upper + tabsHeight + 3 * gap;
        below.resizeRelocate(gap, top, room, Math.max(0, height - top - gap));
    }
}

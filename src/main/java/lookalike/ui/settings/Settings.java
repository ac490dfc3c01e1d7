package lookalike.ui.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;

/**
 * What the window remembers.
 *
 * @param dark whether the dark theme is chosen
 * @param datasets the folders of datasets, the last one used first; none stands for the sample cast
 * @param matches how many matches are shown, 1..50
 * @param browserWidth width of the dataset browser in pixels
 * @param window where the window was, null before the first start
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(boolean dark, List<String> datasets, int matches, double browserWidth, Bounds window) {

    /** How many matches can be shown. */
    public static final List<Integer> MATCHES = List.of(1, 5, 10, 20, 50);

    private static final int RECENT = 8;
    private static final int DEFAULT_MATCHES = 10;
    private static final double LEAST_BROWSER_WIDTH = 200;
    private static final double DEFAULT_BROWSER_WIDTH = 270;

    /** The window's place and size. */
    public record Bounds(double x, double y, double width, double height, boolean maximized) {}

    /** Brings what is out of range back into it. */
    public Settings {
        datasets = datasets == null ? List.of() : List.copyOf(datasets);
        matches = MATCHES.contains(matches) ? matches : DEFAULT_MATCHES;
        browserWidth = browserWidth >= LEAST_BROWSER_WIDTH ? browserWidth : DEFAULT_BROWSER_WIDTH;
    }

    /** The settings of a first start. */
    public static Settings defaults() {
        return new Settings(false, List.of(), DEFAULT_MATCHES, DEFAULT_BROWSER_WIDTH, null);
    }

    /** The same with another theme. */
    public Settings withDark(boolean value) {
        return new Settings(value, datasets, matches, browserWidth, window);
    }

    /** The same with a dataset at the front. */
    public Settings withDataset(String folder) {
        List<String> recent = new ArrayList<>(datasets);
        recent.remove(folder);
        recent.add(0, folder);
        return new Settings(dark, recent.subList(0, Math.min(RECENT, recent.size())), matches, browserWidth, window);
    }

    /** The same with another number of matches. */
    public Settings withMatches(int value) {
        return new Settings(dark, datasets, value, browserWidth, window);
    }

    /** The same with another place of the window and of what is in it. */
    public Settings withWindow(Bounds value, double browser) {
        return new Settings(dark, datasets, matches, browser, value);
    }
}

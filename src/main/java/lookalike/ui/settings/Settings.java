package lookalike.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lookalike.match.MatchOptions;
import lookalike.match.Order;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;

/**
 * Settings of the window.
 *
 * @param appearance theme, language and size of the text
 * @param datasets the folders of datasets, the last one used first; empty for the sample cast
 * @param probes the files of recently compared photos, the latest first
 * @param matches how many matches are shown, 1..50
 * @param measures options for comparing people, and the order of the list
 * @param window last place of the window, null before the first start
 * @param dividers division of the window
 * @param introduced whether the first steps were shown
 * @param help last place of the help window, null before it was first closed
 * @param cardName name of the face's owner on the result card; empty for the card's default word
 */
public record Settings(
        Appearance appearance,
        List<String> datasets,
        List<String> probes,
        int matches,
        Measures measures,
        Bounds window,
        Dividers dividers,
        boolean introduced,
        Bounds help,
        String cardName) {

    /** Numbers of matches that can be shown. */
    public static final List<Integer> MATCHES = List.of(1, 5, 10, 20, 50);

    private static final int RECENT = 10;
    private static final int DEFAULT_MATCHES = 10;

    /**
     * Options of comparing people.
     *
     * @param order of the list
     * @param aggregate how a person's photos count
     * @param estimator how the spread of a person's photos is estimated
     */
    public record Measures(Order order, Aggregate aggregate, Estimator estimator) {

        /** The program's defaults. */
        public static final Measures DEFAULTS =
                new Measures(Order.SIMILARITY, MatchOptions.DEFAULTS.aggregate(), MatchOptions.DEFAULTS.estimator());

        /** Replaces missing or unknown values by their defaults. */
        public Measures {
            order = order == null ? Order.SIMILARITY : order;
            aggregate = aggregate == null ? MatchOptions.DEFAULTS.aggregate() : aggregate;
            estimator = estimator == null ? MatchOptions.DEFAULTS.estimator() : estimator;
        }

        /** Options of the matcher. */
        public MatchOptions options() {
            return new MatchOptions(aggregate, estimator);
        }
    }

    /** The window's place and size. */
    public record Bounds(double x, double y, double width, double height, boolean maximized) {}

    /**
     * Positions of the window's dividers.
     *
     * @param browser 100..2000: unused, kept for earlier versions of the program, like the next two
     * @param photo 0.05..0.95
     * @param upper 0.05..0.95
     * @param folded whether the list of people shows only faces although there is room for more
     * @param tile side of a face on the page of people, 72..240 pixels
     */
    public record Dividers(double browser, double photo, double upper, boolean folded, double tile) {

        /** The smallest side of a face on the page of people. */
        public static final double LEAST_TILE = 72;

        /** The largest side. */
        public static final double LARGEST_TILE = 240;

        private static final double DEFAULT_TILE = 113;

        /** The division of a first start. */
        public static final Dividers DEFAULTS = new Dividers(270, 0.54, 0.61, false, DEFAULT_TILE);

        /** Replaces values that are missing or out of range by their defaults. */
        public Dividers {
            tile = tile >= LEAST_TILE && tile <= LARGEST_TILE ? tile : DEFAULT_TILE;
        }

        boolean usable() {
            return browser >= 100 && browser <= 2000 && share(photo) && share(upper);
        }

        /** The same with another list of people. */
        public Dividers withFolded(boolean value) {
            return new Dividers(browser, photo, upper, value, tile);
        }

        /** The same with another size of the faces. */
        public Dividers withTile(double value) {
            return new Dividers(browser, photo, upper, folded, value);
        }

        private static boolean share(double value) {
            return value >= 0.05 && value <= 0.95;
        }
    }

    /** Brings what is out of range back into it. */
    public Settings {
        appearance = appearance == null ? Appearance.DEFAULTS : appearance;
        datasets = usable(datasets);
        probes = usable(probes);
        measures = measures == null ? Measures.DEFAULTS : measures;
        matches = MATCHES.contains(matches) ? matches : DEFAULT_MATCHES;
        dividers = dividers != null && dividers.usable() ? dividers : Dividers.DEFAULTS;
        cardName = cardName == null ? "" : cardName;
    }

    /** The paths among the words. */
    private static List<String> usable(List<String> paths) {
        return paths == null
                ? List.of()
                : paths.stream().filter(Settings::isPath).toList();
    }

    private static boolean isPath(String word) {
        try {
            return word != null && !Path.of(word).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The settings of a first start. */
    public static Settings defaults() {
        return new Settings(
                Appearance.DEFAULTS,
                List.of(),
                List.of(),
                DEFAULT_MATCHES,
                Measures.DEFAULTS,
                null,
                Dividers.DEFAULTS,
                false,
                null,
                "");
    }

    /** The same with another look. */
    public Settings withAppearance(Appearance value) {
        return new Settings(value, datasets, probes, matches, measures, window, dividers, introduced, help, cardName);
    }

    /** The same with a dataset at the front. */
    public Settings withDataset(String folder) {
        return new Settings(
                appearance,
                first(folder, datasets, RECENT),
                probes,
                matches,
                measures,
                window,
                dividers,
                introduced,
                help,
                cardName);
    }

    /** The same with a photo at the front. */
    public Settings withProbe(String file) {
        return new Settings(
                appearance,
                datasets,
                first(file, probes, RECENT),
                matches,
                measures,
                window,
                dividers,
                introduced,
                help,
                cardName);
    }

    private static List<String> first(String one, List<String> others, int most) {
        List<String> recent = new ArrayList<>(others);
        recent.remove(one);
        recent.add(0, one);
        return recent.subList(0, Math.min(most, recent.size()));
    }

    /** The same with another number of matches. */
    public Settings withMatches(int value) {
        return new Settings(
                appearance, datasets, probes, value, measures, window, dividers, introduced, help, cardName);
    }

    /** The same with another way to compare. */
    public Settings withMeasures(Measures value) {
        return new Settings(appearance, datasets, probes, matches, value, window, dividers, introduced, help, cardName);
    }

    /** The same with another place of the window. */
    public Settings withWindow(Bounds value) {
        return new Settings(
                appearance, datasets, probes, matches, measures, value, dividers, introduced, help, cardName);
    }

    /** The same with another division of the window. */
    public Settings withDividers(Dividers value) {
        return new Settings(appearance, datasets, probes, matches, measures, window, value, introduced, help, cardName);
    }

    /** The same, the first steps having been shown. */
    public Settings withIntroduced() {
        return new Settings(appearance, datasets, probes, matches, measures, window, dividers, true, help, cardName);
    }

    /** The same with another place of the help's window. */
    public Settings withHelp(Bounds value) {
        return new Settings(
                appearance, datasets, probes, matches, measures, window, dividers, introduced, value, cardName);
    }

    /** The same with another name on the result card. */
    public Settings withCardName(String value) {
        return new Settings(appearance, datasets, probes, matches, measures, window, dividers, introduced, help, value);
    }
}

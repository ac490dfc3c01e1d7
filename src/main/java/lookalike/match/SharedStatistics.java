package lookalike.match;

import java.util.Comparator;
import java.util.Locale;
import lookalike.catalog.GalleryStatistics;
import lookalike.catalog.Json;
import lookalike.index.Gallery;
import lookalike.index.GalleryFit;
import lookalike.index.GalleryPerson;
import lookalike.stats.Calibration;

/** Calibrations of a shared gallery, learnt from the whole gallery and used with a part of it. */
public final class SharedStatistics {

    private SharedStatistics() {}

    /**
     * The statistics apart from the whitening.
     *
     * @param largest label of the person with the most photos: the correction for unequal numbers of photos is relative to this number
     */
    record Figures(Calibration.Figures euclidean, Calibration.Figures mahalanobis, String largest) {}

    /** Key of the options to which the statistics belong. */
    public static String method(MatchOptions options) {
        return options.estimator().id() + " " + options.aggregate().name().toLowerCase(Locale.ROOT);
    }

    /** Statistics that a matcher has learnt from its gallery. */
    public static GalleryStatistics of(Matcher matcher) {
        Gallery gallery = matcher.gallery();
        Figures figures = new Figures(
                matcher.calibration(Measure.EUCLIDEAN).figures(),
                matcher.calibration(Measure.MAHALANOBIS).figures(),
                gallery.people().stream()
                        .max(Comparator.comparingInt(GalleryPerson::photos))
                        .map(GalleryPerson::label)
                        .orElse(""));
        return new GalleryStatistics(
                "", gallery.size(), gallery.people().size(), text(figures), GalleryFit.row(matcher.fit(), gallery));
    }

    static String text(Figures figures) {
        return Json.text(figures);
    }

    static Figures figures(GalleryStatistics statistics) {
        return Json.read(statistics.figures(), Figures.class);
    }
}

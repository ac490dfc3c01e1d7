package lookalike.match;

import java.util.Locale;
import lookalike.index.Gallery;
import lookalike.platform.desktop.BuildInfo;
import lookalike.stats.Calibration;

/**
 * Origin of figures: the program, model, dataset and options with which they were computed. The same origin gives the same figures.
 *
 * @param program version and build of the program
 * @param model id of the descriptor model
 * @param modelHash SHA-256 of its network
 * @param gallery fingerprint of the dataset's descriptors and the people they belong to, see {@link Gallery#content}
 * @param people number of people in the dataset
 * @param aggregate how a person's photos are combined
 * @param estimator how the spread is estimated
 * @param calibration version of the method that turns distances into similarities, see {@link Calibration#VERSION}
 */
public record Provenance(
        String program,
        String model,
        String modelHash,
        String gallery,
        int people,
        String aggregate,
        String estimator,
        int calibration) {

    /** The origin of figures that are computed now. */
    public static Provenance of(Gallery gallery, MatchOptions options) {
        return new Provenance(
                BuildInfo.version(),
                gallery.model().id(),
                gallery.model().sha256(),
                gallery.content(),
                gallery.people().size(),
                options.aggregate().name().toLowerCase(Locale.ROOT),
                options.estimator().id(),
                Calibration.VERSION);
    }
}

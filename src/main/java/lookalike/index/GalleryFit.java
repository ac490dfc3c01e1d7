package lookalike.index;

import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.catalog.CatalogException;
import lookalike.catalog.WhiteningRow;
import lookalike.stats.Covariance;
import lookalike.stats.Estimator;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Whitening;
import lookalike.task.CancelSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The spread of a gallery, computed once and then kept in the catalogue until the gallery changes. */
public final class GalleryFit {

    /** Version of the method, changed whenever the same gallery would get a different fit. */
    private static final String METHOD = "2:";

    private static final Logger LOG = LoggerFactory.getLogger(GalleryFit.class);

    private GalleryFit() {}

    /**
     * The fit of an estimator to a gallery.
     *
     * @param catalog where the gallery comes from; a fit that cannot be kept there is only logged
     * @throws lookalike.stats.NotPositiveDefiniteException if the covariance has no inverse
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static MahalanobisFit of(Catalog catalog, Gallery gallery, Estimator estimator, CancelSignal cancel) {
        String content = content(gallery);
        Optional<MahalanobisFit> kept = catalog.whitening(gallery.model(), estimator.id())
                .filter(row -> row.content().equals(content))
                .flatMap(row -> fit(row, gallery, estimator));
        if (kept.isPresent()) {
            return kept.get();
        }
        MahalanobisFit fit = MahalanobisFit.of(gallery.sample(), estimator, cancel);
        try {
            catalog.keep(gallery.model(), row(fit, content));
        } catch (CatalogException e) {
            LOG.warn("the fit is not kept: {}", e.getMessage());
        }
        return fit;
    }

    /** The gallery's content, and the version of the method: what a fit depends on. */
    public static String content(Gallery gallery) {
        return METHOD + gallery.content();
    }

    /** The fit to a whole gallery, for use with a part of it; empty if the row is damaged. */
    public static Optional<MahalanobisFit> ofWhole(WhiteningRow row, Gallery part, Estimator estimator) {
        return fit(row, part, estimator);
    }

    /** The row of a fit that is stored outside the gallery's catalogue. */
    public static WhiteningRow row(MahalanobisFit fit, Gallery gallery) {
        return row(fit, content(gallery));
    }

    /** Empty if the row is damaged. */
    private static Optional<MahalanobisFit> fit(WhiteningRow row, Gallery gallery, Estimator estimator) {
        try {
            return Optional.of(new MahalanobisFit(
                    estimator,
                    gallery.sample(),
                    new Whitening(row.matrix(), gallery.dimension()),
                    Covariance.Source.valueOf(row.source()),
                    row.degreesOfFreedom(),
                    row.shrinkage(),
                    row.crossValidated(),
                    row.conditionNumber(),
                    row.tails(),
                    row.prior()));
        } catch (IllegalArgumentException e) {
            LOG.warn("the fit that was kept is damaged: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static WhiteningRow row(MahalanobisFit fit, String content) {
        return new WhiteningRow(
                fit.estimator().id(),
                content,
                fit.source().name(),
                fit.degreesOfFreedom(),
                fit.shrinkage(),
                fit.crossValidated(),
                fit.conditionNumber(),
                fit.tails(),
                fit.prior(),
                fit.whitening().matrix());
    }
}

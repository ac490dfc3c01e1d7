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

/** A gallery's spread: computed once, then kept in its catalogue until the gallery is another one. */
public final class GalleryFit {

    /** Another one whenever a fit of the same gallery would be another one. */
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
        String content = METHOD + gallery.content();
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

    /** A fit to the whole of a gallery, for a part of it. Empty if the row is damaged. */
    public static Optional<MahalanobisFit> ofWhole(WhiteningRow row, Gallery part, Estimator estimator) {
        return fit(row, part, estimator);
    }

    /** The row of a fit, to be kept elsewhere than in the gallery's catalogue. */
    public static WhiteningRow row(MahalanobisFit fit, Gallery gallery) {
        return row(fit, METHOD + gallery.content());
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

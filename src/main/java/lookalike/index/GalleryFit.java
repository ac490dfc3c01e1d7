package lookalike.index;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.catalog.CatalogException;
import lookalike.catalog.WhiteningRow;
import lookalike.stats.Covariance;
import lookalike.stats.Estimator;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Sample;
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
            catalog.keep(gallery.model(), row(fit, content, byLabel(gallery)));
        } catch (CatalogException e) {
            LOG.warn("the fit is not kept: {}", e.getMessage());
        }
        return fit;
    }

    /** Empty if the row is damaged. */
    private static Optional<MahalanobisFit> fit(WhiteningRow row, Gallery gallery, Estimator estimator) {
        Sample sample = gallery.sample();
        try {
            return Optional.of(new MahalanobisFit(
                    estimator,
                    sample.with(placed(row.vectors(), sample.dimension(), byLabel(gallery))),
                    new Whitening(row.matrix(), sample.dimension()),
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

    private static WhiteningRow row(MahalanobisFit fit, String content, int[] order) {
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
                fit.whitening().matrix(),
                taken(fit.whitened(), order));
    }

    /** Rows of the sample as the catalogue keeps them: by labels, since people with other names come in another order. */
    private static int[] byLabel(Gallery gallery) {
        Sample sample = gallery.sample();
        return IntStream.range(0, sample.size())
                .boxed()
                .sorted(Comparator.comparing(
                        row -> gallery.people().get(sample.classOf(row)).label()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static float[] taken(Sample sample, int[] order) {
        float[] vectors = new float[order.length * sample.dimension()];
        float[] all = sample.vectors();
        for (int row = 0; row < order.length; row++) {
            System.arraycopy(
                    all, order[row] * sample.dimension(), vectors, row * sample.dimension(), sample.dimension());
        }
        return vectors;
    }

    /** The inverse of {@link #taken}. */
    private static float[] placed(float[] kept, int dimension, int[] order) {
        if (kept.length != order.length * dimension) {
            throw new IllegalArgumentException(kept.length + " numbers for " + order.length + " rows of " + dimension);
        }
        float[] vectors = new float[kept.length];
        for (int row = 0; row < order.length; row++) {
            System.arraycopy(kept, row * dimension, vectors, order[row] * dimension, dimension);
        }
        return vectors;
    }
}

package lookalike.match;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.catalog.CatalogException;
import lookalike.catalog.Json;
import lookalike.index.Gallery;
import lookalike.index.GalleryFit;
import lookalike.stats.Calibration;
import lookalike.stats.Rarity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calibrations of both measures, learnt once from a gallery and then kept in its catalogue until the gallery changes.
 *
 * @param content the version of the method, and the gallery's content
 */
record GalleryCalibrations(String content, Learnt euclidean, Learnt mahalanobis) {

    private static final Logger LOG = LoggerFactory.getLogger(GalleryCalibrations.class);

    GalleryCalibrations {
        Objects.requireNonNull(euclidean, "euclidean");
        Objects.requireNonNull(mahalanobis, "mahalanobis");
    }

    /** @param rarity null if the gallery has too few people to tell */
    record Learnt(Calibration.Figures figures, Rarity.@Nullable Figures rarity) {

        Learnt {
            Objects.requireNonNull(figures, "figures");
        }

        private static Learnt of(Calibration calibration) {
            return new Learnt(
                    calibration.figures(),
                    calibration.rarity().map(Rarity::figures).orElse(null));
        }

        Calibration calibration() {
            return Calibration.of(figures, Optional.ofNullable(rarity).map(Rarity::new));
        }
    }

    /** Reads the calibrations of a gallery; empty if its catalogue has none, or only those of earlier content. */
    static Optional<GalleryCalibrations> kept(Catalog catalog, Gallery gallery, MatchOptions options) {
        try {
            return catalog.calibrations(gallery.model(), SharedStatistics.method(options))
                    .map(text -> Json.read(text, GalleryCalibrations.class))
                    .filter(kept -> content(gallery).equals(kept.content));
        } catch (UncheckedIOException e) {
            LOG.warn("the calibrations that were kept are damaged: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Keeps what a matcher has learnt from its gallery, unless the catalogue cannot be written. */
    static void keep(Catalog catalog, Matcher matcher) {
        GalleryCalibrations learnt = new GalleryCalibrations(
                content(matcher.gallery()),
                Learnt.of(matcher.calibration(Measure.EUCLIDEAN)),
                Learnt.of(matcher.calibration(Measure.MAHALANOBIS)));
        try {
            catalog.keepCalibrations(
                    matcher.gallery().model(), SharedStatistics.method(matcher.options()), Json.text(learnt));
        } catch (CatalogException e) {
            LOG.warn("the calibrations are not kept: {}", e.getMessage());
        }
    }

    private static String content(Gallery gallery) {
        return Calibration.VERSION + ":" + GalleryFit.content(gallery);
    }
}

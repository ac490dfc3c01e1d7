package lookalike.ui.health;

import java.util.List;
import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.health.Finding;
import lookalike.health.FindingReview;
import lookalike.health.HealthFile;
import lookalike.index.Gallery;

/**
 * The findings of a check with their status.
 *
 * @param kept result of the check; empty if there is none
 * @param outdated whether the dataset has changed since
 */
record ReviewedFindings(
        Optional<HealthFile.Kept> kept, boolean outdated, FindingReview review, List<ReviewedFinding> findings) {

    /** Determines the status of findings from the decisions. */
    static ReviewedFindings of(Catalog catalog, Gallery gallery, Optional<HealthFile.Kept> kept) {
        FindingReview review = FindingReview.of(catalog);
        boolean outdated = kept.isPresent() && !kept.get().key().equals(HealthFile.key(catalog, gallery.model()));
        List<Finding> findings = kept.map(HealthFile.Kept::findings).orElse(List.of());
        return new ReviewedFindings(
                kept,
                outdated,
                review,
                findings.stream()
                        .map(finding -> new ReviewedFinding(finding, review.status(finding)))
                        .toList());
    }

    /** The same; without findings if the dataset has changed since. */
    ReviewedFindings unlessOutdated(Catalog catalog, Gallery gallery) {
        return outdated ? of(catalog, gallery, Optional.empty()) : this;
    }
}

package lookalike.ui.health;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.face.LoadedModels;
import lookalike.health.Finding;
import lookalike.health.FindingKind;
import lookalike.health.FindingReview;
import lookalike.health.FindingStatus;
import lookalike.health.HealthAccuracy;
import lookalike.health.HealthCheck;
import lookalike.health.HealthFile;
import lookalike.index.Gallery;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.NotWrittenException;

/** A health check whose findings are kept beside the catalogue. Called in the background. */
final class RecordedCheck {

    private final Supplier<LoadedModels> models;
    private final Jobs jobs;

    /**
     * @param models of the gallery
     * @param jobs told of a file that cannot be written
     */
    RecordedCheck(Supplier<LoadedModels> models, Jobs jobs) {
        this.models = models;
        this.jobs = jobs;
    }

    /**
     * Checks a dataset.
     *
     * @param done findings of an earlier check that were done: they stay as long as their decisions are in force
     * @param accuracy what was measured before
     */
    HealthFile.Kept run(
            Catalog catalog,
            Gallery gallery,
            List<Finding> done,
            Optional<HealthAccuracy> accuracy,
            Progress progress,
            CancelSignal cancel) {
        List<Finding> found =
                new HealthCheck(catalog, gallery, models, progress, cancel).all(EnumSet.allOf(FindingKind.class));
        FindingReview review = FindingReview.of(catalog);
        List<Finding> all = Stream.concat(
                        found.stream(),
                        done.stream()
                                .filter(finding -> !found.contains(finding))
                                .filter(finding -> review.status(finding) == FindingStatus.DONE))
                .toList();
        HealthFile.Kept result =
                new HealthFile.Kept(HealthFile.key(catalog, gallery.model()), Instant.now(), all, accuracy);
        keep(catalog.file(), result);
        return result;
    }

    /** Writes a result; one that cannot be written is shown all the same. */
    void keep(Path catalog, HealthFile.Kept result) {
        HealthFile file = new HealthFile(catalog);
        try {
            file.write(result);
        } catch (IOException e) {
            jobs.onWindow(() -> jobs.report(new NotWrittenException(file.path(), e)));
        }
    }
}

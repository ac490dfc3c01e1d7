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
     * @param jobs receives a failure to write the file
     */
    RecordedCheck(Supplier<LoadedModels> models, Jobs jobs) {
        this.models = models;
        this.jobs = jobs;
    }

    /**
     * Checks a dataset.
     *
     * @param done decided findings of an earlier check, which are kept while their decisions are in force
     * @param accuracy the last measurement
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

    /** Writes a result; if it cannot be written, it is shown nevertheless. */
    void keep(Path catalog, HealthFile.Kept result) {
        HealthFile file = new HealthFile(catalog);
        try {
            file.write(result);
        } catch (IOException e) {
            jobs.onWindow(() -> jobs.report(new NotWrittenException(file.path(), e)));
        }
    }
}

package lookalike.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lookalike.catalog.Catalog;
import lookalike.catalog.DecisionEntry;
import lookalike.catalog.Decisions;
import lookalike.evaluate.EvaluationFile;
import lookalike.evaluate.EvaluationOptions;
import lookalike.evaluate.KeptEvaluation;
import lookalike.evaluate.RecognitionRate;
import lookalike.face.LoadedModels;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Measures the accuracy of a dataset without decisions, with those in force, and with all suggestions of open findings. Decisions are
 * tried in a copy of the catalogue, which is deleted afterwards. A stored evaluation is used if there is one.
 */
public final class AccuracyTrial {

    private static final int PARTS = 3;

    private final Catalog catalog;
    private final MatchOptions options;
    private final Supplier<LoadedModels> models;
    private final Progress progress;
    private final CancelSignal cancel;
    private final Map<String, Optional<RecognitionRate>> known = new HashMap<>();
    private int part;

    /**
     * @param options how people are compared
     * @param models of the gallery
     */
    public AccuracyTrial(
            Catalog catalog,
            MatchOptions options,
            Supplier<LoadedModels> models,
            Progress progress,
            CancelSignal cancel) {
        this.catalog = catalog;
        this.options = options;
        this.models = models;
        this.progress = progress;
        this.cancel = cancel;
        new EvaluationFile(catalog.file())
                .read()
                .forEach(kept ->
                        known.put(kept.key(), RecognitionRate.of(kept.result().report(), kept.measures())));
    }

    /**
     * Measures.
     *
     * @param findings all of them, decided or not
     * @return empty if no one has two photos
     * @throws lookalike.task.CancelledException if it was cancelled
     * @throws lookalike.catalog.CatalogException if the copy cannot be written
     */
    public Optional<HealthAccuracy> measure(List<Finding> findings) {
        FindingReview review = FindingReview.of(catalog);
        List<Finding> open = findings.stream()
                .filter(finding -> review.status(finding) == FindingStatus.OPEN
                        && Remedy.suggested(finding).isPresent())
                .toList();
        int done = (int) findings.stream()
                .filter(finding -> review.status(finding) == FindingStatus.DONE)
                .count();
        Optional<RecognitionRate> now = rate(catalog);
        Optional<RecognitionRate> start = now.flatMap(each -> with(AccuracyTrial::undoAll));
        Optional<RecognitionRate> forecast = open.isEmpty() || start.isEmpty()
                ? Optional.empty()
                : with(copy -> new FindingDecisions(copy, models).settleAll(open, (finding, e) -> {}));
        return start.map(each -> new HealthAccuracy(each, now.orElseThrow(), done, forecast));
    }

    private static void undoAll(Catalog copy) {
        Decisions decisions = copy.decisions();
        List<Long> steps = new ArrayList<>(decisions.journal().stream()
                .filter(DecisionEntry::active)
                .map(DecisionEntry::step)
                .distinct()
                .toList());
        Collections.reverse(steps);
        steps.forEach(decisions::undo);
    }

    /** The recognition rate with other decisions. */
    private Optional<RecognitionRate> with(Consumer<Catalog> decisions) {
        Path file = catalog.file().resolveSibling(catalog.file().getFileName() + ".trial");
        delete(file);
        try {
            catalog.copyTo(file);
            try (Catalog copy = Catalog.openExisting(file)) {
                decisions.accept(copy);
                return rate(copy);
            }
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        for (String ending : List.of("", "-wal", "-shm")) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Optional<RecognitionRate> rate(Catalog of) {
        Gallery gallery = Gallery.load(of, models.get().descriptorModel());
        EvaluationOptions everyone = EvaluationOptions.everyone(options);
        String key = KeptEvaluation.key(gallery, everyone);
        int before = part++;
        Optional<RecognitionRate> found = known.get(key);
        if (found == null) {
            Progress share = (done, total) -> progress.report(before * total + done, PARTS * total);
            found = RecognitionRate.measure(gallery, options, share, cancel);
            known.put(key, found);
        }
        return found;
    }
}

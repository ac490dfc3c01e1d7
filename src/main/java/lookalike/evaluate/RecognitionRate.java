package lookalike.evaluate;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.stats.LeaveOneOut;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Metric;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Share of a gallery's photos whose person is named correctly when each photo is hidden in turn: by the similarity, as lists are ordered,
 * or by the Euclidean distance if there are too few people for a similarity. It is the same figure as in an {@link Evaluation}, without
 * the other measures.
 *
 * @param share 0..1
 * @param photos number of photos that were hidden: those of people with two or more
 */
public record RecognitionRate(double share, int photos) {

    /** @throws IllegalArgumentException if the share is not in 0..1, or nothing was hidden */
    public RecognitionRate {
        if (!(share >= 0 && share <= 1) || photos < 1) {
            throw new IllegalArgumentException("a share of %s of %d photos".formatted(share, photos));
        }
    }

    /** The rate of a report with the same options; empty if no photo could be hidden. */
    public static Optional<RecognitionRate> of(EvaluationReport report, MatchOptions options) {
        EvaluationReport.Comparison comparison = report.comparison();
        int photos = report.data().probes();
        if (photos == 0) {
            return Optional.empty();
        }
        if (comparison.similarity() != null) {
            return Optional.of(
                    new RecognitionRate(comparison.similarity().order().rank1(), photos));
        }
        RankingMethod.Name euclidean = RankingMethod.euclideanName(options.aggregate());
        return comparison
                .identification(euclidean.measure(), euclidean.aggregate())
                .map(found -> new RecognitionRate(found.rank1(), photos));
    }

    /**
     * Measures a gallery.
     *
     * @param options how people are compared
     * @return empty if no photo can be hidden, because no one has two or there is only one person
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static Optional<RecognitionRate> measure(
            Gallery gallery, MatchOptions options, Progress progress, CancelSignal cancel) {
        Sample sample = gallery.sample();
        int[] rows = LeaveOneOut.rows(sample);
        if (rows.length == 0 || sample.classes() < 2) {
            return Optional.empty();
        }
        MahalanobisFit fit = MahalanobisFit.of(sample, options.estimator(), cancel);
        boolean nearest = options.estimator() == Estimator.POOLED && options.aggregate() == Aggregate.NEAREST;
        ChosenMethods methods = new ChosenMethods(
                RankingMethod.euclidean(sample, options.aggregate()),
                RankingMethod.mahalanobis(fit, nearest ? Aggregate.NEAREST : Aggregate.MEAN));
        Metric metric = SimilarityMetric.of(methods, sample, cancel)
                .<Metric>map(similarity -> similarity)
                .orElse(methods.euclidean().metric());
        int[] ranks = LeaveOneOut.run(metric, sample, rows, counter(rows.length, progress), cancel)
                .ranks();
        long first = Arrays.stream(ranks).filter(rank -> rank == 1).count();
        return Optional.of(new RecognitionRate((double) first / rows.length, rows.length));
    }

    private static IntConsumer counter(int photos, Progress progress) {
        long[] done = {0};
        return more -> {
            done[0] += more;
            progress.report(done[0], photos);
        };
    }
}

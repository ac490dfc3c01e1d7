package lookalike.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Measure;
import lookalike.match.Provenance;
import lookalike.stats.Estimator;
import lookalike.stats.LeaveOneOut;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Normality;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/** Measures on a gallery's own photos how often each measure names the right person. */
public final class Evaluation {

    /** Seven measures, the unfloored one and the similarity; the rest takes little time. */
    private static final int RUNS = 9;

    private final Gallery gallery;
    private final EvaluationOptions options;
    private final Progress progress;
    private final CancelSignal cancel;

    /** Prepares an evaluation; nothing is computed before {@link #run}. */
    public Evaluation(Gallery gallery, EvaluationOptions options, Progress progress, CancelSignal cancel) {
        this.gallery = gallery;
        this.options = options;
        this.progress = progress;
        this.cancel = cancel;
    }

    /**
     * Evaluates every measure, leaving out one photo at a time.
     *
     * @throws EvaluationException if no person has enough photos
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public EvaluationReport run() {
        return result().report();
    }

    /**
     * The same with the photos behind the figures.
     *
     * @throws EvaluationException if no person has enough photos
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public EvaluationResult result() {
        int[] chosen = gallery.sample().chosenRows(options.fewest(), options.most(), new Random(options.seed()));
        Sample sample = gallery.sample().select(chosen);
        if (sample.size() == 0) {
            throw new EvaluationException(EvaluationException.Reason.NOBODY, options.fewest());
        }
        Map<Estimator, MahalanobisFit> fits = MahalanobisFit.all(sample, cancel);
        return sample.classes() > 1 && sample.classesWith(2) > 0
                ? compared(sample, chosen, fits)
                : new EvaluationResult(uncompared(sample, fits), List.of());
    }

    private EvaluationReport uncompared(Sample sample, Map<Estimator, MahalanobisFit> fits) {
        return new EvaluationReport(
                data(sample, 0),
                EvaluationReport.Comparison.NONE,
                Reliability.NONE,
                spread(sample, fits),
                null,
                new EvaluationReport.Findings(
                        ReportText.uncompared(sample.classes() > 1),
                        List.of(),
                        ReportNotes.onSource(fits.get(Estimator.POOLED).source())));
    }

    private EvaluationResult compared(Sample sample, int[] chosen, Map<Estimator, MahalanobisFit> fits) {
        Map<RankingMethod, LeaveOneOut> trials = new LinkedHashMap<>();
        int[] rows = LeaveOneOut.rows(sample);
        IntConsumer counter = counter(rows.length);
        RankingMethod.all(sample, fits)
                .forEach(each -> trials.put(each, LeaveOneOut.run(each.metric(), sample, rows, counter, cancel)));
        LeaveOneOut unfloored =
                LeaveOneOut.run(fits.get(Estimator.DIAGONAL).unflooredMetric(), sample, rows, counter, cancel);
        Map<RankingMethod, int[]> ranks = new LinkedHashMap<>();
        trials.forEach((contender, trial) -> ranks.put(contender, trial.ranks()));
        ChosenMethods ours = ChosenMethods.of(ranks.keySet(), options.measures());
        Map<Measure, Verification> verification = new EnumMap<>(Measure.class);
        ours.byMeasure().forEach((key, each) -> verification.put(key, Verification.of(each, trials.get(each))));
        McNemar comparison = McNemar.of(ranks.get(ours.euclidean()), ranks.get(ours.mahalanobis()));
        int[] people = unfloored.people();
        Map<RankingMethod, Identification> identification = new LinkedHashMap<>();
        ranks.forEach((each, theirs) -> identification.put(each, each.identification(theirs, people)));
        OpenSet.Split split = OpenSet.split(sample, options.seed());
        Optional<ChosenMethods> withheld = withheld(split);
        Optional<SimilarityMetric> withoutThem =
                withheld.flatMap(each -> SimilarityMetric.of(each, split.gallery(), cancel));
        List<String> notes =
                new ArrayList<>(ReportNotes.onSource(fits.get(Estimator.POOLED).source()));
        List<SignificantGain> better = ReportNotes.betterChoices(ranks, ours);
        notes.addAll(ReportNotes.onChoices(better, identification.values(), "this dataset"));
        EvaluationReport report = new EvaluationReport(
                data(sample, people.length),
                new EvaluationReport.Comparison(
                        List.copyOf(identification.values()),
                        Identification.of(
                                DistanceMeasure.MAHALANOBIS_DIAGONAL_UNFLOORED,
                                PhotoAggregate.MEAN,
                                unfloored.ranks(),
                                people),
                        comparison,
                        verification,
                        withheld.map(each -> openSet(each, split, sample)).orElse(Map.of()),
                        similarity(sample, ours, ranks, counter)
                                .map(order -> new SimilarityReport(
                                        order,
                                        withoutThem
                                                .map(each -> SimilarityReport.Strangers.of(each, split, sample, cancel))
                                                .orElse(null)))
                                .orElse(null)),
                reliability(fits, chosen, withoutThem, split, sample),
                spread(sample, fits),
                null,
                new EvaluationReport.Findings(
                        ReportText.verdict(
                                identification.get(ours.euclidean()),
                                identification.get(ours.mahalanobis()),
                                comparison),
                        better,
                        notes));
        return new EvaluationResult(report, MethodOutcomes.all(trials, rows, chosen, gallery, verification.values()));
    }

    private Reliability reliability(
            Map<Estimator, MahalanobisFit> fits,
            int[] chosen,
            Optional<SimilarityMetric> withheld,
            OpenSet.Split split,
            Sample sample) {
        MatchOptions measures = options.measures();
        return new Reliability(
                Fairness.of(
                        measures.aggregate(),
                        fits.get(measures.estimator()),
                        chosen,
                        gallery,
                        Fairness.MOST_PEOPLE,
                        options.seed(),
                        cancel),
                withheld.map(each -> LookalikeStability.of(each, split, sample, options.seed(), cancel))
                        .orElse(null),
                withheld.map(each -> OpenSetCurves.of(each, split, sample, options.seed(), cancel))
                        .orElse(null));
    }

    private EvaluationReport.Data data(Sample sample, int probes) {
        return new EvaluationReport.Data(
                gallery.model().id(),
                sample.classes(),
                sample.size(),
                gallery.size() - gallery.sample().size(),
                probes,
                Provenance.of(gallery, options.measures()));
    }

    private static EvaluationReport.Spread spread(Sample sample, Map<Estimator, MahalanobisFit> fits) {
        return new EvaluationReport.Spread(
                fits.values().stream().map(Covariances::of).toList(), NormalityReport.of(Normality.of(sample)));
    }

    private IntConsumer counter(long probes) {
        long[] done = {0};
        return more -> {
            done[0] += more;
            progress.report(done[0], RUNS * probes);
        };
    }

    /** The chosen methods on the gallery without the withheld people; empty if there are too few people. */
    private Optional<ChosenMethods> withheld(OpenSet.Split split) {
        if (split.withheld().length == 0 || split.gallery().classesWith(2) == 0) {
            return Optional.empty();
        }
        MatchOptions measures = options.measures();
        MahalanobisFit fit = MahalanobisFit.of(split.gallery(), measures.estimator(), cancel);
        return Optional.of(new ChosenMethods(
                RankingMethod.euclidean(split.gallery(), measures.aggregate()),
                RankingMethod.mahalanobis(fit, measures.aggregate())));
    }

    private Map<Measure, OpenSet> openSet(ChosenMethods ours, OpenSet.Split split, Sample sample) {
        Map<Measure, OpenSet> openSet = new EnumMap<>(Measure.class);
        ours.byMeasure().forEach((key, each) -> openSet.put(key, OpenSet.of(each, split, sample, cancel)));
        return openSet;
    }

    private Optional<SimilarityReport.Ordering> similarity(
            Sample sample, ChosenMethods ours, Map<RankingMethod, int[]> ranks, IntConsumer counter) {
        int[] rows = LeaveOneOut.rows(sample);
        Optional<SimilarityMetric> metric = SimilarityMetric.of(ours, sample, cancel);
        if (metric.isEmpty()) {
            counter.accept(rows.length);
        }
        return metric.map(each -> SimilarityReport.Ordering.of(
                each.distinct(),
                LeaveOneOut.run(each, sample, rows, counter, cancel).ranks(),
                ours,
                ranks));
    }
}

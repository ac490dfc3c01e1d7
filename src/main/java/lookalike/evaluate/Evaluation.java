package lookalike.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.stats.Estimator;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Normality;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/** Finds out on a gallery's own photos which measure names the right person how often. */
public final class Evaluation {

    /** Seven measures and the unfloored one; the rest takes little time. */
    private static final int RUNS = 8;

    private static final List<String> KEYS = List.of("euclidean", "mahalanobis");

    private final Gallery gallery;
    private final EvaluationOptions options;
    private final Progress progress;
    private final CancelSignal cancel;

    /** Nothing is computed before {@link #run}. */
    public Evaluation(Gallery gallery, EvaluationOptions options, Progress progress, CancelSignal cancel) {
        this.gallery = gallery;
        this.options = options;
        this.progress = progress;
        this.cancel = cancel;
    }

    /**
     * Evaluates every measure, leaving out one photo at a time.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public EvaluationReport run() {
        Sample sample = chosen(gallery.sample());
        int probes = (int) IntStream.range(0, sample.size())
                .filter(row -> sample.count(sample.classOf(row)) > 1)
                .count();
        long total = (long) RUNS * probes;
        AtomicLong done = new AtomicLong();
        IntConsumer counter = more -> progress.report(Math.min(total, done.addAndGet(more)), total);
        progress.report(0, total);
        Map<Estimator, MahalanobisFit> fits = fits(sample);
        List<Contender> contenders = Contender.all(sample, fits::get);
        Map<Contender, LeaveOneOut> trials = new LinkedHashMap<>();
        if (probes > 0) {
            contenders.forEach(each -> trials.put(each, LeaveOneOut.run(each.metric(), sample, counter, cancel)));
        }
        LeaveOneOut unfloored =
                LeaveOneOut.run(fits.get(Estimator.DIAGONAL).unflooredMetric(), sample, counter, cancel);
        Map<String, OpenSet> openSet = probes > 0 ? openSet(sample) : Map.of();
        progress.report(total, total);
        return report(sample, fits, trials, unfloored, openSet);
    }

    /** The measures of the whole gallery, for probes that are not in it. */
    static List<Contender> contenders(Gallery gallery) {
        Map<Estimator, MahalanobisFit> fits = fits(gallery.sample());
        return Contender.all(gallery.sample(), fits::get);
    }

    private static Map<Estimator, MahalanobisFit> fits(Sample sample) {
        Map<Estimator, MahalanobisFit> fits = new EnumMap<>(Estimator.class);
        for (Estimator estimator : Estimator.values()) {
            fits.put(estimator, MahalanobisFit.of(sample, estimator));
        }
        return fits;
    }

    private Sample chosen(Sample all) {
        return all.choose(options.fewest(), options.most(), new Random(options.seed()));
    }

    private EvaluationReport report(
            Sample sample,
            Map<Estimator, MahalanobisFit> fits,
            Map<Contender, LeaveOneOut> trials,
            LeaveOneOut unfloored,
            Map<String, OpenSet> openSet) {
        List<Identification> identification = new ArrayList<>();
        Map<String, Verification> verification = new LinkedHashMap<>();
        List<Contender> ours =
                trials.keySet().stream().filter(Contender::isDefault).toList();
        trials.forEach((contender, trial) -> identification.add(identification(contender, trial)));
        for (int i = 0; i < ours.size(); i++) {
            verification.put(KEYS.get(i), Verification.of(ours.get(i), trials.get(ours.get(i))));
        }
        boolean tried = !ours.isEmpty();
        McNemar comparison = tried
                ? McNemar.of(
                        trials.get(ours.get(0)).ranks(), trials.get(ours.get(1)).ranks())
                : null;
        return new EvaluationReport(
                gallery.model().id(),
                sample.classes(),
                sample.size(),
                gallery.size() - gallery.sample().size(),
                unfloored.ranks().length,
                identification,
                tried
                        ? Identification.of(
                                "mahalanobis-diagonal-unfloored", "mean", unfloored.ranks(), unfloored.people())
                        : null,
                comparison,
                verification,
                openSet,
                fits.values().stream().map(Covariances::of).toList(),
                NormalityReport.of(Normality.of(sample)),
                null,
                tried
                        ? Sentences.verdict(
                                identification(ours.get(0), trials.get(ours.get(0))),
                                identification(ours.get(1), trials.get(ours.get(1))),
                                comparison)
                        : "Nobody has two photos: there is nothing to leave out, so the measures cannot be compared.",
                notes(trials, ours));
    }

    private static Identification identification(Contender contender, LeaveOneOut trial) {
        return Identification.of(contender.measure(), contender.aggregate(), trial.ranks(), trial.people());
    }

    /** Where a choice that is not the program's is significantly better than the better one of the program's two. */
    private static List<String> notes(Map<Contender, LeaveOneOut> trials, List<Contender> ours) {
        List<String> notes = new ArrayList<>();
        if (ours.isEmpty()) {
            return notes;
        }
        Contender best = ours.stream()
                .reduce((a, b) -> hits(trials.get(b)) > hits(trials.get(a)) ? b : a)
                .orElseThrow();
        trials.forEach((contender, trial) -> {
            McNemar test = McNemar.of(trials.get(best).ranks(), trial.ranks());
            if (!contender.isDefault() && test.onlySecond() > test.onlyFirst() && test.significant()) {
                notes.add(Sentences.better(
                        identification(contender, trial), identification(best, trials.get(best)), test));
            }
        });
        return notes;
    }

    private static long hits(LeaveOneOut trial) {
        return Arrays.stream(trial.ranks()).filter(rank -> rank == 1).count();
    }

    private Map<String, OpenSet> openSet(Sample sample) {
        OpenSet.Split split = OpenSet.split(sample, options.seed());
        if (split.withheld().length == 0 || split.gallery().classesWith(2) == 0) {
            return Map.of();
        }
        MahalanobisFit fit = MahalanobisFit.of(split.gallery(), MatchOptions.DEFAULTS.estimator());
        Map<String, OpenSet> openSet = new LinkedHashMap<>();
        List<Contender> ours = List.of(
                Contender.euclidean(split.gallery(), MatchOptions.DEFAULTS.aggregate()),
                Contender.mahalanobis(fit, MatchOptions.DEFAULTS.aggregate()));
        for (int i = 0; i < ours.size(); i++) {
            openSet.put(KEYS.get(i), OpenSet.of(ours.get(i), split, sample, cancel));
        }
        return openSet;
    }
}

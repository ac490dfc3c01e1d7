package lookalike.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lookalike.evaluate.Covariances;
import lookalike.evaluate.CrossSource;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.Fairness;
import lookalike.evaluate.Identification;
import lookalike.evaluate.LookalikeStability;
import lookalike.evaluate.OpenSet;
import lookalike.evaluate.OpenSetCurves;
import lookalike.evaluate.SimilarityReport;
import lookalike.evaluate.Verification;
import lookalike.stats.SimilarityScale;

/** Prints an evaluation as text. */
final class EvaluationTable {

    private static final int MOST_NAMES = 3;

    private EvaluationTable() {}

    static void print(PrintWriter out, EvaluationReport report) {
        out.println("%d people, %d photos (%d near-duplicates left out), %d of them left out one at a time; %s"
                .formatted(
                        report.data().people(),
                        report.data().photos(),
                        report.data().nearDuplicates(),
                        report.data().probes(),
                        report.data().model()));
        identification(out, report.comparison().identification());
        if (report.comparison().unflooredDiagonal() != null) {
            row(out, report.comparison().unflooredDiagonal());
        }
        report.comparison().verification().values().forEach(each -> print(out, each));
        report.comparison().openSet().values().forEach(each -> print(out, each));
        if (report.comparison().similarity() != null) {
            print(out, report.comparison().similarity());
        }
        report.reliability().fairness().values().forEach(each -> print(out, each));
        if (report.reliability().stability() != null) {
            print(out, report.reliability().stability());
        }
        if (report.reliability().openSetCurves() != null) {
            print(out, report.reliability().openSetCurves());
        }
        report.spread().covariances().forEach(each -> print(out, each));
        if (report.crossSource() != null) {
            print(out, report.crossSource());
        }
        out.println(report.spread().normality().sentence());
        report.findings().notes().forEach(out::println);
        out.println(report.findings().verdict());
    }

    private static void identification(PrintWriter out, List<Identification> rows) {
        if (!rows.isEmpty()) {
            out.println("identification                         rank-1   95 % interval     rank-5");
            rows.forEach(row -> row(out, row));
        }
    }

    private static void row(PrintWriter out, Identification row) {
        out.println(String.format(
                Locale.ROOT,
                "  %-34s  %6.2f %%  %6.2f..%6.2f  %6.2f %%",
                row.measure().id() + " " + row.aggregate().id(),
                100 * row.rank1(),
                100 * row.low(),
                100 * row.high(),
                100 * row.rank5()));
    }

    private static void print(PrintWriter out, Verification each) {
        out.println(String.format(
                Locale.ROOT,
                "verification  %-24s AUC %.4f, EER %.2f %%, TAR %.2f %% at FAR 1 %%, %.2f %% at FAR 0.1 %% (distance %.3f)",
                each.measure().id() + " " + each.aggregate().id(),
                each.auc(),
                100 * each.eer(),
                100 * each.tarAtFar1(),
                100 * each.tarAtFar01(),
                each.thresholdAtFar01()));
    }

    private static void print(PrintWriter out, OpenSet each) {
        out.println(String.format(
                Locale.ROOT,
                "open set      %-24s %d strangers, %d mates: FNIR %.2f %% at FPIR 1 %%, %.2f %% at FPIR 10 %%",
                each.measure().id() + " " + each.aggregate().id(),
                each.strangers(),
                each.mates(),
                100 * each.fnirAtFpir1(),
                100 * each.fnirAtFpir10()));
    }

    private static void print(PrintWriter out, SimilarityReport each) {
        SimilarityReport.Ordering order = each.order();
        out.println(String.format(
                Locale.ROOT,
                "similarity    rank-1 %.2f %%, by %s alone %.2f %%; right by only one of them %d and %d (McNemar's test, p = %.3f)%s",
                100 * order.rank1(),
                order.measure().id(),
                100 * order.measureRank1(),
                order.comparison().onlySecond(),
                order.comparison().onlyFirst(),
                order.comparison().p(),
                order.distinct() ? "" : "; likeness cannot be told well in this catalogue"));
        SimilarityReport.Strangers strangers = each.strangers();
        if (strangers != null) {
            out.println(String.format(
                    Locale.ROOT,
                    "similarity    %d strangers: %.2f %% reach %.0f (promised %.2f %%, both verdicts %.2f %%);"
                            + " best matches at %.0f / %.0f / %.0f (5, 50, 95 %%)",
                    strangers.photos(),
                    100 * strangers.samePerson(),
                    SimilarityScale.SAME_PERSON,
                    100 * strangers.promised(),
                    100 * strangers.bothVerdicts(),
                    strangers.low(),
                    strangers.median(),
                    strangers.high()));
        }
    }

    private static void print(PrintWriter out, Fairness each) {
        out.println(String.format(
                Locale.ROOT,
                "fairness      %-24s false matches at %.1f %%: %s; counted from neighbourhoods: %s; by chance: %s; most others are taken for %s",
                each.measure().id() + " " + each.aggregate().id(),
                100 * each.target(),
                words(each.plain()),
                words(each.normalised()),
                words(each.chance()),
                each.worst().stream()
                        .limit(MOST_NAMES)
                        .map(person -> "%s (%s)"
                                .formatted(person.name(), person.reason().id()))
                        .collect(Collectors.joining(", "))));
    }

    private static String words(Fairness.Spread spread) {
        return String.format(
                Locale.ROOT,
                "worst person %.1f times, top 5 %% of people hold %.1f %%, %.1f %% have none",
                spread.worst(),
                100 * spread.top5(),
                100 * spread.none());
    }

    private static void print(PrintWriter out, LookalikeStability each) {
        out.println(
                "stability     %d strangers, %d people: two photos have the same lookalike for %s; two halves of all photos for %s"
                        .formatted(each.strangers(), each.people(), words(each.single()), words(each.combined())));
    }

    private static String words(LookalikeStability.Agreement agreement) {
        return String.format(
                Locale.ROOT,
                "%.1f %% (%.1f..%.1f; euclidean %.1f %%, mahalanobis %.1f %%)",
                100 * agreement.both().share(),
                100 * agreement.both().low(),
                100 * agreement.both().high(),
                100 * agreement.euclidean().share(),
                100 * agreement.mahalanobis().share());
    }

    private static void print(PrintWriter out, OpenSetCurves curves) {
        curves.sizes()
                .forEach(each -> out.println(String.format(
                        Locale.ROOT,
                        "open set      similarity, %d people    FNIR %.2f %% at FPIR 1 %%, %.2f %% at FPIR 10 %% (%d strangers, %d mates)",
                        each.people(),
                        100 * each.missedAt(0.01),
                        100 * each.missedAt(0.1),
                        each.strangers(),
                        each.mates())));
        curves.foretold()
                .forEach(each -> out.println(String.format(
                        Locale.ROOT,
                        "open set      where %.1f %% of strangers should pass, %.2f %% do (%.2f..%.2f)",
                        100 * each.rate(),
                        100 * each.observed(),
                        100 * each.low(),
                        100 * each.high())));
    }

    private static void print(PrintWriter out, Covariances each) {
        out.println(String.format(
                Locale.ROOT,
                "covariance    %-24s %s, %d degrees of freedom, shrinkage %.3f (%s), condition number %.1f%s%s",
                each.estimator(),
                each.source(),
                each.degreesOfFreedom(),
                each.shrinkage(),
                each.shrinkageBy(),
                each.conditionNumber(),
                each.tails() == null ? "" : String.format(Locale.ROOT, ", Student tails %.0f", each.tails()),
                each.prior() == null
                        ? ""
                        : String.format(Locale.ROOT, ", the shared one counts as %.0f photos", each.prior())));
    }

    private static void print(PrintWriter out, CrossSource probes) {
        out.println("%d probes of %d people from another source, %d without a usable face%s"
                .formatted(
                        probes.photos(),
                        probes.people(),
                        probes.unusable().size(),
                        probes.unknown().isEmpty()
                                ? ""
                                : ", %d folders of people who are not in the catalogue"
                                        .formatted(probes.unknown().size())));
        identification(out, probes.identification());
        probes.notes().forEach(out::println);
    }
}

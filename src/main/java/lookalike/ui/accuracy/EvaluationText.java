package lookalike.ui.accuracy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import lookalike.evaluate.DistanceMeasure;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.Identification;
import lookalike.evaluate.McNemar;
import lookalike.evaluate.NormalityReport;
import lookalike.evaluate.PhotoAggregate;
import lookalike.evaluate.SignificantGain;
import lookalike.match.Measure;
import lookalike.ui.common.MeasureChoices;
import lookalike.ui.common.Texts;

/** Sentences about an evaluation in the window's language, chosen by its figures. */
final class EvaluationText {

    private static final double SMALLEST_P = 0.001;

    private EvaluationText() {}

    /** Sentence on the better measure and on the significance of the difference. */
    static String verdict(EvaluationReport report) {
        McNemar test = report.comparison().test();
        if (test == null) {
            return Texts.get(report.data().people() > 1 ? "finding.noTwoPhotos" : "finding.onePerson");
        }
        String euclidean = rank(report, Measure.EUCLIDEAN);
        String mahalanobis = rank(report, Measure.MAHALANOBIS);
        if (test.onlyFirst() == test.onlySecond()) {
            return Texts.get("finding.tie", mahalanobis, euclidean);
        }
        boolean second = test.onlySecond() > test.onlyFirst();
        String key = test.significant()
                ? second ? "finding.mahalanobisWins" : "finding.euclideanWins"
                : second ? "finding.mahalanobisAhead" : "finding.euclideanAhead";
        return Texts.get(key, mahalanobis, euclidean, probability(test.p()));
    }

    /** Further notes: the source of the spread if it is not within people, and options that do better. */
    static List<String> notes(EvaluationReport report) {
        List<String> notes = new ArrayList<>();
        report.spread().covariances().stream()
                .filter(each -> each.estimator().equals("pooled"))
                .forEach(each -> {
                    if (each.source().equals("total")) {
                        notes.add(Texts.get("finding.spreadOfAll"));
                    } else if (each.source().equals("none")) {
                        notes.add(Texts.get("finding.noSpread"));
                    }
                });
        report.findings().betterChoices().forEach(choice -> notes.add(better(report, choice)));
        return notes;
    }

    /** Sentence on what was evaluated. */
    static String basis(EvaluationReport report) {
        return Texts.get(
                "accuracy.basis",
                report.data().people(),
                report.data().photos(),
                report.data().nearDuplicates(),
                report.data().probes());
    }

    /** Time of an evaluation, in words. */
    static String measured(Instant time) {
        return Texts.get(
                "accuracy.measuredOn",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(Texts.locale())
                        .withZone(ZoneId.systemDefault())
                        .format(time));
    }

    /** The reason why the figures are out of date; empty if they are current. */
    static String outdated(ShownEvaluation shown) {
        return switch (shown.standing()) {
            case CURRENT -> "";
            case OTHER_CHOICES ->
                Texts.get(
                        "accuracy.otherChoices",
                        MeasureChoices.words(shown.kept().measures().aggregate()),
                        MeasureChoices.words(shown.kept().measures().estimator()));
            case OTHER_MODEL ->
                Texts.get("accuracy.otherModel", shown.report().data().model());
            case DATASET_CHANGED -> Texts.get("accuracy.datasetChanged");
        };
    }

    private static String better(EvaluationReport report, SignificantGain choice) {
        return Texts.get(
                "finding.better",
                MeasureText.measure(choice.measure(), choice.aggregate()),
                rank(report, choice.measure(), choice.aggregate()),
                MeasureText.measure(choice.thanMeasure(), choice.thanAggregate()),
                rank(report, choice.thanMeasure(), choice.thanAggregate()),
                probability(choice.p()));
    }

    /** Sentence on whether the photos of a person are normally distributed, with the figures that show it. */
    static String normality(NormalityReport normality) {
        if (normality.answer().equals("unknown")) {
            return Texts.get("normality.unknown");
        }
        String answer = Texts.get(
                switch (normality.answer()) {
                    case "plausible" -> "normality.plausible";
                    case "roughly" -> "normality.roughly";
                    default -> normality.kurtosis() < 1 ? "normality.closer" : "normality.further";
                });
        double skewness = normality.skewness() == null ? Double.NaN : normality.skewness();
        return answer
                + " "
                + Texts.get(
                        "normality.figures",
                        normality.width(),
                        normality.kurtosis(),
                        skewness,
                        normality.dimensions(),
                        normality.degreesOfFreedom());
    }

    private static String rank(EvaluationReport report, Measure measure) {
        return rank(
                report,
                report.comparison().verification().get(measure).measure(),
                report.comparison().verification().get(measure).aggregate());
    }

    /** Rank-1 share with two decimals, because measures often differ by less than a tenth of a percent. */
    private static String rank(EvaluationReport report, DistanceMeasure measure, PhotoAggregate aggregate) {
        double rank = report.comparison()
                .identification(measure, aggregate)
                .map(Identification::rank1)
                .orElse(Double.NaN);
        return Texts.format("%.2f %%", 100 * rank);
    }

    private static String probability(double p) {
        return p < SMALLEST_P ? Texts.format("p < %.3f", SMALLEST_P) : Texts.format("p = %.3f", p);
    }
}

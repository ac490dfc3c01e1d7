package lookalike.ui.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import lookalike.evaluate.Covariances;
import lookalike.evaluate.DistanceMeasure;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.Identification;
import lookalike.evaluate.McNemar;
import lookalike.evaluate.NormalityReport;
import lookalike.evaluate.PhotoAggregate;
import lookalike.evaluate.Reliability;
import lookalike.evaluate.SignificantGain;
import lookalike.evaluate.Verification;
import lookalike.match.Measure;
import lookalike.ui.common.Texts;
import org.junit.jupiter.api.Test;

/** Tests the sentences of a report, in both languages. */
class EvaluationTextTest {

    private static final String FIGURES =
            "Mahalanobis names the right person for 98.50 % of the photos, Euclidean for 97.25 %: ";

    @Test
    void theVerdictInEnglishIsTheReportsOwn() {
        assertThat(verdict(0, 6, 0.031))
                .isEqualTo(
                        FIGURES + "Mahalanobis wins, and the difference is significant (McNemar's test, p = 0.031).");
        assertThat(verdict(20, 1, 0.00002))
                .isEqualTo(FIGURES + "Euclidean wins, and the difference is significant (McNemar's test, p < 0.001).");
        assertThat(verdict(1, 2, 0.9))
                .isEqualTo(FIGURES
                        + "Mahalanobis is ahead, but the difference may be chance (McNemar's test, p = 0.900).");
        assertThat(verdict(2, 1, 0.9))
                .isEqualTo(
                        FIGURES + "Euclidean is ahead, but the difference may be chance (McNemar's test, p = 0.900).");
        assertThat(verdict(2, 2, 1)).isEqualTo(FIGURES + "neither measure wins (McNemar's test, p = 1).");
        assertThat(EvaluationText.verdict(report(5, null, "within")))
                .startsWith("No person has two photos, so none can be left out and the measures cannot be compared.");
        assertThat(EvaluationText.verdict(report(1, null, "within"))).startsWith("There is only one person");
    }

    @Test
    void theVerdictInGermanSaysWhichMeasureWins() {
        Set<String> all = german(() -> new LinkedHashSet<>(List.of(
                verdict(0, 6, 0.031),
                verdict(20, 1, 0.00002),
                verdict(1, 2, 0.9),
                verdict(2, 1, 0.9),
                verdict(2, 2, 1),
                EvaluationText.verdict(report(5, null, "within")),
                EvaluationText.verdict(report(1, null, "within")))));
        assertThat(all).hasSize(7);
        assertThat(all)
                .first()
                .asString()
                .isEqualTo(
                        "Der Mahalanobis-Abstand nennt bei 98,50 % der Fotos die richtige Person, der euklidische bei"
                                + " 97,25 %: Der Mahalanobis-Abstand gewinnt, und der Unterschied ist signifikant (McNemar-Test,"
                                + " p = 0,031).");
        assertThat(String.join("\n", all))
                .contains("p < 0,001", "Niemand hat zwei Fotos")
                .doesNotContain("the ");
    }

    @Test
    void notesTellOfTheSpreadAndOfBetterChoices() {
        EvaluationReport total = report(5, new McNemar(0, 6, 0.031), "total");
        assertThat(EvaluationText.notes(total))
                .containsExactly(
                        "No person has two different photos, so the spread within a person is unknown. The"
                                + " Mahalanobis distance uses the spread of all photos instead.",
                        "On this dataset another choice is better: “Cosine, average face” is right for 99.00 %,"
                                + " “Euclidean, nearest photo” for 97.25 % (p = 0.004).");
        assertThat(EvaluationText.notes(report(5, new McNemar(0, 6, 0.031), "none")))
                .first()
                .asString()
                .isEqualTo("There are no two different photos: the Mahalanobis distance is the Euclidean one.");
        assertThat(EvaluationText.notes(report(5, new McNemar(0, 6, 0.031), "within")))
                .hasSize(1);
        assertThat(german(() -> EvaluationText.notes(total)))
                .satisfiesExactly(
                        spread -> assertThat(spread).startsWith("Niemand hat zwei verschiedene"),
                        better -> assertThat(better)
                                .contains(
                                        "„Kosinus, Durchschnittsgesicht“ liegt bei 99,00 % richtig, „Euklidisch, nächstes"
                                                + " Foto“ bei 97,25 % (p = 0,004)"));
    }

    @Test
    void normalityIsAnsweredInBothLanguages() {
        assertThat(normality("plausible", 1.0))
                .isEqualTo(
                        "Yes: nothing speaks against a normal distribution of each person's photos. The squared distances"
                                + " spread 1.0 times as wide as they would (Mardia's kurtosis 1.00 times the normal one, skewness"
                                + " 2.5; 10 dimensions, 1234 degrees of freedom).");
        assertThat(normality("roughly", 1.01)).startsWith("Roughly: ");
        assertThat(normality("no", 0.8)).startsWith("No: the photos of a person lie closer");
        assertThat(normality("no", 1.8)).startsWith("No: the photos of a person are not normally distributed");
        assertThat(normality("unknown", null)).startsWith("Too few people").doesNotContain("squared");
        assertThat(german(() -> List.of(
                        normality("plausible", 1.0),
                        normality("roughly", 1.01),
                        normality("no", 0.8),
                        normality("no", 1.8),
                        normality("unknown", null))))
                .satisfiesExactly(
                        yes -> assertThat(yes).startsWith("Ja: ").contains("1,0-mal", "das 1,00-Fache"),
                        roughly -> assertThat(roughly).startsWith("Annähernd: "),
                        closer -> assertThat(closer).startsWith("Nein: ").contains("enger"),
                        further -> assertThat(further).startsWith("Nein: ").contains("weiter außen"),
                        unknown -> assertThat(unknown).startsWith("Zu wenige"));
    }

    @Test
    void whatChoseTheShrinkage() {
        assertThat(MeasureText.shrinkageBy("cross-validation")).isEqualTo("cross-validation");
        assertThat(german(() -> MeasureText.shrinkageBy("cross-validation"))).isEqualTo("Kreuzvalidierung");
        assertThat(german(() -> MeasureText.shrinkageBy("ledoit-wolf"))).isEqualTo("Ledoit und Wolf");
    }

    private static String verdict(int onlyEuclidean, int onlyMahalanobis, double p) {
        return EvaluationText.verdict(report(5, new McNemar(onlyEuclidean, onlyMahalanobis, p), "within"));
    }

    private static String normality(String answer, Double kurtosis) {
        return EvaluationText.normality(
                new NormalityReport(10, 1234, kurtosis == null ? null : 2.5, null, kurtosis, null, answer, "", null));
    }

    /** @param comparison null if nothing was compared */
    private static EvaluationReport report(int people, McNemar comparison, String source) {
        boolean compared = comparison != null;
        return new EvaluationReport(
                new EvaluationReport.Data("a model", people, 10, 0, 10, null),
                compared
                        ? new EvaluationReport.Comparison(
                                List.of(
                                        row(DistanceMeasure.EUCLIDEAN, PhotoAggregate.NEAREST, 0.9725),
                                        row(DistanceMeasure.COSINE, PhotoAggregate.MEAN, 0.99),
                                        row(DistanceMeasure.MAHALANOBIS_POOLED, PhotoAggregate.NEAREST, 0.985)),
                                null,
                                comparison,
                                Map.of(
                                        Measure.EUCLIDEAN,
                                        verified(DistanceMeasure.EUCLIDEAN),
                                        Measure.MAHALANOBIS,
                                        verified(DistanceMeasure.MAHALANOBIS_POOLED)),
                                Map.of(),
                                null)
                        : EvaluationReport.Comparison.NONE,
                Reliability.NONE,
                new EvaluationReport.Spread(
                        List.of(
                                new Covariances("pooled", source, 5, 0.1, "ledoit-wolf", 10, null, null),
                                new Covariances("diagonal", source, 5, 0.1, "ledoit-wolf", 10, null, null)),
                        null),
                null,
                new EvaluationReport.Findings(
                        "",
                        List.of(new SignificantGain(
                                DistanceMeasure.COSINE,
                                PhotoAggregate.MEAN,
                                DistanceMeasure.EUCLIDEAN,
                                PhotoAggregate.NEAREST,
                                0.004)),
                        List.of()));
    }

    private static Identification row(DistanceMeasure measure, PhotoAggregate aggregate, double rank) {
        return new Identification(measure, aggregate, rank, 1, 0, 1, new double[20]);
    }

    private static Verification verified(DistanceMeasure measure) {
        return new Verification(
                measure,
                PhotoAggregate.NEAREST,
                1,
                1,
                1,
                0,
                0,
                1,
                1,
                1,
                1,
                new double[0][],
                1,
                new double[0],
                new double[0]);
    }

    private static <T> T german(Supplier<T> words) {
        try {
            Texts.use(Locale.GERMAN);
            return words.get();
        } finally {
            Texts.use(Locale.US);
        }
    }
}

package lookalike.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import lookalike.match.Measure;
import org.junit.jupiter.api.Test;

/** Tests the JSON document of an evaluation, which scripts read. */
class EvaluationReportTest {

    private static final String[] FIELDS = {
        "model",
        "people",
        "photos",
        "nearDuplicates",
        "probes",
        "provenance",
        "identification",
        "unflooredDiagonal",
        "comparison",
        "verification",
        "openSet",
        "similarity",
        "fairness",
        "stability",
        "openSetCurves",
        "covariances",
        "normality",
        "crossSource",
        "verdict",
        "betterChoices",
        "notes"
    };

    @Test
    void theDocumentHasTheComponentsOfAllPartsSideBySide() {
        Identification row = Identification.of(
                DistanceMeasure.MAHALANOBIS_DIAGONAL_UNFLOORED, PhotoAggregate.MEAN, new int[] {1}, new int[] {0});
        JsonNode document = json(new EvaluationReport.Comparison(
                List.of(row),
                row,
                McNemar.of(1, 9),
                Map.of(),
                Map.of(
                        Measure.MAHALANOBIS,
                        new OpenSet(DistanceMeasure.MAHALANOBIS_POOLED, PhotoAggregate.NEAREST, 1, 2, 3, 0, 0, 0)),
                new SimilarityReport(
                        new SimilarityReport.Ordering(true, 0.9, DistanceMeasure.EUCLIDEAN, 0.8, McNemar.of(1, 2)),
                        new SimilarityReport.Strangers(200, 0.005, 0.005, 0.01, 40, 52, 68))));
        assertThat(document.fieldNames()).toIterable().containsExactly(FIELDS);
        assertThat(document.get("people").asInt()).isEqualTo(5);
        assertThat(document.at("/identification/0/measure").asText()).isEqualTo("mahalanobis-diagonal-unfloored");
        assertThat(document.at("/identification/0/aggregate").asText()).isEqualTo("mean");
        assertThat(document.at("/comparison/onlySecond").asInt()).isEqualTo(9);
        assertThat(document.at("/openSet/mahalanobis/measure").asText()).isEqualTo("mahalanobis-pooled");
        assertThat(document.at("/openSet/mahalanobis/aggregate").asText()).isEqualTo("nearest");
        assertThat(document.at("/similarity/order/measure").asText()).isEqualTo("euclidean");
        assertThat(document.at("/similarity/order/comparison/onlySecond").asInt())
                .isEqualTo(2);
        assertThat(document.at("/similarity/strangers/samePerson").asDouble()).isEqualTo(0.005);
        assertThat(document.at("/betterChoices/0/measure").asText()).isEqualTo("cosine");
        assertThat(document.at("/betterChoices/0/thanMeasure").asText()).isEqualTo("euclidean");
        assertThat(document.at("/notes/0").asText()).isEqualTo("a note");
    }

    @Test
    void withoutProbesTheFieldsAreThereAndEmpty() {
        JsonNode document = json(EvaluationReport.Comparison.NONE);
        assertThat(document.fieldNames()).toIterable().containsExactly(FIELDS);
        assertThat(document.get("comparison").isNull()).isTrue();
        assertThat(document.get("unflooredDiagonal").isNull()).isTrue();
        assertThat(document.get("verification")).isEmpty();
        assertThat(document.get("similarity").isNull()).isTrue();
    }

    private static JsonNode json(EvaluationReport.Comparison comparison) {
        return new ObjectMapper()
                .valueToTree(new EvaluationReport(
                        new EvaluationReport.Data("a model", 5, 10, 0, 10, null),
                        comparison,
                        Reliability.NONE,
                        new EvaluationReport.Spread(List.of(), null),
                        null,
                        new EvaluationReport.Findings(
                                "a verdict",
                                List.of(new SignificantGain(
                                        DistanceMeasure.COSINE,
                                        PhotoAggregate.MEAN,
                                        DistanceMeasure.EUCLIDEAN,
                                        PhotoAggregate.NEAREST,
                                        0.004)),
                                List.of("a note"))));
    }
}

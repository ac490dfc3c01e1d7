package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests against the figures of NumPy and scikit-learn for the same vectors. */
class MahalanobisReferenceTest {

    private static final Offset<Double> CLOSE = within(2e-4);

    private static JsonNode reference;
    private static Sample sample;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = MahalanobisReferenceTest.class.getResourceAsStream("mahalanobis.json")) {
            reference = new ObjectMapper().readTree(in);
        }
        sample = Samples.of(integers(reference.get("labels")), rows(reference.get("samples")));
    }

    @Test
    void classMeans() {
        double[][] expected = rows(reference.get("class_means"));
        double[] means = sample.means();
        for (int i = 0; i < means.length; i++) {
            assertThat(means[i]).isCloseTo(expected[i / 6][i % 6], CLOSE);
        }
    }

    @Test
    void pooledCovarianceWithTheDivisorOfDegreesOfFreedom() {
        Covariance covariance = Covariance.pooled(sample, Shrinkage.of(0));
        assertMatrix(covariance.values(), reference.get("pooled_within_covariance_divisor_N_minus_K"), 2e-3);
        assertThat(covariance.degreesOfFreedom()).isEqualTo(sample.size() - sample.classes());
        assertThat(covariance.source()).isEqualTo(Covariance.Source.WITHIN);
    }

    @Test
    void distancesToTheMeans() {
        MahalanobisFit fit = MahalanobisFit.withShrinkage(
                sample,
                Estimator.POOLED,
                Shrinkage.of(reference.get("shrinkage").asDouble()),
                false);
        double[][] probes = rows(reference.get("probes"));
        for (int p = 0; p < probes.length; p++) {
            float[] probe = floats(probes[p]);
            double[] mahalanobis = fit.metric(Correction.none(6)).distances(probe);
            double[] euclidean = Aggregate.MEAN.euclidean(sample).distances(probe);
            for (int k = 0; k < sample.classes(); k++) {
                assertThat(mahalanobis[k])
                        .isCloseTo(
                                reference
                                        .at("/mahalanobis_to_means/" + p + "/" + k)
                                        .asDouble(),
                                CLOSE);
                assertThat(euclidean[k])
                        .isCloseTo(
                                reference
                                        .at("/euclidean_to_means/" + p + "/" + k)
                                        .asDouble(),
                                CLOSE);
            }
        }
    }

    @Test
    void ledoitAndWolfsShrinkage() {
        double[] means = sample.means();
        double[] residuals = new double[sample.size() * 6];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = sample.value(i / 6, i % 6) - means[sample.classOf(i / 6) * 6 + i % 6];
        }
        JsonNode expected = reference.get("ledoit_wolf_on_residuals_assume_centered_divisor_N");
        double shrinkage = Shrinkage.ledoitWolf().intensity(Scatter.of(residuals, 6), 6);
        assertThat(shrinkage).isCloseTo(expected.get("shrinkage").asDouble(), within(1e-4));
        double[] gram = LinearAlgebra.gram(residuals, 6);
        double trace = 0;
        for (int i = 0; i < 6; i++) {
            trace += gram[i * 7] / sample.size();
        }
        for (int i = 0; i < 36; i++) {
            gram[i] = (1 - shrinkage) * gram[i] / sample.size() + (i % 7 == 0 ? shrinkage * trace / 6 : 0);
        }
        assertMatrix(gram, expected.get("covariance"), 2e-3);
    }

    @Test
    void contrastsHoldTheWholeScatterWithinTheClasses() {
        double[] scatter = Contrasts.within(sample).gram();
        double[][] expected = rows(reference.get("pooled_within_covariance_divisor_N_minus_K"));
        for (int i = 0; i < 36; i++) {
            assertThat(scatter[i] / (sample.size() - sample.classes())).isCloseTo(expected[i / 6][i % 6], within(2e-3));
        }
    }

    private static void assertMatrix(double[] found, JsonNode expected, double tolerance) {
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).isCloseTo(expected.get(i / 6).get(i % 6).asDouble(), within(tolerance));
        }
    }

    private static double[][] rows(JsonNode node) {
        double[][] rows = new double[node.size()][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = new double[node.get(r).size()];
            for (int i = 0; i < rows[r].length; i++) {
                rows[r][i] = node.get(r).get(i).asDouble();
            }
        }
        return rows;
    }

    private static int[] integers(JsonNode node) {
        int[] numbers = new int[node.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = node.get(i).asInt();
        }
        return numbers;
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}

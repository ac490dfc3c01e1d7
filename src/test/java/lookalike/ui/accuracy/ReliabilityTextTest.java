package lookalike.ui.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import lookalike.evaluate.ConfusedPerson;
import lookalike.evaluate.DistanceMeasure;
import lookalike.evaluate.Fairness;
import lookalike.evaluate.LookalikeStability;
import lookalike.evaluate.OpenSetCurves;
import lookalike.evaluate.PhotoAggregate;
import lookalike.ui.common.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReliabilityTextTest {

    @BeforeEach
    @AfterEach
    void english() {
        Texts.use(Locale.US);
    }

    static Fairness fairness() {
        return new Fairness(
                DistanceMeasure.EUCLIDEAN,
                PhotoAggregate.MEAN,
                5749,
                0.001,
                new Fairness.Spread(22.4, 18, 26, 0.282, 0.27, 0.29, 0.069, 0.993),
                new Fairness.Spread(3.1, 2, 4, 0.097, 0.09, 0.1, 0.003, 0.993),
                new Fairness.Spread(2.8, 2, 4, 0.096, 0.09, 0.1, 0.003, Double.NaN),
                List.of(new ConfusedPerson("a", "Ada", 18, 129, 22.4, ConfusedPerson.Reason.PHOTOS_DIFFER)));
    }

    @Test
    void whoIsMixedUpMostIsNamed() {
        assertThat(ReliabilityText.fairness(fairness()).get(0))
                .isEqualTo(
                        "Suppose that one comparison of different people in 1,000 passes as the same person. Then other"
                                + " people are taken for Ada 22.4 times as often as for the average person. The 5 % of people who"
                                + " are mixed up most account for 28 % of all mix-ups; by chance it would be 10 %. 7 % of people"
                                + " are never mixed up.");
        Texts.use(Locale.GERMAN);
        assertThat(ReliabilityText.fairness(fairness()).get(0))
                .contains("Dann werden andere 22,4-mal so oft für Ada gehalten wie für eine durchschnittliche Person.");
    }

    @Test
    void howOftenAnotherPhotoHasTheSameLookalike() {
        LookalikeStability.Share single = new LookalikeStability.Share(0.21, 0.17, 0.26);
        LookalikeStability.Share combined = new LookalikeStability.Share(0.42, 0.36, 0.48);
        LookalikeStability stability = new LookalikeStability(
                2875,
                305,
                new LookalikeStability.Agreement(single, single, single),
                new LookalikeStability.Agreement(combined, combined, combined));
        assertThat(ReliabilityText.stability(stability).get(0))
                .contains("305 people", "2,875 others", "for 21 % of them", "it was 42 %");
        assertThat(ReliabilityText.share(single)).isEqualTo("21 % (17 % – 26 %)");
    }

    @Test
    void howManyAreMissedAndWhatWasForetold() {
        OpenSetCurves curves = new OpenSetCurves(
                List.of(
                        new OpenSetCurves.GallerySize(300, 100, 100, new double[][] {{0.01, 0.011}}),
                        new OpenSetCurves.GallerySize(2875, 100, 100, new double[][] {{0.01, 0.036}})),
                List.of(new OpenSetCurves.Foretold(0.01, 0.014, 0.009, 0.019)));
        assertThat(ReliabilityText.openSet(curves)).hasSize(3);
        assertThat(ReliabilityText.openSet(curves).get(0)).contains("2,875 people", "3.6 % of the photos");
        assertThat(ReliabilityText.openSet(curves).get(1)).contains("300 people it would be 1.1 %");
        assertThat(ReliabilityText.openSet(curves).get(2)).contains("1.0 % of strangers", "1.4 % did (0.9 % to 1.9 %)");
    }
}

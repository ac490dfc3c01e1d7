package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.Test;

/** Tests false matches of people with random distances, some of whom are closer to everyone. */
class FalseMatchesTest {

    private static final int PEOPLE = 600;
    private static final int HUBS = 12;
    private static final double RATE = 0.01;

    /** Distances with mean 10 and standard deviation 1; hubs are closer to everyone by 2, and the distance to oneself is 5. */
    private static float[][] distances(int hubs) {
        Random random = new Random(1);
        float[][] distances = new float[PEOPLE][PEOPLE];
        for (int face = 0; face < PEOPLE; face++) {
            for (int person = 0; person < PEOPLE; person++) {
                double distance = 10 + random.nextGaussian() - (person < hubs ? 2 : 0);
                distances[face][person] = face == person ? 5 : (float) distance;
            }
        }
        return distances;
    }

    private static FalseMatches of(float[][] distances, boolean others) {
        boolean[] other = new boolean[PEOPLE];
        Arrays.fill(other, others);
        return FalseMatches.of(distances, other, RATE, 1, new CancelSignal());
    }

    private static double mean(FalseMatches.Rates rates, int from, int to) {
        return Arrays.stream(rates.perPerson(), from, to).average().orElseThrow();
    }

    @Test
    void theShareOfAllComparisonsIsTheOneAskedFor() {
        FalseMatches found = of(distances(HUBS), true);
        assertThat(mean(found.plain(), 0, PEOPLE)).isCloseTo(RATE, within(0.02 * RATE));
        assertThat(mean(found.normalised(), 0, PEOPLE)).isCloseTo(RATE, within(0.02 * RATE));
    }

    @Test
    void thoseWhoAreCloseToEveryoneHaveMostFalseMatchesUntilTheirNeighbourhoodCounts() {
        FalseMatches found = of(distances(HUBS), true);
        // Below 7.59 are 0.8 % of N(10, 1) and 34 % of N(8, 1); together, weighted 588 to 12, that makes 1.5 %: the
        // threshold is lower.
        assertThat(mean(found.plain(), 0, HUBS)).isBetween(15 * RATE, 35 * RATE);
        assertThat(mean(found.normalised(), 0, HUBS)).isBetween(0.5 * RATE, 1.8 * RATE);
    }

    @Test
    void whereAllAreAlikeTheRatesAreThoseOfChance() {
        FalseMatches found = of(distances(0), true);
        double[] rates = found.plain().perPerson();
        double mean = mean(found.plain(), 0, PEOPLE);
        double variance = Arrays.stream(rates).map(r -> (r - mean) * (r - mean)).sum() / (PEOPLE - 1);
        assertThat(variance).isBetween(0.8 * RATE / PEOPLE, 1.2 * RATE / PEOPLE);
    }

    @Test
    void facesOfOnesOwnPersonAreAcceptedAndOnlyThoseWithAnotherPhotoCount() {
        assertThat(of(distances(HUBS), true).plain().accepted()).isOne();
        assertThat(of(distances(HUBS), false).plain().accepted()).isNaN();
    }

    @Test
    void aFaceWithCloseStrangersHasASmallNeighbourhood() {
        float[][] distances = distances(0);
        for (int person = 0; person < PEOPLE; person++) {
            distances[7][person] -= 1;
        }
        double[] found = of(distances, true).neighbourhoods();
        assertThat(found[7]).isLessThan(Arrays.stream(found, 8, PEOPLE).min().orElseThrow());
    }
}

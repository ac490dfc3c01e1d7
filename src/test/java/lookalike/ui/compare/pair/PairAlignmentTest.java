package lookalike.ui.compare.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import lookalike.face.FacePlace;
import lookalike.ui.compare.pair.PairAlignment.Part;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PairAlignmentTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final FacePlace USUAL = new FacePlace(0.5, 0.42, 0.47);

    @Test
    void twoUsualPortraitsAreShownWhole() {
        PairAlignment pair = PairAlignment.of(USUAL, USUAL);
        assertThat(pair.first()).isEqualTo(new Part(0, 0, 1));
        assertThat(pair.second()).isEqualTo(pair.first());
    }

    @Test
    void theOneFollowsTheOtherWhosePhotoEndsTooEarly() {
        FacePlace tight = new FacePlace(0.45, 0.33, 0.55);
        PairAlignment pair = PairAlignment.of(USUAL, tight);
        assertThat(pair.second()).as("the tight one is shown whole").isEqualTo(new Part(0, 0, 1));
        assertSame(USUAL, tight);
    }

    @Test
    void anyTwoPortraitsCanBeAligned() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            assertSame(any(random), any(random));
        }
    }

    @Test
    void aZoomShowsTheSameOfBoth() {
        PairAlignment pair = PairAlignment.of(USUAL, new FacePlace(0.45, 0.33, 0.55));
        PairZoom zoom = PairZoom.WHOLE.scaled(4, 0.3, 0.9).moved(0.1, -0.2);
        assertSeenSame(
                USUAL,
                pair.first().zoomed(zoom),
                new FacePlace(0.45, 0.33, 0.55),
                pair.second().zoomed(zoom));
    }

    private static FacePlace any(Random random) {
        return new FacePlace(
                0.36 + 0.28 * random.nextDouble(), 0.3 + 0.24 * random.nextDouble(), 0.2 + 0.4 * random.nextDouble());
    }

    private static void assertSame(FacePlace one, FacePlace other) {
        PairAlignment pair = PairAlignment.of(one, other);
        assertInside(pair.first());
        assertInside(pair.second());
        assertSeenSame(one, pair.first(), other, pair.second());
    }

    private static void assertSeenSame(FacePlace one, Part first, FacePlace other, Part second) {
        assertThat(one.share() / first.size()).isEqualTo(other.share() / second.size(), EXACT);
        assertThat((one.eyes() - first.top()) / first.size())
                .isEqualTo((other.eyes() - second.top()) / second.size(), EXACT);
        assertThat((one.center() - first.left()) / first.size())
                .isEqualTo((other.center() - second.left()) / second.size(), EXACT);
    }

    private static void assertInside(Part part) {
        assertThat(part.size()).isGreaterThan(0).isLessThanOrEqualTo(1);
        assertThat(part.left()).isBetween(0.0, 1 - part.size());
        assertThat(part.top()).isBetween(0.0, 1 - part.size());
    }
}

package lookalike.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefreshPaceTest {

    private static final long SECOND = 1_000_000_000L;

    private long now;
    private final RefreshPace pace = new RefreshPace(() -> now);

    @Test
    void theFirstTimeIsDueAfterAMomentAndOneRunsAtATime() {
        assertThat(pace.isDue()).isFalse();
        now += 3 * SECOND;
        assertThat(pace.isDue()).isTrue();
        pace.begin();
        now += 60 * SECOND;
        assertThat(pace.isDue()).as("it is under way").isFalse();
        pace.end(40 * SECOND);
        now += 3 * SECOND;
        assertThat(pace.isDue()).as("the first cost does not count").isTrue();
    }

    @Test
    void aTwentiethOfTheTimeIsSpentAtTheMost() {
        pace.end(0);
        pace.begin();
        pace.end(2 * SECOND);
        now += 37 * SECOND;
        assertThat(pace.isDue()).isFalse();
        now += SECOND;
        assertThat(pace.isDue()).isTrue();
        pace.begin();
        pace.end(SECOND / 100);
        now += 2 * SECOND;
        assertThat(pace.isDue()).as("not more often than an eye can follow").isFalse();
        now += SECOND;
        assertThat(pace.isDue()).isTrue();
    }

    @Test
    void whatIsNoLongerWantedDoesNotHoldUpTheNext() {
        pace.begin();
        pace.restart();
        now += 3 * SECOND;
        assertThat(pace.isDue()).isTrue();
    }
}

package lookalike.ui.compare.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lookalike.track.TimeRange;
import lookalike.ui.compare.core.ClipPerson;
import org.junit.jupiter.api.Test;

class ClipTextTest {

    @Test
    void timesHaveMinutesAndSecondsAndHoursWhereThereAreAny() {
        assertThat(ClipText.time(0)).isEqualTo("0:00");
        assertThat(ClipText.time(59.9)).isEqualTo("0:59");
        assertThat(ClipText.time(61)).isEqualTo("1:01");
        assertThat(ClipText.time(3600 + 2 * 60 + 3)).isEqualTo("1:02:03");
    }

    @Test
    void aPersonIsSeenInRangesAndAtSingleTimes() {
        assertThat(times(new TimeRange(3.5, 12), new TimeRange(40, 55.2))).isEqualTo("0:03–0:12, 0:40–0:55");
        assertThat(times(new TimeRange(7.1, 7.6), new TimeRange(7.9, 7.9))).isEqualTo("0:07");
    }

    private static String times(TimeRange... ranges) {
        return ClipText.times(new ClipPerson(List.of(ranges), List.of()));
    }
}

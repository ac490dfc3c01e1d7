package lookalike.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProgressMeterTest {

    private long now;

    @Test
    void theRateFollowsThePaceAndTellsTheTimeLeft() {
        ProgressMeter meter = new ProgressMeter(() -> now);
        assertThat(meter.update(0, 100).secondsLeft()).isEmpty();
        now += 1_000_000_000L;
        ProgressMeter.Reading reading = meter.update(20, 100);
        assertThat(reading.perSecond()).isCloseTo(20, within(1e-9));
        assertThat(reading.secondsLeft()).hasValue(4);
        assertThat(reading.fraction()).isCloseTo(0.2, within(1e-9));
        for (int second = 0; second < 60; second++) {
            now += 1_000_000_000L;
            reading = meter.update(21 + second, 100);
        }
        assertThat(reading.perSecond()).isCloseTo(1, within(0.01));
    }

    @Test
    void aPauseDoesNotSlowTheRateDown() {
        ProgressMeter meter = new ProgressMeter(() -> now);
        meter.update(100, 1000);
        now += 1_000_000_000L;
        assertThat(meter.update(110, 1000).perSecond())
                .as("without what was done before")
                .isCloseTo(10, within(0.01));
        now += 60_000_000_000L;
        meter.restart();
        assertThat(meter.update(111, 1000).perSecond()).isZero();
        now += 1_000_000_000L;
        assertThat(meter.update(121, 1000).perSecond()).isCloseTo(10, within(0.01));
    }

    @Test
    void nothingToDoIsNoDivisionByZero() {
        assertThat(new ProgressMeter(() -> now).update(0, 0).fraction()).isZero();
    }

    @Test
    void eachPhaseHasUnitsAndARateOfItsOwn() {
        ProgressMeter meter = new ProgressMeter(() -> now);
        meter.begin(Phase.CLIPS);
        meter.update(0, 300);
        now += 1_000_000_000L;
        ProgressMeter.Reading second = meter.update(137, 300);
        assertThat(second.phase()).isEqualTo(Phase.CLIPS);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.count()).isEqualTo(3);
        assertThat(second.percent()).isEqualTo(37);
        ProgressMeter.Reading end = meter.update(300, 300);
        assertThat(end.number()).isEqualTo(3);
        assertThat(end.percent()).isEqualTo(100);
        meter.begin(Phase.MAIN);
        ProgressMeter.Reading photos = meter.update(0, 20);
        assertThat(photos.secondsLeft()).as("of the photos").isEmpty();
        assertThat(photos.number()).isEqualTo(1);
        assertThat(photos.count()).isEqualTo(20);
    }
}

package lookalike.platform.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the watchdog of a connection. */
@Timeout(60)
class WatchdogTest {

    private final CancelSignal cancel = new CancelSignal();

    @Test
    void aCheckThatFailsClosesTheConnectionAndNamesTheReason() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (Watchdog watchdog = new Watchdog(cancel::throwIfCancelled)) {
            watchdog.guard(closed::countDown);
            assertThatCode(watchdog::throwFailure).doesNotThrowAnyException();
            cancel.cancel();
            assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(watchdog::throwFailure).isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void aConnectionThatComesTooLateIsClosedAtOnce() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        AtomicBoolean second = new AtomicBoolean();
        try (Watchdog watchdog = new Watchdog(cancel::throwIfCancelled)) {
            watchdog.guard(first::countDown);
            cancel.cancel();
            assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> watchdog.guard(() -> second.set(true))).isInstanceOf(CancelledException.class);
        }
        assertThat(second).isTrue();
    }

    @Test
    void nothingIsCheckedOrClosedAfterTheEnd() throws Exception {
        CountDownLatch checks = new CountDownLatch(3);
        AtomicInteger late = new AtomicInteger();
        Watchdog watchdog = new Watchdog(() -> {
            late.incrementAndGet();
            checks.countDown();
            cancel.throwIfCancelled();
        });
        watchdog.guard(() -> late.addAndGet(1_000));
        assertThat(checks.await(30, TimeUnit.SECONDS)).isTrue();
        watchdog.close();
        int before = late.get();
        cancel.cancel();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("download watchdog") && thread.isAlive());
        assertThat(late).hasValue(before);
    }

    @Test
    void aCheckThatFailsBeforehandStartsNothing() {
        cancel.cancel();
        assertThatThrownBy(() -> new Watchdog(cancel::throwIfCancelled)).isInstanceOf(CancelledException.class);
    }
}

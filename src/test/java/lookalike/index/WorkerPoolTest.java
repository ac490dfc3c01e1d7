package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lookalike.dataset.PhotoFile;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WorkerPoolTest {

    private static final int TASKS = 60;
    private static final int WORKERS = 3;

    private final AtomicInteger worked = new AtomicInteger();
    private final CancelSignal cancel = new CancelSignal();
    private final List<PhotoTask> tasks = IntStream.range(0, TASKS)
            .mapToObj(i -> new PhotoTask("label", new PhotoFile(i + ".jpg", 1, 1), Optional.empty()))
            .toList();

    @Test
    void pausedWorkWaitsAndGoesOn() throws InterruptedException {
        cancel.pause(true);
        Thread run = new Thread(() -> run(-1));
        run.start();
        Thread.sleep(300); // a worker that does not wait would have worked by now
        assertThat(worked).hasValue(0);
        cancel.pause(false);
        run.join();
        assertThat(worked).hasValue(TASKS);
    }

    @Test
    void pausedWorkCanBeCancelled() throws InterruptedException {
        cancel.pause(true);
        Thread run = new Thread(() -> run(-1));
        run.start();
        cancel.cancel();
        run.join();
        assertThat(worked).hasValue(0);
    }

    @Test
    void aWorkerThatFailsEndsTheRunAlthoughTheOthersArePaused() {
        assertThatThrownBy(() -> run(5)).hasMessage("broken");
    }

    /** @param broken number of the task that pauses the run and fails; negative for none */
    private void run(int broken) {
        new WorkerPool(WORKERS).run(tasks, () -> worker(broken), result -> {}, cancel);
    }

    private WorkerPool.Worker<PhotoTask, PhotoTask.Result> worker(int broken) {
        return new WorkerPool.Worker<>() {
            @Override
            public PhotoTask.Result work(PhotoTask task) {
                worked.incrementAndGet();
                if (task.file().path().equals(broken + ".jpg")) {
                    cancel.pause(true);
                    throw new IllegalStateException("broken");
                }
                return PhotoTask.Result.asBefore(task);
            }

            @Override
            public void close() {}
        };
    }
}

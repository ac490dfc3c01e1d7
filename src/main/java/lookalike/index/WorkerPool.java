package lookalike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lookalike.task.CancelSignal;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on several threads, each with a worker of its own, and hands the results to the calling thread. The queue between them is
 * short, so workers wait if the calling thread is slower.
 */
public final class WorkerPool {

    private static final int QUEUE_PER_WORKER = 16;
    private static final long PAUSE_MILLIS = 200;

    private final int workers;

    /** @param workers how many tasks run at the same time, at least 1 */
    public WorkerPool(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("at least one worker is needed, not " + workers);
        }
        this.workers = workers;
    }

    /**
     * A worker with the resources of one thread: opened on that thread, and closed when the thread ends.
     *
     * @param <T> type of the tasks
     * @param <R> type of the results
     */
    public interface Worker<T, R> extends AutoCloseable {

        /** Does a task. An exception that it throws ends the whole run. */
        R work(T task);

        @Override
        void close();
    }

    /** Entry of the queue. */
    private sealed interface Message<R> {

        /** A task is done. */
        record Done<R>(R result) implements Message<R> {}

        /** A failure that ends the whole run. */
        record Failed<R>(Throwable failure) implements Message<R> {}

        /** A worker's end. */
        record Ended<R>() implements Message<R> {}
    }

    /**
     * Works until all tasks are done or the work is cancelled; results so far are still handed over.
     *
     * @param <T> type of the tasks
     * @param <R> type of the results
     * @throws RuntimeException that a worker has thrown; the other workers are stopped first
     */
    public <T, R> void run(
            List<T> tasks, Supplier<? extends Worker<T, R>> open, Consumer<R> sink, CancelSignal cancel) {
        BlockingQueue<Message<R>> queue = new ArrayBlockingQueue<>(QUEUE_PER_WORKER * workers);
        AtomicInteger next = new AtomicInteger();
        CancelSignal stop = new CancelSignal();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(workers, tasks.size()); i++) {
            Runnable loop = () -> loop(tasks, next, open, queue, () -> mayGoOn(cancel, stop));
            Thread thread = new Thread(loop, "index-" + (i + 1));
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        Throwable failure = null;
        int running = threads.size();
        while (running > 0) {
            Message<R> message = take(queue);
            if (message instanceof Message.Failed<R> failed) {
                failure = failure == null ? failed.failure() : failure;
                stop.cancel();
            } else if (message instanceof Message.Ended<R>) {
                running--;
            } else if (failure == null && message instanceof Message.Done<R> done) {
                failure = handOver(sink, done.result(), stop);
            }
        }
        if (failure != null) {
            throw failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
        }
    }

    /** Hands a result over. A failing sink must not leave workers waiting for room in the queue. */
    private static <R> @Nullable Throwable handOver(Consumer<R> sink, R result, CancelSignal stop) {
        try {
            sink.accept(result);
            return null;
        } catch (RuntimeException e) {
            stop.cancel();
            return e;
        }
    }

    private static <T, R> void loop(
            List<T> tasks,
            AtomicInteger next,
            Supplier<? extends Worker<T, R>> open,
            BlockingQueue<Message<R>> queue,
            BooleanSupplier mayGoOn) {
        try (Worker<T, R> worker = open.get()) {
            for (int i = next.getAndIncrement();
                    i < tasks.size() && mayGoOn.getAsBoolean();
                    i = next.getAndIncrement()) {
                put(queue, new Message.Done<>(worker.work(tasks.get(i))));
            }
        } catch (Throwable e) {
            put(queue, new Message.Failed<>(e)); // thrown again, on the calling thread
        }
        put(queue, new Message.Ended<>());
    }

    /** Waits while the work is paused, but not forever, because another worker may fail meanwhile. */
    private static boolean mayGoOn(CancelSignal cancel, CancelSignal stop) {
        while (cancel.isPaused() && !stop.isCancelled()) {
            cancel.awaitResume(PAUSE_MILLIS);
        }
        return !cancel.isCancelled() && !stop.isCancelled();
    }

    private static <R> void put(BlockingQueue<Message<R>> queue, Message<R> message) {
        try {
            queue.put(message);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a worker", e);
        }
    }

    private static <R> Message<R> take(BlockingQueue<Message<R>> queue) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return queue.take();
                } catch (InterruptedException e) {
                    interrupted = true; // the workers still need their queue emptied
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

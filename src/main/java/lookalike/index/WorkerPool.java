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
 * Runs tasks on some threads, each with a worker of its own, and hands the results to the calling thread, which may be
 * slower: the queue between them is short.
 */
final class WorkerPool {

    private static final int QUEUE_PER_WORKER = 16;
    private static final long PAUSE_MILLIS = 200;

    private final int workers;

    WorkerPool(int workers) {
        this.workers = workers;
    }

    /** Resources of a thread: opened on that thread, closed at its end. */
    interface Worker extends AutoCloseable {
        PhotoTask.Result work(PhotoTask task);

        @Override
        void close();
    }

    /** Entry of the queue. */
    private sealed interface Message {

        /** A task is done. */
        record Done(PhotoTask.Result result) implements Message {}

        /** A failure that ends everything. */
        record Failed(Throwable failure) implements Message {}

        /** A worker's end. */
        record Ended() implements Message {}
    }

    /**
     * Works until all tasks are done or the work is cancelled; what is done by then is handed over.
     *
     * @throws RuntimeException what a worker could not handle; the others are stopped first
     */
    void run(List<PhotoTask> tasks, Supplier<Worker> open, Consumer<PhotoTask.Result> sink, CancelSignal cancel) {
        BlockingQueue<Message> queue = new ArrayBlockingQueue<>(QUEUE_PER_WORKER * workers);
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
            Message message = take(queue);
            if (message instanceof Message.Failed failed) {
                failure = failure == null ? failed.failure() : failure;
                stop.cancel();
            } else if (message instanceof Message.Ended) {
                running--;
            } else if (failure == null && message instanceof Message.Done done) {
                failure = handOver(sink, done.result(), stop);
            }
        }
        if (failure != null) {
            throw failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
        }
    }

    /** A sink that fails must not leave workers behind that wait for room in the queue. */
    private static @Nullable Throwable handOver(
            Consumer<PhotoTask.Result> sink, PhotoTask.Result result, CancelSignal stop) {
        try {
            sink.accept(result);
            return null;
        } catch (RuntimeException e) {
            stop.cancel();
            return e;
        }
    }

    private static void loop(
            List<PhotoTask> tasks,
            AtomicInteger next,
            Supplier<Worker> open,
            BlockingQueue<Message> queue,
            BooleanSupplier mayGoOn) {
        try (Worker worker = open.get()) {
            for (int i = next.getAndIncrement();
                    i < tasks.size() && mayGoOn.getAsBoolean();
                    i = next.getAndIncrement()) {
                put(queue, new Message.Done(worker.work(tasks.get(i))));
            }
        } catch (Throwable e) {
            put(queue, new Message.Failed(e)); // thrown again, on the calling thread
        }
        put(queue, new Message.Ended());
    }

    /** Waits while the work is paused; not for ever, because another worker may fail meanwhile. */
    private static boolean mayGoOn(CancelSignal cancel, CancelSignal stop) {
        while (cancel.isPaused() && !stop.isCancelled()) {
            cancel.awaitResume(PAUSE_MILLIS);
        }
        return !cancel.isCancelled() && !stop.isCancelled();
    }

    private static void put(BlockingQueue<Message> queue, Message message) {
        try {
            queue.put(message);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a worker", e);
        }
    }

    private static Message take(BlockingQueue<Message> queue) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return queue.take();
                } catch (InterruptedException e) {
                    interrupted = true; // the workers still need someone who empties the queue
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package lookalike.face;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import lookalike.task.CancelSignal;

/**
 * Threads for the parts of one photo's analysis: each takes the next part that is left. A single part is worked on by the calling
 * thread.
 */
final class SpareThreads {

    /** More threads than this would only wait for the photo's pixels. */
    private static final int MOST = 4;

    private SpareThreads() {}

    /**
     * Works on all parts, and returns when the last thread has ended.
     *
     * @param work done for several parts at once
     * @return the results in the order of the parts
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    static <P, R> List<R> run(List<P> parts, Function<P, R> work, CancelSignal cancel) {
        List<R> results = new ArrayList<>(Collections.nCopies(parts.size(), null));
        AtomicInteger next = new AtomicInteger();
        Runnable thread = () -> {
            for (int i = next.getAndIncrement(); i < parts.size(); i = next.getAndIncrement()) {
                cancel.throwIfCancelled();
                results.set(i, work.apply(parts.get(i)));
            }
        };
        int threads = Math.min(parts.size(), Math.min(MOST, Runtime.getRuntime().availableProcessors()));
        if (threads <= 1) {
            thread.run();
        } else {
            await(Collections.nCopies(threads, thread));
        }
        return results;
    }

    private static void await(List<Runnable> work) {
        ExecutorService threads = Executors.newFixedThreadPool(work.size(), task -> {
            Thread thread = new Thread(task, "photo-part");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (Future<Object> thread :
                    threads.invokeAll(work.stream().map(Executors::callable).toList())) {
                thread.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a search is not interrupted but cancelled", e);
        } finally {
            threads.shutdown();
        }
    }
}

package lookalike.face;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import lookalike.task.CancelSignal;

/**
 * Threads for the parts of one photo's analysis: each has a network of its own, and takes the next part that is left. A single
 * network runs on the calling thread.
 */
final class SpareThreads {

    /** More threads than this would only wait for the photo's pixels. */
    private static final int MOST = 4;

    private SpareThreads() {}

    /** Number of threads that are worthwhile for some parts, at least 1. */
    static int forParts(int parts) {
        return Math.max(1, Math.min(parts, Math.min(MOST, Runtime.getRuntime().availableProcessors())));
    }

    /**
     * Works on all parts, and returns when the last thread has ended.
     *
     * @param networks one for each thread
     * @return the results in the order of the parts
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    static <N, P, R> List<R> run(List<N> networks, List<P> parts, BiFunction<N, P, R> work, CancelSignal cancel) {
        List<R> results = new ArrayList<>(Collections.nCopies(parts.size(), null));
        AtomicInteger next = new AtomicInteger();
        List<Runnable> threads = new ArrayList<>();
        for (N network : networks) {
            threads.add(() -> {
                for (int i = next.getAndIncrement(); i < parts.size(); i = next.getAndIncrement()) {
                    cancel.throwIfCancelled();
                    results.set(i, work.apply(network, parts.get(i)));
                }
            });
        }
        if (threads.size() == 1) {
            threads.get(0).run();
        } else {
            await(threads);
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

package lookalike.face;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import lookalike.image.Photo;
import lookalike.model.Model;
import lookalike.model.ModelException;
import lookalike.task.CancelSignal;

/**
 * A detector, and more of its kind for photos that are searched in many views: each runs on a thread of its own. The others are
 * opened when they are first needed. Used by one thread at a time; holds native memory until it is closed.
 */
final class DetectorPool implements AutoCloseable {

    private static final int MOST = 4;

    private final Model model;
    private final List<FaceDetector> detectors = new ArrayList<>();

    /** @throws ModelException if the model is no detector of a known family, or not what its card says */
    DetectorPool(Model model) {
        this.model = model;
        detectors.add(new FaceDetector(model));
    }

    /** The detector for one view at a time. */
    FaceDetector first() {
        return detectors.get(0);
    }

    /**
     * The faces in each of some views, in their order.
     *
     * @param leastScore 0..1
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    List<List<DetectedFace>> look(Photo photo, List<View> views, double leastScore, CancelSignal cancel) {
        int threads = Math.min(views.size(), Math.min(MOST, Runtime.getRuntime().availableProcessors()));
        while (detectors.size() < threads) {
            detectors.add(new FaceDetector(model));
        }
        List<List<DetectedFace>> found = new ArrayList<>();
        views.forEach(view -> found.add(List.of()));
        AtomicInteger next = new AtomicInteger();
        List<Callable<Void>> workers = new ArrayList<>();
        for (FaceDetector detector : detectors.subList(0, threads)) {
            workers.add(() -> {
                for (int i = next.getAndIncrement(); i < views.size(); i = next.getAndIncrement()) {
                    cancel.throwIfCancelled();
                    found.set(i, detector.look(photo, views.get(i), leastScore));
                }
                return null;
            });
        }
        run(workers);
        return found;
    }

    long networkNanos() {
        return detectors.stream().mapToLong(FaceDetector::networkNanos).sum();
    }

    @Override
    public void close() {
        detectors.forEach(FaceDetector::close);
    }

    /** Runs all, and returns when the last one has ended. */
    private static void run(List<Callable<Void>> workers) {
        ExecutorService threads = Executors.newFixedThreadPool(workers.size(), task -> {
            Thread thread = new Thread(task, "tiles");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (Future<Void> worker : threads.invokeAll(workers)) {
                worker.get();
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

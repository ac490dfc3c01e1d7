package lookalike.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lookalike.cassandra.CassandraGallery;
import lookalike.cassandra.GalleryAddress;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.StoredPhoto;

/** Writes photos to an empty gallery from several programs at once, as several machines do. */
final class SharedGalleryWrites {

    private SharedGalleryWrites() {}

    /**
     * Writes all photos once.
     *
     * @param begun run after the first batch of every program, when all of them have seen the tables and the index
     * @return seconds
     */
    static double write(GalleryAddress address, List<List<StoredPhoto>> batches, int writers, Runnable begun) {
        // Creates the tables before several programs begin.
        try (SharedGallery gallery = CassandraGallery.prepare(address, Optional::empty)) {
            gallery.put(batches.get(0).subList(0, 1));
        }
        AtomicInteger next = new AtomicInteger();
        CyclicBarrier first = new CyclicBarrier(writers, begun);
        ExecutorService programs = Executors.newFixedThreadPool(writers);
        long start = System.nanoTime();
        try {
            List<Future<?>> running = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(number -> programs.submit(() -> write(address, batches, next, first)))
                    .toList();
            for (Future<?> program : running) {
                program.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            programs.shutdownNow();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static Void write(
            GalleryAddress address, List<List<StoredPhoto>> batches, AtomicInteger next, CyclicBarrier first)
            throws InterruptedException, BrokenBarrierException {
        try (SharedGallery gallery = CassandraGallery.prepare(address, Optional::empty)) {
            gallery.put(batches.get(next.getAndIncrement()));
            first.await();
            for (int batch = next.getAndIncrement(); batch < batches.size(); batch = next.getAndIncrement()) {
                gallery.put(batches.get(batch));
            }
            return null;
        }
    }
}

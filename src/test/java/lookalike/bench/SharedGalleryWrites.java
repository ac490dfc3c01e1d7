package lookalike.bench;

import java.util.List;
import java.util.Optional;
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
     * @param prepared run when the tables and the index have been made; nobody makes them again
     * @return seconds
     */
    static double write(GalleryAddress address, List<List<StoredPhoto>> batches, int writers, Runnable prepared) {
        // Creates the tables before several programs begin.
        try (SharedGallery gallery = CassandraGallery.prepare(address, Optional::empty)) {
            gallery.put(batches.get(0).subList(0, 1));
        }
        prepared.run();
        AtomicInteger next = new AtomicInteger();
        ExecutorService programs = Executors.newFixedThreadPool(writers);
        long start = System.nanoTime();
        try {
            List<Future<?>> running = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(number -> programs.submit(() -> write(address, batches, next)))
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

    private static void write(GalleryAddress address, List<List<StoredPhoto>> batches, AtomicInteger next) {
        try (SharedGallery gallery = CassandraGallery.prepare(address, Optional::empty)) {
            for (int batch = next.getAndIncrement(); batch < batches.size(); batch = next.getAndIncrement()) {
                gallery.put(batches.get(batch));
            }
        }
    }
}

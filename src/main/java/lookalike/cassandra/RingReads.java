package lookalike.cassandra;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import lookalike.cassandra.SharedGalleryException.Reason;
import lookalike.catalog.StoredPhoto;

/** Reads a whole gallery, by parts of the ring of partitions. */
final class RingReads {

    private static final int RANGES = 256;
    private static final int READERS = 4;

    private final GalleryAddress address;

    RingReads(GalleryAddress address) {
        this.address = address;
    }

    /** Reads the photos of a part of the ring, some at a time. */
    interface RangeReader {
        void read(TokenRange range, Consumer<List<StoredPhoto>> target);
    }

    /** Reads several parts of the ring at a time. Photos are passed on by one thread at a time, while the other threads wait. */
    void read(RangeReader reader, Consumer<List<StoredPhoto>> some) {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<?>> parts = TokenRange.split(RANGES).stream()
                    .<Future<?>>map(range -> readers.submit(() -> reader.read(range, photos -> {
                        synchronized (readers) {
                            some.accept(photos);
                        }
                    })))
                    .toList();
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new SharedGalleryException(Reason.FAILED, e, address, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SharedGalleryException(Reason.TIMED_OUT, e, address);
        } finally {
            readers.shutdownNow();
        }
    }
}

package lookalike.track;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import lookalike.image.ClipFrame;
import lookalike.image.ClipReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a clip's frames ahead on a thread of its own, so that decoding goes on while a frame is analysed. Holds the waiting frames until
 * it is closed. The reader must not be used until then, or until the last frame has been taken.
 */
final class ReadAhead implements AutoCloseable {

    /** Maximum number of waiting frames, each of which may take many megabytes. */
    private static final int WAITING = 2;

    private static final long PATIENCE_MILLIS = 100;

    /** Entry of the queue: a frame, a failure, or, with neither, the end. */
    private record Message(
            Optional<ClipFrame> frame,
            double done,
            @Nullable RuntimeException failure) {}

    private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile boolean closed;
    private double done;

    ReadAhead(ClipReader reader) {
        thread = new Thread(() -> read(reader), "clip-reader");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Waits for the next frame. The caller closes it.
     *
     * @return empty at the end
     * @throws RuntimeException that ended the reading
     */
    Optional<ClipFrame> next() {
        try {
            Message message = queue.take();
            if (message.failure != null) {
                throw message.failure;
            }
            done = message.done;
            return message.frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading is not interrupted but cancelled", e);
        }
    }

    /** Share of the clip up to the frame that was taken last, 0..1. */
    double done() {
        return done;
    }

    private void read(ClipReader reader) {
        try {
            Optional<ClipFrame> frame;
            do {
                frame = reader.next();
                put(new Message(frame, reader.done(), null));
            } while (frame.isPresent() && !closed);
        } catch (RuntimeException e) {
            put(new Message(Optional.empty(), 0, e)); // thrown again on the thread that takes the frames
        }
    }

    private void put(Message message) {
        try {
            while (!queue.offer(message, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (closed) {
                    message.frame.ifPresent(ClipFrame::close);
                    return;
                }
            }
        } catch (InterruptedException e) {
            message.frame.ifPresent(ClipFrame::close);
        }
    }

    /** Waits until the thread no longer uses the reader. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(message -> message.frame.ifPresent(ClipFrame::close));
        queue.clear();
    }
}

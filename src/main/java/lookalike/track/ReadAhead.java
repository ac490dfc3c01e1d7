package lookalike.track;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import lookalike.image.ClipFrame;
import lookalike.image.ClipReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a clip's frames ahead on a separate thread, so that decoding continues while a frame is analysed. Closing it also closes the frames
 * that are still waiting. Until then, or until the last frame has been taken, nothing else may use the reader.
 */
final class ReadAhead implements AutoCloseable {

    /** Number of frames that may wait: each can take many megabytes. */
    private static final int WAITING = 2;

    private static final long PATIENCE_MILLIS = 100;

    /** Entry of the queue: a frame, a failure or, with neither of them, the end. */
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
     * Waits for the next frame and returns it. The caller closes it.
     *
     * @return empty at the end
     * @throws RuntimeException the failure that ended the reading
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

    /** Share of the clip that has been taken so far, 0..1. */
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
            put(new Message(Optional.empty(), 0, e)); // rethrown on the thread that takes the frames
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

    /** Waits until the thread no longer uses the reader, and closes the waiting frames. */
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

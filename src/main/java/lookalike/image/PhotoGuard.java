package lookalike.image;

import java.util.function.Supplier;
import lookalike.image.UnreadablePhotoException.Reason;
import lookalike.platform.files.ReasonedException;
import lookalike.task.CancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one photo from stopping the work on the others: any failure, including lack of memory and bugs, becomes an
 * {@link UnreadablePhotoException} that names the photo. Failures that would affect every other photo too are passed on.
 */
public final class PhotoGuard {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoGuard.class);

    private PhotoGuard() {}

    /**
     * Does some work with a photo.
     *
     * @param name path or name of the photo, for the message
     * @throws UnreadablePhotoException if the work fails
     * @throws CancelledException if it was cancelled
     * @throws ReasonedException if a model or a catalogue cannot be used
     */
    public static <T> T guard(String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (UnreadablePhotoException | CancelledException | ReasonedException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            // Its memory is free again, and the other photos are smaller.
            LOG.warn("{} is too large", name, e);
            throw new UnreadablePhotoException(name, Reason.TOO_LARGE, PhotoProblem.TOO_LARGE_FOR_MEMORY, e);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{} could not be analysed", name, e);
            throw new UnreadablePhotoException(name, Reason.FAILED, PhotoProblem.NOT_ANALYSED, e, words(e));
        }
    }

    private static String words(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}

package lookalike.image;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Semaphore;
import lookalike.image.UnreadablePhotoException.Reason;

/**
 * The memory that pictures on all threads together may use while they are decoded: a quarter of the machine's memory. A picture that
 * needs more is decoded alone; one that needs more than half of the machine's memory is refused before anything is decoded.
 *
 * <p>Heap and native memory count alike. The memory of a decoded photo, three bytes a pixel, does not count.
 */
final class DecodingMemory {

    /** The memory of this machine, or of the container in which the program runs. */
    static final DecodingMemory OF_MACHINE = new DecodingMemory(
            ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() >> 20);

    private static final int BGR = 3;

    private final int shared;
    private final long most;
    private final Semaphore free;

    /** Memory of one picture, free again when it is closed. */
    interface Share extends AutoCloseable {

        @Override
        void close();
    }

    /** @param mebibytes memory of the machine */
    DecodingMemory(long mebibytes) {
        shared = (int) Math.max(1, Math.min(mebibytes / 4, Integer.MAX_VALUE));
        most = mebibytes / 2;
        free = new Semaphore(shared, true);
    }

    /**
     * Waits until there is enough memory for a picture.
     *
     * @param reduction factor by which it is shrunk while it is decoded
     * @param length of the file in bytes
     * @throws UnreadablePhotoException if there will never be enough
     */
    Share take(String name, PictureHeader header, int reduction, int length) {
        long needed = mebibytes(header, reduction, length);
        if (needed > most) {
            throw new UnreadablePhotoException(name, Reason.TOO_LARGE, PhotoProblem.TOO_LARGE_FOR_MEMORY);
        }
        int taken = (int) Math.min(shared, needed);
        free.acquireUninterruptibly(taken);
        return () -> free.release(taken);
    }

    /** Peak memory of decoding in mebibytes, with the file and its copy in native memory. */
    static long mebibytes(PictureHeader header, int reduction, int length) {
        long turned = header.orientation() == Orientation.UPRIGHT ? 0 : BGR;
        long reduced = header.pixels() * (BGR + turned) / ((long) reduction * reduction);
        return 1 + (header.pixels() * besides(header) + reduced + 2L * length >> 20);
    }

    /**
     * Maximum number of bytes per pixel that the decoder needs in addition to the decoded pixels; measured with
     * {@code HostilePicturesTest}.
     */
    private static int besides(PictureHeader header) {
        return switch (header.format()) {
            case "jpeg" -> 6; // the coefficients of all scans, if it is progressive
            case "bmp" -> 4;
            case "gif" -> 6;
            case "png" -> 8;
            case "webp" -> 7;
            case "tiff" -> 12;
            default -> 16; // FFmpeg's: planes of up to 16 bits, and coefficients
        };
    }
}

package lookalike.launch;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import lookalike.platform.Os;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Keeps messages of native libraries off the terminal: libjpeg and libpng write one to standard error for every faulty photo, and
 * OpenCV has no option to turn them off. What Java writes to {@link System#err} still arrives. On Windows the libraries may have
 * a standard error of their own, so nothing is done there.
 */
public final class NativeLogFilter {

    private static final int STANDARD_ERROR = 2;
    private static final int WRITE_ONLY = 1;

    private NativeLogFilter() {}

    /** The POSIX functions used here. */
    private interface Posix extends Library {
        int dup(int descriptor);

        int dup2(int from, int to);

        int open(String path, int flags);

        NativeLong write(int descriptor, byte[] bytes, NativeLong length);
    }

    /**
     * Must be called before anything stores {@link System#err}. Another thread does the work, because loading JNA takes 0.1 s;
     * loading networks takes longer.
     */
    public static void silence() {
        if (Os.current() == Os.WINDOWS) {
            return;
        }
        Charset charset = System.console() == null
                ? Charset.defaultCharset()
                : System.console().charset();
        StandardError error = new StandardError();
        System.setErr(new PrintStream(error, true, charset));
        Thread thread = new Thread(() -> divert(error), "native-remarks");
        thread.setDaemon(true);
        thread.start();
    }

    private static void divert(StandardError error) {
        try {
            error.divert(Native.loadLibrary("c", Posix.class));
        } catch (RuntimeException | LinkageError e) {
            // There is no JNA for this processor: the messages stay on the terminal.
            LoggerFactory.getLogger(NativeLogFilter.class)
                    .info("remarks of native libraries are not kept off the terminal", e);
        }
    }

    /** Java's output to standard error: first through the JDK, later through a copy of the descriptor. */
    private static final class StandardError extends OutputStream {

        private final OutputStream original = new FileOutputStream(FileDescriptor.err);
        private @Nullable Posix posix;
        private int copy;

        synchronized void divert(Posix library) {
            int kept = library.dup(STANDARD_ERROR);
            int nowhere = library.open("/dev/null", WRITE_ONLY);
            if (kept >= 0 && nowhere >= 0 && library.dup2(nowhere, STANDARD_ERROR) >= 0) {
                copy = kept;
                posix = library;
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) throws IOException {
            if (posix == null) {
                original.write(bytes, from, length);
                return;
            }
            int to = from + length;
            for (int at = from; at < to; ) {
                byte[] left = Arrays.copyOfRange(bytes, at, to);
                int written =
                        posix.write(copy, left, new NativeLong(left.length)).intValue();
                if (written <= 0) {
                    throw new IOException("standard error is closed");
                }
                at += written;
            }
        }
    }
}

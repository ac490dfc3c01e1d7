package lookalike.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Messages of the system for errors for which Java has no exception of their own. Linux gives them in the user's language, so these are
 * found by causing the errors; empty on systems where that is not possible.
 */
final class SystemWords {

    /** The disk is full. */
    static final Optional<String> FULL =
            errorOf(Path.of("/dev/full"), channel -> channel.write(ByteBuffer.allocate(1)));

    /** This kind of file cannot be forced to disk. */
    static final Optional<String> NOT_FORCED = errorOf(Path.of("/dev/null"), channel -> channel.force(true));

    private SystemWords() {}

    private interface Call {
        void on(FileChannel channel) throws IOException;
    }

    private static Optional<String> errorOf(Path device, Call call) {
        try (FileChannel channel = FileChannel.open(device, StandardOpenOption.WRITE)) {
            call.on(channel);
            return Optional.empty();
        } catch (IOException e) {
            // A missing device has its path as the message.
            return Optional.ofNullable(e.getMessage()).filter(words -> !words.startsWith(device.toString()));
        }
    }
}

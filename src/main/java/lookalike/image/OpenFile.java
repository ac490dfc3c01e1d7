package lookalike.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file on disk that is read in parts. */
final class OpenFile implements FileBytes, AutoCloseable {

    private final FileChannel channel;
    private final long length;

    /** @throws IOException if the file cannot be opened */
    OpenFile(Path file) throws IOException {
        channel = FileChannel.open(file);
        length = channel.size();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public ByteBuffer part(long from, int most) {
        ByteBuffer part = ByteBuffer.allocate(there(from, most));
        try {
            while (part.hasRemaining() && channel.read(part, from + part.position()) >= 0) {
                // A read may return fewer bytes than requested.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return part.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

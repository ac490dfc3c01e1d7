package lookalike.platform.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.platform.files.IoErrorText;

/** Appends the bytes of an answer to a part file. Once closed it takes nothing more, whatever still comes. */
final class PartSink implements ByteSink<Void>, AutoCloseable {

    private final String address;
    private final PartFile part;
    private final WritableByteChannel channel;
    private long written;
    private boolean closed;

    PartSink(String address, PartFile part, WritableByteChannel channel) {
        this.address = address;
        this.part = part;
        this.channel = channel;
    }

    @Override
    public synchronized void take(ByteBuffer bytes) {
        try {
            while (!closed && bytes.hasRemaining()) {
                written += channel.write(bytes);
            }
        } catch (IOException e) {
            throw new DownloadException(address, Reason.NOT_WRITTEN, e, part.file(), IoErrorText.of(e));
        }
    }

    @Override
    public Void end() {
        close();
        return null;
    }

    /** How many bytes were taken. */
    synchronized long written() {
        return written;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (channel) {
            if (channel instanceof FileChannel file) {
                file.force(true);
            }
        } catch (IOException e) {
            throw new DownloadException(address, Reason.NOT_WRITTEN, e, part.file(), IoErrorText.of(e));
        }
    }
}

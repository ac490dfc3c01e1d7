package lookalike.platform.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.platform.files.IoErrorText;

/**
 * Appends bytes to an open part file; closing it forces them to disk. Failures of the disk have the reason
 * {@link Reason#NOT_WRITTEN}, which distinguishes them from those of the connection.
 */
final class PartWriter implements AutoCloseable {

    private final String address;
    private final PartFile part;
    private final WritableByteChannel channel;

    /** @param address the origin of the bytes, as shown to users */
    PartWriter(String address, PartFile part, WritableByteChannel channel) {
        this.address = address;
        this.part = part;
        this.channel = channel;
    }

    /** Appends the first bytes of a buffer. */
    void write(byte[] buffer, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw failure(address, part, e);
        }
    }

    @Override
    public void close() {
        try (channel) {
            if (channel instanceof FileChannel file) {
                file.force(true);
            }
        } catch (IOException e) {
            throw failure(address, part, e);
        }
    }

    /** The failure of a part file. */
    static DownloadException failure(String address, PartFile part, IOException e) {
        return new DownloadException(address, Reason.NOT_WRITTEN, e, part.file(), IoErrorText.of(e));
    }
}

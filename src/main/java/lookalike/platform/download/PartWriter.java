package lookalike.platform.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import lookalike.platform.download.DownloadException.Reason;
import lookalike.platform.files.IoErrorText;

/**
 * Appends bytes to an open part file; once it is closed they are on the disk. The disk's failures are of reason
 * {@link Reason#NOT_WRITTEN}, which tells them from those of the connection.
 */
final class PartWriter implements AutoCloseable {

    private final String address;
    private final PartFile part;
    private final WritableByteChannel channel;

    /** @param address the origin of the bytes, for people */
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

package lookalike.platform.download;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Records when bytes were last received, so that a stalled connection is noticed. */
final class HeardStream extends FilterInputStream {

    private final AtomicLong lastNews;

    /** @param lastNews set to the nanoseconds of the system's clock whenever something is received */
    HeardStream(InputStream stream, AtomicLong lastNews) {
        super(stream);
        this.lastNews = lastNews;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        lastNews.set(System.nanoTime());
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        lastNews.set(System.nanoTime());
        return read;
    }
}

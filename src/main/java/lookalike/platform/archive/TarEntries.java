package lookalike.platform.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files of a tape archive, compressed or not. */
final class TarEntries implements ArchiveEntries {

    private static final int BUFFER = 1 << 16;

    private final CountingStream file;
    private final InputStream plain;
    private final TarArchiveInputStream tar;

    /** A stream that counts the bytes read from it. */
    private static final class CountingStream extends FilterInputStream {

        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = in.skip(wanted);
            count += skipped;
            return skipped;
        }
    }

    /** @param compressed whether it is compressed with gzip */
    TarEntries(Path archive, boolean compressed) throws IOException {
        file = new CountingStream(new BufferedInputStream(Files.newInputStream(archive), BUFFER));
        try {
            plain = compressed ? new GZIPInputStream(file, BUFFER) : file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
        tar = new TarArchiveInputStream(plain, "UTF-8");
    }

    @Override
    public OptionalLong total() {
        return OptionalLong.empty();
    }

    @Override
    public long position() {
        return file.count;
    }

    @Override
    public void forEach(Receiver receiver) throws IOException {
        int files = 0;
        for (TarArchiveEntry entry = tar.getNextTarEntry(); entry != null; entry = tar.getNextTarEntry()) {
            files++;
            if (isContent(entry) && tar.canReadEntryData(entry)) {
                receiver.accept(
                        new Entry(
                                entry.getName(),
                                entry.getSize(),
                                Math.max(0, entry.getModTime().getTime())),
                        tar);
            }
        }
        if (files == 0 && file.count > 0 && plain.read() >= 0) {
            throw new IOException("it is no tape archive");
        }
        while (plain.skip(BUFFER) > 0 || plain.read() >= 0) {
            // Reading to the end lets gzip verify the checksum there.
        }
    }

    /** Tests for a regular file; the library's own test also accepts pipes and devices. */
    private static boolean isContent(TarArchiveEntry entry) {
        return entry.isFile()
                && !entry.isLink()
                && !entry.isSymbolicLink()
                && !entry.isFIFO()
                && !entry.isCharacterDevice()
                && !entry.isBlockDevice();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}

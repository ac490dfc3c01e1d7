package lookalike.platform.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.ChecksumVerifyingInputStream;

/** The files of a ZIP archive, as listed in the directory at its end; data between them is ignored. */
final class ZipEntries implements ArchiveEntries {

    /** Encoding of names that are not UTF-8, in archives that do not state one. */
    private static final Charset OLD =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private final Path file;
    private final ZipFile zip;
    private final List<ZipArchiveEntry> files = new ArrayList<>();
    private final long total;
    private long done;

    ZipEntries(Path file) throws IOException {
        this.file = file;
        zip = open(file);
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            if (!entry.isDirectory() && !entry.isUnixSymlink()) {
                files.add(entry);
            }
        }
        total = files.stream().mapToLong(entry -> Math.max(0, entry.getSize())).reduce(0, ZipEntries::sum);
    }

    private static ZipFile open(Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return new ZipFile(channel, file.toString(), "UTF-8", true, true);
        } catch (IOException e) {
            channel.close();
            throw e.getCause() instanceof IOException reason ? reason : e; // without the file's name
        } catch (RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The sum, limited to the largest number, because archives can state any size. */
    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    @Override
    public OptionalLong total() {
        return OptionalLong.of(total);
    }

    @Override
    public long position() {
        return done;
    }

    @Override
    public void forEach(Receiver receiver) throws IOException {
        for (ZipArchiveEntry entry : files) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new ArchiveException(ArchiveException.Reason.ENCRYPTED, file);
            }
            if (!zip.canReadEntryData(entry)) {
                throw new ArchiveException(ArchiveException.Reason.METHOD, file, name(entry));
            }
            try (InputStream content = new ChecksumVerifyingInputStream(
                    new CRC32(), zip.getInputStream(entry), entry.getSize(), entry.getCrc())) {
                receiver.accept(new Entry(name(entry), entry.getSize(), Math.max(0, entry.getTime())), content);
            }
            done = sum(done, Math.max(0, entry.getSize()));
        }
    }

    private static String name(ZipArchiveEntry entry) {
        String name = entry.getName();
        byte[] raw = entry.getRawName();
        boolean told = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
        if (!told && raw != null) {
            try {
                name = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(raw))
                        .toString();
            } catch (CharacterCodingException e) {
                name = new String(raw, OLD);
            }
        }
        return name.replace('\\', '/'); // some programs on Windows write these
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package lookalike.platform.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Archives for tests, with any names and kinds of files. */
public final class PackedPhotos {

    /** Time of all files: an even number of seconds, because ZIP can store no other. */
    static final long TIME = 1_600_000_000_000L;

    private final List<Packed> files = new ArrayList<>();

    private record Packed(String name, byte[] content, char kind, String link) {}

    /** Adds a file. */
    public PackedPhotos file(String name, byte[] content) {
        files.add(new Packed(name, content, 'f', ""));
        return this;
    }

    PackedPhotos file(String name, String content) {
        return file(name, content.getBytes(UTF_8));
    }

    /** Adds a symbolic (s) or a hard (h) link, a pipe (p) or a device (d); ZIP archives can have only symbolic links. */
    PackedPhotos other(char kind, String name, String target) {
        files.add(new Packed(name, target.getBytes(UTF_8), kind, target));
        return this;
    }

    /** The files as a ZIP archive. */
    public byte[] zip() throws IOException {
        return zip("UTF-8");
    }

    /** @param coding of names, which the archive does not declare */
    byte[] zip(String coding) throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.setEncoding(coding);
            out.setUseLanguageEncodingFlag(false);
            for (Packed file : files) {
                ZipArchiveEntry entry = new ZipArchiveEntry(file.name);
                entry.setTime(TIME);
                if (file.kind == 's') {
                    entry.setUnixMode(UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
                }
                out.putArchiveEntry(entry);
                out.write(file.content);
                out.closeArchiveEntry();
            }
        }
        return Arrays.copyOf(bytes.array(), (int) bytes.size());
    }

    /** The files as a tape archive. */
    public byte[] tar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (Packed file : files) {
                TarArchiveEntry entry = new TarArchiveEntry(file.name, flag(file.kind), true);
                if (file.kind == 'f') {
                    entry.setSize(file.content.length);
                } else {
                    entry.setLinkName(file.link);
                }
                entry.setModTime(TIME);
                out.putArchiveEntry(entry);
                if (file.kind == 'f') {
                    out.write(file.content);
                }
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The files as a tape archive, compressed by gzip. */
    public byte[] tarGz() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(tar());
        }
        return bytes.toByteArray();
    }

    /** The files as an archive of the kind that its name asks for. */
    byte[] as(String archive) throws IOException {
        return archive.endsWith(".zip") ? zip() : archive.endsWith(".tar") ? tar() : tarGz();
    }

    private static byte flag(char kind) {
        return switch (kind) {
            case 's' -> TarConstants.LF_SYMLINK;
            case 'h' -> TarConstants.LF_LINK;
            case 'p' -> TarConstants.LF_FIFO;
            case 'd' -> TarConstants.LF_CHR;
            default -> TarConstants.LF_NORMAL;
        };
    }
}

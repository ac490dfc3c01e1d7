package lookalike.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.platform.files.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cache of small pictures on disk, so that they need not be made from large photos again. The folder stays below a size: the least
 * recently used pictures are deleted first. Failures are logged, and the picture is made again. Safe between threads.
 *
 * <p>A file is a header (magic, version, scale) and a JPEG; its name is the SHA-256 of the picture's key.
 */
public final class ThumbnailCache {

    private static final Logger LOG = LoggerFactory.getLogger(ThumbnailCache.class);
    private static final int MAGIC = 0x4c6b5468;
    private static final int VERSION = 1;
    private static final int HEADER = 16;

    /** Time during which a used picture need not be marked as used again. */
    private static final Duration FRESH = Duration.ofHours(12);

    /** Share of the limit to which a folder that is too large is reduced, so that there is room for further pictures. */
    private static final double SHARE_LEFT = 0.8;

    private final Path folder;
    private final long limit;
    private long size = -1;

    /**
     * A picture with what its reader must know.
     *
     * @param raster the picture
     * @param scale pixels of the picture for each pixel of the photo
     */
    public record Thumbnail(Raster raster, double scale) {}

    /**
     * @param folder created when the first picture is stored
     * @param limit the most bytes of all pictures
     */
    public ThumbnailCache(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /**
     * The picture of a key.
     *
     * @param key names the photo, its date and size, and the part that is shown
     */
    public Optional<Thumbnail> find(String key) {
        Path file = file(key);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            if (bytes.remaining() <= HEADER || bytes.getInt() != MAGIC || bytes.getInt() != VERSION) {
                return Optional.empty();
            }
            double scale = bytes.getDouble();
            byte[] jpeg = new byte[bytes.remaining()];
            bytes.get(jpeg);
            touch(file);
            try (Photo photo = PhotoReader.read(file.toString(), jpeg)) {
                return Optional.of(new Thumbnail(photo.scaled(1), scale));
            }
        } catch (IOException | UnreadablePhotoException e) {
            LOG.info("{} is not used: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Stores the picture of a key. */
    public void put(String key, Thumbnail thumbnail) {
        Path file = file(key);
        byte[] jpeg = Jpeg.encoded(thumbnail.raster(), Jpeg.FINE);
        byte[] content = ByteBuffer.allocate(HEADER + jpeg.length)
                .putInt(MAGIC)
                .putInt(VERSION)
                .putDouble(thumbnail.scale())
                .put(jpeg)
                .array();
        try {
            write(file, content);
            grown(content.length);
        } catch (IOException e) {
            LOG.info("{} cannot be kept: {}", file, e.getMessage());
        }
    }

    /** Writes without forcing the file to disk: a picture that a crash has damaged is made again. */
    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), "new", ".part");
        try {
            Files.write(temporary, content);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Path file(String key) {
        String name = Sha256.of(key.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2) + ".thumb");
    }

    private static void touch(Path file) throws IOException {
        Instant now = Instant.now();
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(FRESH))) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }

    private synchronized void grown(long bytes) throws IOException {
        if (size < 0) {
            size = files().stream().mapToLong(Stored::bytes).sum();
        } else {
            size += bytes;
        }
        if (size > limit) {
            prune();
        }
    }

    private void prune() throws IOException {
        List<Stored> stored = new ArrayList<>(files());
        stored.sort(Comparator.comparing(Stored::used).thenComparing(Stored::file));
        size = stored.stream().mapToLong(Stored::bytes).sum();
        for (Stored oldest : stored) {
            if (size <= SHARE_LEFT * limit) {
                return;
            }
            Files.deleteIfExists(oldest.file());
            size -= oldest.bytes();
        }
    }

    private record Stored(Path file, long bytes, FileTime used) {

        static Stored of(Path file) {
            try {
                BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stored(file, known.size(), known.lastModifiedTime());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<Stored> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(Stored::of).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

package lookalike.cluster;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import lookalike.dataset.PhotoFile;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.platform.files.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * File with the photos of a heap and the faces that some networks found in them, kept for the next visit. Each photo is appended as soon
 * as it is read; a row that a killed process has only partly written is cut off when the file is opened again. If the file cannot be
 * written, this is not a failure: its photos are read again.
 *
 * <p>The file has a header (magic number, version of the format, networks), then for each photo the length of its row, the row, and the
 * row's CRC-32. A photo that was read again has several rows, of which the last one counts.
 */
public final class KeptPhotos implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptPhotos.class);
    private static final int MAGIC = 0x4c4b4850;
    private static final int VERSION = 1;
    private static final int LONGEST_ROW = 1 << 28;

    private final Map<String, ReadPhoto> photos = new HashMap<>();
    private Optional<FileChannel> out = Optional.empty();

    private KeptPhotos() {}

    /** Stores nothing. */
    public static KeptPhotos none() {
        return new KeptPhotos();
    }

    /**
     * Opens or creates a file. Results of other networks and damaged parts are dropped.
     *
     * @param file readable only by its owner
     * @param models the networks that read the photos
     */
    public static KeptPhotos open(Path file, LoadedModels models) {
        KeptPhotos kept = new KeptPhotos();
        try {
            PrivateFiles.folder(file.toAbsolutePath().getParent());
            PrivateFiles.file(file);
            long good = Files.exists(file) ? kept.read(file, models) : 0;
            kept.append(file, models, good);
        } catch (IOException e) {
            LOG.warn("what is read of the photos cannot be kept in {}", file, e);
        }
        return kept;
    }

    /** Text that identifies the networks and the version of the search on which the results depend. */
    public static String key(LoadedModels models) {
        return "%s %s %s %d"
                .formatted(
                        models.finders().key(),
                        models.descriptorId().id(),
                        models.descriptorId().sha256(),
                        FacePipeline.SEARCH_VERSION);
    }

    /** The known faces of a photo, if its file is unchanged. */
    Optional<ReadPhoto> find(PhotoFile file, long sidecars) {
        return Optional.ofNullable(photos.get(file.path())).filter(photo -> photo.isOf(file, sidecars));
    }

    /** Adds a photo. */
    void keep(ReadPhoto photo) {
        if (out.isEmpty()) {
            return;
        }
        photos.put(photo.file().path(), photo);
        try {
            ByteArrayOutputStream row = new ByteArrayOutputStream();
            PhotoCoding.write(photo, new DataOutputStream(row));
            write(out.get(), framed(row.toByteArray()));
        } catch (IOException e) {
            LOG.warn("what is read of the photos is no longer kept", e);
            close();
        }
    }

    @Override
    public void close() {
        try {
            if (out.isPresent()) {
                out.get().close();
            }
        } catch (IOException e) {
            LOG.warn("what was read of the photos may be lost", e);
        }
        out = Optional.empty();
    }

    private static byte[] framed(byte[] row) {
        CRC32 sum = new CRC32();
        sum.update(row);
        return ByteBuffer.allocate(row.length + 2 * Integer.BYTES)
                .putInt(row.length)
                .put(row)
                .putInt((int) sum.getValue())
                .array();
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Opens the file for appending after its valid part. */
    private void append(Path file, LoadedModels models, long good) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        out = Optional.of(channel);
        channel.truncate(good);
        channel.position(good);
        if (good == 0) {
            write(channel, head(models));
        }
    }

    private static byte[] head(LoadedModels models) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(head);
        data.writeInt(MAGIC);
        data.writeInt(VERSION);
        data.writeUTF(key(models));
        return head.toByteArray();
    }

    /** Reads all complete rows; returns the length of this part in bytes, 0 if the file is unusable. */
    private long read(Path file, LoadedModels models) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != MAGIC
                    || in.readInt() != VERSION
                    || !in.readUTF().equals(key(models))) {
                return 0;
            }
            long good = head(models).length;
            for (Optional<byte[]> row = row(in); row.isPresent(); row = row(in)) {
                ReadPhoto photo = PhotoCoding.read(new DataInputStream(new ByteArrayInputStream(row.get())), models);
                photos.put(photo.file().path(), photo);
                good += row.get().length + 2 * Integer.BYTES;
            }
            return good;
        } catch (EOFException e) {
            return 0; // not even a header
        }
    }

    /** The next row; empty at the end, or if the file is damaged there. */
    private static Optional<byte[]> row(DataInputStream in) throws IOException {
        try {
            int length = in.readInt();
            if (length < 0 || length > LONGEST_ROW) {
                return Optional.empty();
            }
            byte[] row = in.readNBytes(length);
            CRC32 sum = new CRC32();
            sum.update(row);
            return row.length == length && in.readInt() == (int) sum.getValue() ? Optional.of(row) : Optional.empty();
        } catch (EOFException e) {
            return Optional.empty();
        }
    }
}

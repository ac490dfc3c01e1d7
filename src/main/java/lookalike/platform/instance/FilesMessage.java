package lookalike.platform.instance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that one process hands to another: magic, version, length of the rest, number of files, and each file's URI preceded
 * by its length. A URI preserves the bytes of a name, whatever language the processes were started in.
 *
 * @param files absolute paths; empty to only bring the other window to the front
 */
record FilesMessage(List<Path> files) {

    static final int MAGIC = 0x4c6b496e;
    static final int VERSION = 1;

    /** More than the command lines of the operating systems can hold. */
    static final int MOST_BYTES = 8 << 20;

    static final int MOST_FILES = 100_000;

    private static final int HEADER = 3 * Integer.BYTES;

    /** Answer of the other process, one byte. */
    public enum Answer {
        /** The window has taken the files. */
        TAKEN,
        /** The bytes are not a message, or the message is of another version of the program. */
        REFUSED
    }

    FilesMessage {
        files = List.copyOf(files);
        if (files.size() > MOST_FILES || !files.stream().allMatch(Path::isAbsolute)) {
            throw new IllegalArgumentException("too many files, or one that is not absolute");
        }
    }

    /** Thrown when the received bytes are not a valid message. */
    static final class MalformedException extends IOException {

        private static final long serialVersionUID = 1L;

        private MalformedException(String message) {
            super(message);
        }
    }

    /** Writes the whole message. */
    void write(WritableByteChannel channel) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(files.size());
        for (Path file : files) {
            byte[] uri = file.toUri().toString().getBytes(StandardCharsets.UTF_8);
            out.writeInt(uri.length);
            out.write(uri);
        }
        ByteBuffer message = ByteBuffer.allocate(HEADER + bytes.size())
                .putInt(MAGIC)
                .putInt(VERSION)
                .putInt(bytes.size())
                .put(bytes.toByteArray())
                .flip();
        while (message.hasRemaining()) {
            channel.write(message);
        }
    }

    /**
     * Reads a message.
     *
     * @throws MalformedException if it is not valid, or too long
     * @throws EOFException if it ends early
     */
    static FilesMessage read(ReadableByteChannel channel) throws IOException {
        ByteBuffer header = read(channel, HEADER);
        if (header.getInt() != MAGIC || header.getInt() != VERSION) {
            throw new MalformedException("not a message of this version");
        }
        int length = header.getInt();
        if (length < Integer.BYTES || length > MOST_BYTES) {
            throw new MalformedException("a message of " + length + " bytes");
        }
        byte[] content = read(channel, length).array();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            return new FilesMessage(files(in));
        } catch (EOFException | IllegalArgumentException | FileSystemNotFoundException e) {
            throw new MalformedException("not a list of files: " + e.getMessage());
        }
    }

    private static List<Path> files(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            if (length < 0 || length > in.available()) {
                throw new EOFException();
            }
            URI uri = URI.create(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            if (!"file".equals(uri.getScheme())) {
                throw new IllegalArgumentException("no file");
            }
            files.add(Path.of(uri));
        }
        return files;
    }

    private static ByteBuffer read(ReadableByteChannel channel, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException("the message ends early");
            }
        }
        return bytes.flip();
    }
}

package lookalike.platform.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Writes a file so that a reader, or a crash, sees the old content or the new one, never half of it. */
public final class AtomicFile {

    private static final int BUFFER = 1 << 16;

    private AtomicFile() {}

    /** Writes the content of a file, which may be larger than the memory. */
    public interface Content {

        /** @param out buffered; closed by the caller */
        void writeTo(OutputStream out) throws IOException;
    }

    /** The same as {@link #write(Path, Content)} of bytes at hand. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /**
     * Replaces {@code file} by {@code content}: a temporary file beside it, forced to disk, then moved over it. Missing
     * parent folders are made. Who may read it is up to the system's usual permissions, as for any new file.
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path temporary = temporary(target);
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Copies a file to one that is not there yet, with the time of its last change: a temporary file beside it, forced to disk, then
     * renamed. So what has its name is whole.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is there
     */
    public static void copy(Path from, Path to) throws IOException {
        Path target = to.toAbsolutePath();
        Path temporary = temporary(target);
        try {
            Files.copy(from, temporary, StandardCopyOption.COPY_ATTRIBUTES);
            temporary.toFile().setWritable(true);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(temporary, target); // without replacing
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Path temporary(Path target) {
        long number = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        return target.resolveSibling("." + target.getFileName() + number + ".part");
    }

    /**
     * Keeps a damaged file beside the one that will take its place: its name gets {@code .bad} at the end. An earlier one of
     * that name is replaced.
     *
     * @return where it is
     */
    public static Path keepAside(Path file) throws IOException {
        Path target = file.resolveSibling(file.getFileName() + ".bad");
        return Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what processes left that were killed while they wrote a file: hidden files as large as that. */
    public static void removeLeftovers(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        if (!Files.isDirectory(target.getParent())) {
            return;
        }
        Pattern temporary =
                Pattern.compile("\\." + Pattern.quote(target.getFileName().toString()) + "\\d+\\.part");
        try (DirectoryStream<Path> left = Files.newDirectoryStream(
                target.getParent(),
                other -> temporary.matcher(other.getFileName().toString()).matches())) {
            for (Path other : left) {
                Files.deleteIfExists(other);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

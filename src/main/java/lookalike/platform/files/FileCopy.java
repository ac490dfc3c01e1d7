package lookalike.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies a file so that a reader, or a crash, sees the whole copy or none. */
public final class FileCopy {

    private static final int BUFFER = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(FileCopy.class);

    private FileCopy() {}

    /** The same as {@link #write(Path, Path, Disk)} on this computer's disk. */
    public static String write(Path from, Path to) throws IOException {
        return write(from, to, Disk.REAL);
    }

    /**
     * Copies a file to one that is not there yet, with its permissions and the time of its last change: a temporary file beside it,
     * forced to disk, then renamed. So what has its name is whole.
     *
     * @return SHA-256 of what was copied
     * @throws java.nio.file.FileAlreadyExistsException if it is there
     */
    public static String write(Path from, Path to, Disk disk) throws IOException {
        Path target = to.toAbsolutePath();
        Path temporary = AtomicFile.aside(target, AtomicFile.number());
        MessageDigest digest = Sha256.digest();
        try {
            try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                    WritableByteChannel out = disk.open(temporary, true)) {
                givePermissions(from, temporary);
                transfer(in, out, digest);
                if (out instanceof FileChannel written) {
                    written.force(true);
                }
            }
            // Last: by this time it is told from what was abandoned, see AtomicFile.removeLeftoversIn.
            Files.setLastModifiedTime(temporary, Files.getLastModifiedTime(from));
            Files.move(temporary, target); // without replacing
        } finally {
            Files.deleteIfExists(temporary);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void transfer(FileChannel in, WritableByteChannel out, MessageDigest digest) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (in.read(buffer) >= 0) {
            buffer.flip();
            digest.update(buffer.duplicate());
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            buffer.clear();
        }
    }

    /** Lets those read a copy who may read the original; its owner may write to it, too. */
    private static void givePermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView original = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView copy = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (original != null && copy != null) {
            Set<PosixFilePermission> permissions = original.readAttributes().permissions();
            permissions.add(PosixFilePermission.OWNER_WRITE);
            copy.setPermissions(permissions);
        }
    }

    /** Forces the names in a folder to disk: what was renamed there stays so if the power fails. Windows does that by itself. */
    public static void forceNames(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("{}: the names in it are not forced to disk: {}", folder, e.getMessage());
        }
    }
}

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
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies a file so that a reader sees, and a crash leaves, either the whole copy or none. */
public final class FileCopy {

    private static final int BUFFER = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(FileCopy.class);

    private FileCopy() {}

    /** The same as {@link #write(Path, Path, Disk)} on this computer's disk. */
    public static String write(Path from, Path to) throws IOException {
        return write(from, to, Disk.REAL);
    }

    /**
     * Copies a file to one that does not exist yet, with its permissions and modification time. A temporary file is written
     * beside the target, forced to disk, then renamed, so that a file with the target's name is always complete.
     *
     * @return SHA-256 of what was copied
     * @throws java.nio.file.FileAlreadyExistsException if the target exists
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
            // Set last: AtomicFile.removeLeftoversIn recognises abandoned files by this time.
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

    /** Gives the copy the permissions of the original, and always lets its owner write to it. */
    private static void givePermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView original = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView copy = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (original != null && copy != null) {
            Set<PosixFilePermission> permissions = original.readAttributes().permissions();
            permissions.add(PosixFilePermission.OWNER_WRITE);
            copy.setPermissions(permissions);
        }
    }

    /**
     * Forces the names in a folder to disk, so that renames in it survive a power failure. Does nothing where a file system cannot do that;
     * Windows does it by itself.
     *
     * @throws IOException if the disk reports an error
     */
    public static void forceNames(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            LOG.debug("{}: the names in it are not forced to disk: {}", folder, e.getMessage());
            return;
        }
        try (channel) {
            channel.force(true);
        } catch (IOException e) {
            if (!SystemWords.NOT_FORCED.equals(Optional.ofNullable(e.getMessage()))) {
                throw e;
            }
            LOG.debug("{}: this file system does not force names to disk", folder);
        }
    }
}

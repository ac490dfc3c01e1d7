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
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Writes a file so that a reader, or a crash, sees the old content or the new one, never half of it. A link stays, and the file that it
 * leads to is replaced; what is no regular file, such as a pipe, is written to.
 */
public final class AtomicFile {

    /** Nobody writes one file for so long without a change of it. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private static final int MOST_LINKS = 40;

    private static final long MOST_NUMBERS = 1_000_000_000_000_000_000L;

    private static final int BUFFER = 1 << 16;

    /** Bytes; with a dot, a number and an ending it is below the 255 that systems take. */
    private static final int LONGEST_STEM = 200;

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
     * parent folders are made. Who may read it stays as it was; of a new one it is up to the system's usual permissions.
     */
    public static void write(Path file, Content content) throws IOException {
        if (isStream(file)) {
            OutputStream stream = Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            try (OutputStream out = new BufferedOutputStream(new NamedOutput(stream, file), BUFFER)) {
                content.writeTo(out);
            }
            return;
        }
        Path target = target(file);
        Path temporary = aside(target, number());
        try {
            writeAside(target, temporary, content);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Tests for a file that is written to and not replaced: a pipe, a terminal, a device, or what a program has open as one. */
    static boolean isStream(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean isOther = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
        return isOther || absolute.startsWith("/dev") || absolute.startsWith("/proc");
    }

    /** The file that is replaced: the end of a chain of links. */
    static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target) && links < MOST_LINKS; links++) {
            target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
        }
        return target;
    }

    static long number() {
        return ThreadLocalRandom.current().nextLong(MOST_NUMBERS);
    }

    /** The temporary file of a number beside a file. */
    static Path aside(Path target, long number) {
        return target.resolveSibling("." + stem(target) + number + ".part");
    }

    /** The name of a file, shortened so that a number fits behind it. */
    private static String stem(Path target) {
        return FileNames.shortened(target.getFileName().toString(), LONGEST_STEM);
    }

    /** Writes what is to replace a file, with its permissions. */
    static void writeAside(Path target, Path temporary, Content content) throws IOException {
        Files.createDirectories(target.getParent());
        removeLeftovers(target, ABANDONED);
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out =
                    new BufferedOutputStream(new NamedOutput(Channels.newOutputStream(channel), target), BUFFER);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
        keepPermissions(target, temporary);
    }

    /** Keeps owner and rights as far as the system lets it: a file of somebody else becomes one's own. */
    private static void keepPermissions(Path target, Path temporary) throws IOException {
        PosixFileAttributeView before = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        PosixFileAttributeView after = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (before == null || after == null || !Files.isRegularFile(target)) {
            return;
        }
        PosixFileAttributes wanted = before.readAttributes();
        PosixFileAttributes fresh = after.readAttributes();
        try {
            if (!fresh.group().equals(wanted.group())) {
                after.setGroup(wanted.group());
            }
            if (!fresh.owner().equals(wanted.owner())) {
                after.setOwner(wanted.owner());
            }
        } catch (IOException e) {
            if (!fresh.group().equals(wanted.group())) {
                return; // the permissions of another group are none of this one's
            }
        }
        after.setPermissions(wanted.permissions());
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
        removeLeftovers(file, Duration.ZERO);
    }

    /** Removes what killed processes left in a folder, of files of any name, unless it has changed within the last hour. */
    public static void removeLeftoversIn(Path folder) throws IOException {
        removeLeftovers(folder, ".+", ABANDONED);
    }

    /** Those that have not changed for some time: no other process is writing them. */
    private static void removeLeftovers(Path file, Duration age) throws IOException {
        Path target = file.toAbsolutePath();
        removeLeftovers(target.getParent(), Pattern.quote(stem(target)), age);
    }

    private static void removeLeftovers(Path folder, String stem, Duration age) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTime newest = FileTime.from(Instant.now().minus(age));
        Pattern temporary = Pattern.compile("\\." + stem + "\\d{1,18}\\.part");
        try (DirectoryStream<Path> left = Files.newDirectoryStream(
                folder,
                other -> temporary.matcher(other.getFileName().toString()).matches())) {
            for (Path other : left) {
                boolean regular = Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS);
                if (regular && Files.getLastModifiedTime(other).compareTo(newest) <= 0) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** Puts a temporary file in the place of another one. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

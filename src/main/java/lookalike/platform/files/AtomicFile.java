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
 * Writes a file so that a reader sees, and a crash leaves, either the old content or the new, never a part of it. A symbolic link
 * is kept, and the file that it points to is replaced. Anything that is not a regular file, such as a pipe, is written to
 * directly.
 */
public final class AtomicFile {

    /** A temporary file that has not changed for this long is no longer being written. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private static final int MOST_LINKS = 40;

    private static final long MOST_NUMBERS = 1_000_000_000_000_000_000L;

    private static final int BUFFER = 1 << 16;

    /** Bytes; with a dot, a number and an ending, the name stays below the 255 that systems allow. */
    private static final int LONGEST_STEM = 200;

    private AtomicFile() {}

    /** Writes the content of a file, which may be larger than the memory. */
    public interface Content {

        /** @param out buffered; closed by the caller */
        void writeTo(OutputStream out) throws IOException;
    }

    /** The same as {@link #write(Path, Content)} for bytes in memory. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /**
     * Replaces {@code file} by {@code content}: a temporary file is written beside it, forced to disk, then moved over it.
     * Missing parent folders are created. An existing file keeps its permissions; a new one gets the system's usual permissions.
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

    /** Tests for a file that is written to instead of being replaced: a pipe, a terminal, a device, or a file that a process has open. */
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

    /** The temporary file beside a file, with a number in its name. */
    static Path aside(Path target, long number) {
        return target.resolveSibling("." + stem(target) + number + ".part");
    }

    /** The name of a file, shortened to leave room for a number. */
    private static String stem(Path target) {
        return FileNames.shortened(target.getFileName().toString(), LONGEST_STEM);
    }

    /** Writes the temporary file that is to replace a file, and gives it the permissions of that file. */
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

    /** Keeps owner, group and permissions as far as the system allows; a file of another user may become the current user's. */
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
                return; // the permissions were meant for another group
            }
        }
        after.setPermissions(wanted.permissions());
    }

    /**
     * Keeps a damaged file beside the one that will take its place, by appending {@code .bad} to its name. An earlier file of
     * that name is replaced.
     *
     * @return its new path
     */
    public static Path keepAside(Path file) throws IOException {
        Path target = file.resolveSibling(file.getFileName() + ".bad");
        return Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes the hidden temporary files of processes that were killed while they wrote a file; each may be as large as the file. */
    public static void removeLeftovers(Path file) throws IOException {
        removeLeftovers(file, Duration.ZERO);
    }

    /** Removes the temporary files that killed processes left in a folder, except those that have changed within the last hour. */
    public static void removeLeftoversIn(Path folder) throws IOException {
        removeLeftovers(folder, ".+", ABANDONED);
    }

    /** Removes only those that have not changed for some time, as no other process is writing them. */
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

    /** Moves a temporary file to the place of the file that it replaces. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

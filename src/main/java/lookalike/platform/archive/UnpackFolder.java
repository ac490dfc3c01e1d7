package lookalike.platform.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import lookalike.platform.files.FileNames;
import org.jspecify.annotations.Nullable;

/**
 * A hidden folder beside an archive that receives its files and gets its visible name when it is complete. A mark file in it
 * identifies the archive. A lock distinguishes a folder in use from one that a killed process has left.
 */
final class UnpackFolder implements AutoCloseable {

    private static final String MARK = ".unpacked-from";

    private static final int MOST_NAMES = 100;

    private static final int LONGEST_NAME = 200;

    private final Path archive;
    private final Path folder;
    private final Path lockFile;
    private final FileChannel lock;
    private boolean done;

    private UnpackFolder(Path archive, Path folder, Path lockFile, FileChannel lock) {
        this.archive = archive;
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Creates a folder, and removes those that killed processes have left. */
    static UnpackFolder beside(Path archive) throws IOException {
        removeLeftovers(archive);
        String name = prefix(archive) + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        Path lockFile = archive.resolveSibling(name + ".lock");
        FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            lock.lock();
            return new UnpackFolder(archive, Files.createDirectory(archive.resolveSibling(name)), lockFile, lock);
        } catch (IOException e) {
            lock.close();
            Files.deleteIfExists(lockFile);
            throw e;
        }
    }

    /** The folder that was made from the present version of an archive; empty if there is none. */
    static Optional<Path> earlier(Path archive) throws IOException {
        String mark = mark(archive);
        for (Path name : names(archive)) {
            Path file = name.resolve(MARK);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) <= mark.length() * 4L
                    && Files.readString(file).equals(mark)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    Path path() {
        return folder;
    }

    /** Gives the folder its visible name: that of the archive, with a number if the name is taken. */
    Path publish() throws IOException {
        Files.writeString(folder.resolve(MARK), mark(archive));
        for (Path name : names(archive)) {
            try {
                if (Files.notExists(name, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(folder, name);
                    done = true;
                    return name;
                }
            } catch (FileAlreadyExistsException e) {
                continue; // it has just been created
            }
        }
        throw new FileAlreadyExistsException(names(archive).get(0).toString());
    }

    /** Removes the folder if it was not published. */
    @Override
    public void close() throws IOException {
        try {
            if (!done) {
                remove(folder);
            }
        } finally {
            lock.close();
            Files.deleteIfExists(lockFile);
        }
    }

    /** The possible names of an archive's folder, in the order in which they are tried. */
    static List<Path> names(Path archive) {
        String stem = FileNames.safe(ArchiveKind.stem(archive), LONGEST_NAME);
        List<Path> names = new ArrayList<>(List.of(archive.resolveSibling(stem)));
        for (int i = 2; i <= MOST_NAMES; i++) {
            names.add(archive.resolveSibling(stem + " (" + i + ")"));
        }
        return names;
    }

    private static String mark(Path archive) throws IOException {
        return archive.getFileName() + "\n" + Files.size(archive) + "\n"
                + Files.getLastModifiedTime(archive).toMillis() + "\n";
    }

    private static String prefix(Path archive) {
        byte[] name = archive.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        return ".unpacking-" + Integer.toHexString(Arrays.hashCode(name)) + "-";
    }

    private static void removeLeftovers(Path archive) throws IOException {
        String prefix = prefix(archive);
        List<Path> locks = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(archive.getParent(), prefix + "*.lock")) {
            files.forEach(locks::add);
        }
        for (Path left : locks) {
            try (FileChannel channel = FileChannel.open(left, StandardOpenOption.WRITE);
                    FileLock free = channel.tryLock()) {
                if (free != null) {
                    String name = left.getFileName().toString();
                    remove(left.resolveSibling(name.substring(0, name.length() - ".lock".length())));
                    Files.deleteIfExists(left);
                }
            } catch (OverlappingFileLockException e) {
                continue; // this program is using it
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException e) throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

package lookalike.platform.instance;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import lookalike.platform.files.AtomicFile;

/**
 * Meeting point of one user's processes that share a data folder: a folder that only the user may enter, with a file to lock, and
 * a file with the path of the Unix domain socket of the process that holds the lock. All three operating systems have such
 * sockets.
 */
final class InstanceSocket {

    /** The longest path of a socket in bytes: macOS allows 104 including the terminating zero, Linux and Windows 108. */
    static final int LONGEST_PATH = 100;

    private static final String SOCKET = "socket";

    /** Beginning of the names of folders for sockets elsewhere; only the user may enter them. */
    private static final String ELSEWHERE = "lookalike-instance";

    private final Path folder;

    /** @param data the data folder */
    InstanceSocket(Path data) {
        folder = data.toAbsolutePath().resolve("instance");
    }

    /** Opens the file that the first process locks as long as it runs; it is never deleted. Missing folders are created. */
    FileChannel openLockFile() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectories(folder, onlyForTheUser(folder.getParent()));
        }
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static FileAttribute<?>[] onlyForTheUser(Path parent) throws IOException {
        return Files.getFileStore(parent).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Opens the socket and records its path for other processes. Only for the process that holds the lock: what a crashed one has
     * left is removed.
     *
     * @throws IOException if there is no place for a socket
     */
    ServerSocketChannel listen() throws IOException {
        clear();
        Path socket = folder.resolve(SOCKET);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            if (!isBound(server, socket)) {
                // The data folder's path is too long, or its file system has no sockets.
                socket = Files.createTempDirectory(ELSEWHERE).resolve(SOCKET);
                server.bind(UnixDomainSocketAddress.of(socket));
            }
            AtomicFile.write(addressFile(), socket.toString().getBytes(StandardCharsets.UTF_8));
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static boolean isBound(ServerSocketChannel server, Path socket) {
        try {
            return socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH
                    && server.bind(UnixDomainSocketAddress.of(socket)) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Address at which the process that holds the lock listens; empty before and after that. */
    Optional<SocketAddress> address() throws IOException {
        return socket().map(UnixDomainSocketAddress::of);
    }

    /** Removes the socket and the record of its path. Only for the process that holds the lock. */
    void clear() throws IOException {
        Optional<Path> socket = socket();
        if (socket.isPresent()) {
            Files.deleteIfExists(socket.get());
            if (isElsewhere(socket.get())) {
                Files.deleteIfExists(socket.get().getParent());
            }
        }
        Files.deleteIfExists(folder.resolve(SOCKET)); // of a process that ended before it recorded the path
        Files.deleteIfExists(addressFile());
    }

    private Path addressFile() {
        return folder.resolve("address");
    }

    /** The recorded path. The file is the user's own, but it may be damaged, so only a path that this class writes is accepted. */
    private Optional<Path> socket() throws IOException {
        try {
            return Optional.of(Path.of(Files.readString(addressFile())))
                    .filter(path -> path.equals(folder.resolve(SOCKET)) || isElsewhere(path));
        } catch (NoSuchFileException | CharacterCodingException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isElsewhere(Path socket) {
        Path parent = socket.getParent();
        return socket.isAbsolute()
                && socket.endsWith(SOCKET)
                && parent.getNameCount() > 0
                && parent.getFileName().toString().startsWith(ELSEWHERE);
    }
}

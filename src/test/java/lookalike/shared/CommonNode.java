package lookalike.shared;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.platform.folders.AppFolders;

/**
 * The server that all test processes share, because starting one takes longer than the tests of a class. The first process starts it, the
 * others find it by a file in the build folder, and the last one stops it. If the last process is killed, the next build uses the server
 * and stops it.
 */
final class CommonNode {

    private static final int HEAP_MB = 640;

    private final Path folder;
    private final FileChannel users;
    private FileLock using;

    private CommonNode(Path folder) throws IOException {
        this.folder = folder;
        users = open("users");
    }

    /** A running server. */
    private record Running(long pid, int port, Path folder) {

        private String text() {
            return pid + "\n" + port + "\n" + folder;
        }

        private static Running of(String text) {
            List<String> lines = text.lines().toList();
            return new Running(Long.parseLong(lines.get(0)), Integer.parseInt(lines.get(1)), Path.of(lines.get(2)));
        }

        private boolean isAlive() {
            return Files.exists(folder)
                    && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
        }

        private CassandraNode node(Path passwords) throws IOException {
            return new CassandraNode(settings(port, 0), folder, Files.createDirectories(passwords));
        }
    }

    private static CassandraNode.Settings settings(int port, int storage) {
        return new CassandraNode.Settings("127.0.0.1", port, storage, HEAP_MB, false, false);
    }

    /** Returns the server, and starts it if no other process has done so; it is stopped by the last process. */
    static CassandraNode join() throws IOException {
        Path home = AppFolders.current().home();
        CommonNode common =
                new CommonNode(Files.createDirectories(home.resolve("target").resolve("test-node")));
        try (FileChannel door = common.open("door");
                FileLock alone = door.lock()) {
            common.using = common.users.lock(0, Long.MAX_VALUE, true);
            Runtime.getRuntime().addShutdownHook(new Thread(common::leave));
            Optional<Running> running = common.running();
            return (running.isPresent() ? running.get() : common.started()).node(common.passwords());
        }
    }

    private Path passwords() {
        return folder.resolve(String.valueOf(ProcessHandle.current().pid()));
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private Optional<Running> running() throws IOException {
        Path file = folder.resolve("node");
        return Files.exists(file)
                ? Optional.of(Running.of(Files.readString(file))).filter(Running::isAlive)
                : Optional.empty();
    }

    private Running started() throws IOException {
        int port = CassandraNode.freePort();
        Path data = Files.createTempDirectory("cassandra");
        CassandraNode node = new CassandraNode(settings(port, CassandraNode.freePort()), data);
        node.start();
        Running running = new Running(node.pid(), port, data);
        Files.writeString(folder.resolve("node"), running.text());
        node.awaitStart();
        return running;
    }

    private void leave() {
        try (FileChannel door = open("door");
                FileLock alone = door.lock()) {
            using.release();
            delete(passwords());
            try (FileLock last = users.tryLock()) {
                if (last != null) {
                    running().ifPresent(CommonNode::end);
                    Files.deleteIfExists(folder.resolve("node"));
                }
            }
        } catch (IOException e) {
            // left to the next build
        }
    }

    private static void end(Running running) {
        ProcessHandle.of(running.pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        delete(running.folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // left to the system
        }
    }
}

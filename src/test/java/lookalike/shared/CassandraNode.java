package lookalike.shared;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.Assumptions;

/**
 * A server of Apache Cassandra in a process of its own, on a loopback address. One server, which requires a user and a password, is
 * started for all tests when the first of them asks for it; trials with several servers start their own.
 */
public final class CassandraNode implements AutoCloseable {

    private static final Path CONFIGURATION =
            AppFolders.current().home().resolve("src").resolve("test").resolve("cassandra");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static CassandraNode shared;
    private static Optional<String> absence = Optional.empty();

    private final Settings settings;
    private final Path folder;
    private final Path own;
    private Process process;

    /**
     * Settings of a node.
     *
     * @param address of the loopback
     * @param port for clients
     * @param storage port for other nodes; the next one is taken, too
     * @param open whether clients need no user and password
     * @param durable whether its tables survive a kill
     * @param keys key store of {@link OwnCertificate}; with it, clients must use TLS
     */
    public record Settings(
            String address,
            int port,
            int storage,
            int heapMegabytes,
            boolean open,
            boolean durable,
            Optional<Path> keys) {

        /** Settings of a node without TLS. */
        public Settings(String address, int port, int storage, int heapMegabytes, boolean open, boolean durable) {
            this(address, port, storage, heapMegabytes, open, durable, Optional.empty());
        }

        private String encryption() {
            return keys.map(file -> """

                            client_encryption_options:
                              enabled: true
                              optional: false
                              keystore: "%s"
                              keystore_password: %s
                            """.formatted(file.toString().replace('\\', '/'), OwnCertificate.WORD))
                    .orElse("");
        }
    }

    public CassandraNode(Settings settings, Path folder) {
        this(settings, folder, folder);
    }

    /** @param own folder for the password files of this process */
    CassandraNode(Settings settings, Path folder, Path own) {
        this.settings = settings;
        this.folder = folder;
        this.own = own;
    }

    /** Returns the node that all tests of all processes share; skips the test if no server is available. */
    public static synchronized CassandraNode one() {
        absence.ifPresent(why -> Assumptions.abort("no Cassandra: " + why));
        if (shared == null) {
            try {
                shared = CommonNode.join();
            } catch (IOException e) {
                absence = Optional.of(e.getMessage());
                Assumptions.abort("no Cassandra: " + e.getMessage());
            }
        }
        return shared;
    }

    /** Returns a port that is free at the moment, as is the one after it. */
    public static int freePort() throws IOException {
        for (; ; ) {
            try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                    ServerSocket next =
                            new ServerSocket(one.getLocalPort() + 1, 1, InetAddress.getByName("127.0.0.1"))) {
                return next.getLocalPort() - 1;
            } catch (IOException | IllegalArgumentException e) {
                // the next port is taken: try another pair
            }
        }
    }

    /** The class path of the server as Maven knows it, found once in a build folder. */
    private static String classPath() throws IOException {
        Path known = AppFolders.current().home().resolve("target").resolve("cassandra.classpath");
        if (!Files.exists(known)) {
            Files.createDirectories(known.getParent());
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            Process maven = new ProcessBuilder(
                            windows ? "mvn.cmd" : "mvn",
                            "-q",
                            "-f",
                            CONFIGURATION.resolve("pom.xml").toString(),
                            "dependency:build-classpath",
                            "-Dmdep.outputFile=" + known)
                    .redirectErrorStream(true)
                    .start();
            String words = new String(maven.getInputStream().readAllBytes());
            if (!Files.exists(known)) {
                throw new IOException("Maven cannot resolve the server: " + words.strip());
            }
        }
        return Files.readString(known).strip();
    }

    /** Starts the process; a node that was killed continues with its data. */
    public void start() throws IOException {
        String classPath = classPath();
        String text = Files.readString(CONFIGURATION.resolve("cassandra.yaml"));
        Path yaml = folder.resolve("cassandra.yaml");
        Files.createDirectories(folder);
        Files.writeString(
                yaml,
                text.replace("@FOLDER@", folder.toString().replace('\\', '/'))
                        .replace("@ADDRESS@", settings.address)
                        .replace("@PORT@", String.valueOf(settings.port))
                        .replace("@STORAGE@", String.valueOf(settings.storage))
                        .replace("@COMPACTORS@", isLarge() ? "2" : "1")
                        .replace("@MEMTABLE@", String.valueOf(isLarge() ? settings.heapMegabytes / 6 : 64))
                        .replace("@TLS@", String.valueOf(settings.storage + 1))
                        .replace("@AUTHENTICATOR@", settings.open ? "AllowAllAuthenticator" : "PasswordAuthenticator")
                        .replace("@AUTHORIZER@", settings.open ? "AllowAllAuthorizer" : "CassandraAuthorizer")
                        .concat(settings.encryption()));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + CONFIGURATION.resolve("jvm.options"));
        command.add("-Xmx" + settings.heapMegabytes + "m");
        command.add("-Dcassandra.config=" + yaml.toUri());
        command.add("-Dcassandra.storagedir=" + folder);
        command.add("-Dcassandra.ring_delay_ms=1000");
        command.add("-Dcassandra.skip_wait_for_gossip_to_settle=0");
        command.add("-Dcassandra.superuser_setup_delay_ms=0");
        if (!settings.durable) {
            command.add("-Dcassandra.unsafesystem=true"); // tables are made without waiting for the disk
            command.add("-XX:TieredStopAtLevel=1"); // it does not live long enough for more
        }
        command.add("-Dcassandra.auth_bcrypt_gensalt_log2_rounds=4");
        command.add("-Dlogback.configurationFile=" + CONFIGURATION.resolve("logback.xml"));
        command.add("org.apache.cassandra.service.CassandraDaemon");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", classPath);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        process = builder.start();
    }

    /** True for a server that is measured with many descriptors, not one among many tests. */
    private boolean isLarge() {
        return settings.heapMegabytes >= 4096;
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    /** Waits until clients can connect. */
    public void awaitStart() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!accepts()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("the server has not started: " + log() + " " + lastWords());
            }
            pause();
        }
    }

    private boolean accepts() {
        try (java.net.Socket socket = new java.net.Socket(settings.address, settings.port)) {
            // The superuser is created a moment later.
            return socket.isConnected()
                    && (settings.open || Files.readString(log()).contains("Created default superuser"));
        } catch (IOException e) {
            return false;
        }
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Size in bytes of a keyspace's tables on disk, without the data that is only in memory. */
    public long bytes(String keyspace) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data").resolve(keyspace))) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }

    /** The process id. */
    long pid() {
        return process.pid();
    }

    /** Ends the process as a power cut does. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Part of an address: {@code HOST:PORT}. */
    public String server() {
        return settings.address + ":" + settings.port;
    }

    /** A file with the administrator's name and password. */
    public Path credentials() {
        return credentials("cassandra", "cassandra");
    }

    /** Writes a name and a password to a file that only its owner can read. */
    public Path credentials(String user, String password) {
        try {
            Path file = own.resolve(user + ".properties");
            Files.writeString(file, "user=" + user + "\npassword=" + password + "\n");
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // left to the system
        }
    }
}

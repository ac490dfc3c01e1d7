package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.SampleCatalog;
import lookalike.shared.Trust;
import lookalike.ui.browse.CatalogFiles;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that indexing, matching and the window do not look up, connect to or listen on any address. */
class OfflineTest {

    private static final AppFolders HOME = AppFolders.current();

    /** Last version of Java with a security manager, which the trial with strace does not need. */
    private static final int LAST_WITH_SECURITY_MANAGER = 23;

    /** System calls with an Internet address. */
    private static final Pattern ADDRESS = Pattern.compile("(?:connect|bind|send\\w+)\\(.*AF_INET.*");

    private static final Path STRACE = Path.of("/usr/bin/strace");

    @TempDir
    private Path folder;

    private int port;

    @BeforeEach
    void prepare() throws IOException {
        SampleCatalog.copyTo(CatalogFiles.of(HOME.sampleCast(), data().catalogs()));
        Files.writeString(data().settings(), "{\"introduced\": true}");
        for (String name : List.of("Ada Sterling", "Desmond Price")) {
            Path person = Files.createDirectories(folder.resolve("dataset").resolve(name));
            try (Stream<Path> photos = Files.list(HOME.sampleCast().resolve(name))) {
                for (Path photo : photos.sorted().limit(2).toList()) {
                    Files.copy(photo, person.resolve(photo.getFileName()));
                }
            }
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    private AppFolders data() {
        return new AppFolders(HOME.home(), folder.resolve("data"));
    }

    @Test
    void indexMatchAndWindowNeedNoNetwork() throws Exception {
        Assumptions.assumeTrue(
                Runtime.version().feature() <= LAST_WITH_SECURITY_MANAGER, "this Java has no security manager");
        List<String> said = run(List.of());
        assertThat(said.get(3)).isEqualTo("offline: []");
        assertThat(said.get(4)).isEqualTo("control: [connected to 127.0.0.1:" + port + "]");
    }

    @Trust
    @Test
    void noCallOfTheSystemHasAnAddress() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(STRACE), "there is no strace");
        Path calls = folder.resolve("calls.txt");
        run(List.of(STRACE.toString(), "-f", "-qq", "-e", "trace=network", "-o", calls.toString()));
        List<String> addresses = Files.readAllLines(calls, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> ADDRESS.matcher(line).find())
                .toList();
        System.out.printf("calls with an address: %d, all of the control%n", addresses.size());
        assertThat(addresses).isNotEmpty().allMatch(line -> line.contains("htons(" + port + ")"));
    }

    /** Runs the program to its end. */
    private List<String> run(List<String> before) throws Exception {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.security.manager=allow",
                "-Duser.language=en",
                "-Dlookalike.logs=" + folder.resolve("logs"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OfflineProgram.class.getName(),
                HOME.home().toAbsolutePath().toString(),
                folder.resolve("data").toString(),
                folder.resolve("dataset").toString(),
                HOME.sampleProbes().resolve("ada-sterling.jpg").toString(),
                "" + port));
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        try {
            boolean ended = process.waitFor(4, TimeUnit.MINUTES);
            List<String> lines = Files.readAllLines(said);
            assertThat(ended).as("%s", lines).isTrue();
            assertThat(lines)
                    .as(Files.readString(folder.resolve("errors.txt")))
                    .hasSize(5)
                    .startsWith("index: 0", "match: 0");
            assertThat(lines.get(2)).contains("Ada Sterling");
            return lines;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}

package lookalike.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the program's logs do not fill the disk: there are four files of two megabytes, and the first has the latest lines. */
class LogFilesTest {

    private static final int LINE = 1000;
    private static final int LINES = 15_000;
    private static final long LARGEST = (2L << 20) + 2 * LINE;

    @TempDir
    private Path folder;

    @Test
    void theOldestLinesLeaveTheDisk() throws Exception {
        LoggerContext context = new LoggerContext();
        try {
            context.setMDCAdapter(new LogbackMDCAdapter());
            context.putProperty("lookalike.logs", folder.toString());
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(LogFilesTest.class.getResource("/logback.xml"));
            Logger log = context.getLogger("lookalike.Test");
            String words = "x".repeat(LINE);
            for (int line = 0; line < LINES; line++) {
                log.info("{} {}", line, words);
            }
        } finally {
            context.stop();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs = files.sorted().toList();
            assertThat(logs.stream().map(file -> file.getFileName().toString()))
                    .containsExactly("lookalike.1.log", "lookalike.2.log", "lookalike.3.log", "lookalike.log");
            assertThat(logs).allSatisfy(log -> assertThat(Files.size(log)).isLessThan(LARGEST));
        }
        assertThat(folder.resolve("lookalike.log")).content().contains(" " + (LINES - 1) + " xxx");
    }
}

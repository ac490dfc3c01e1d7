package lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that settings for the whole process are set before anything reads them. */
@Timeout(120)
class LauncherTest {

    private static final String SETTING = "-Djava.net.useSystemProxies=";

    @TempDir
    private Path folder;

    /** Runs a command and finally prints whether Java asks the operating system for its proxies. */
    public static final class Program {

        private Program() {}

        /** @param arguments a command */
        public static void main(String[] arguments) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    Field field = ProxySelector.getDefault().getClass().getDeclaredField("hasSystemProxies");
                    field.setAccessible(true);
                    System.out.println("proxies of the system: " + field.get(null));
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }));
            Launcher.main(arguments);
        }
    }

    @Test
    void theProxiesOfTheSystemAreAskedForUnlessTheUserSaysOtherwise() throws Exception {
        // If Java cannot ask at all, for example without the libraries of a desktop, all three are false.
        assertThat(lastLine()).isEqualTo(lastLine(SETTING + "true"));
        assertThat(lastLine(SETTING + "false")).isEqualTo("proxies of the system: false");
    }

    private String lastLine(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "--add-opens=java.base/sun.net.spi=ALL-UNNAMED",
                "-D" + AppFolders.DATA_PROPERTY + "=" + folder.resolve("data"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Program.class.getName(),
                "models",
                "list"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip().substring(said.strip().lastIndexOf('\n') + 1).strip();
    }
}

package lookalike.platform.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.platform.instance.RunningInstance.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests two real processes, because what works between threads of one process may not work between processes. */
@Timeout(120)
class TwoProcessesTest {

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    /** The program of a process: it prints its role and, if it is the first, the files that it receives, until its input ends. */
    public static final class Program {

        private Program() {}

        /** @param arguments the data folder and the files, relative to where the process was started */
        public static void main(String[] arguments) throws IOException {
            List<Path> files = Stream.of(arguments)
                    .skip(1)
                    .map(Path::of)
                    .map(Path::toAbsolutePath)
                    .toList();
            try (RunningInstance instance = RunningInstance.join(Path.of(arguments[0]), files)) {
                System.out.println(instance.role());
                instance.onFiles(Runnable::run, System.out::println);
                while (instance.role() == Role.FIRST && System.in.read() >= 0) {
                    // until the test closes it
                }
            }
        }
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void theSecondHandsItsFilesOverAndEndsWith0() throws Exception {
        Process first = start(folder);
        BufferedReader said = first.inputReader();
        assertThat(said.readLine()).isEqualTo("FIRST");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Process second = start(elsewhere, "a b.jpg", "sub/ä.png");
        assertThat(second.inputReader().readLine()).isEqualTo("LATER");
        assertThat(second.waitFor()).isZero();
        assertThat(said.readLine())
                .isEqualTo(List.of(elsewhere.resolve("a b.jpg"), elsewhere.resolve("sub/ä.png"))
                        .toString());
        first.outputWriter().close();
        assertThat(first.waitFor()).isZero();
        assertThat(start(folder).inputReader().readLine()).isEqualTo("FIRST");
    }

    @Test
    void aKilledFirstBlocksNobody() throws Exception {
        Process first = start(folder);
        assertThat(first.inputReader().readLine()).isEqualTo("FIRST");
        first.destroyForcibly().waitFor();
        assertThat(folder.resolve("data/instance/socket")).exists();
        Process second = start(folder);
        assertThat(second.inputReader().readLine()).isEqualTo("FIRST");
        assertThat(start(folder).inputReader().readLine()).isEqualTo("LATER");
    }

    private Process start(Path where, String... files) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dlookalike.logs=" + folder.resolve("logs"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Program.class.getName(),
                folder.resolve("data").toString()));
        command.addAll(List.of(files));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new File(where.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        started.add(process);
        return process;
    }
}

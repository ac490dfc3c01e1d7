package lookalike.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.task.CancelSignal;

/** Runs this program in a separate process, started in the same way as this one. */
final class OwnProcess {

    private static final String JAVA = "java";

    /** Number of last lines that a failure message quotes. */
    private static final int LAST_WORDS = 3;

    /** A variable by which the launcher of an installed program detects that it has restarted itself; a new process must not inherit it. */
    private static final String LAUNCHED = "_JPACKAGE_LAUNCHER";

    /** Prefixes of system properties that are passed on, since they may have been set after the start. */
    private static final List<String> OWN = List.of("lookalike.", "glass.", "monocle.", "prism.");

    private OwnProcess() {}

    /**
     * Runs the program until it ends.
     *
     * @return the lines that it has printed, including errors
     * @throws IOException if it cannot be started, or fails; the message quotes its last lines
     * @throws lookalike.task.CancelledException if the work was cancelled; the process is then ended
     */
    static List<String> run(CancelSignal cancel, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(command());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove(LAUNCHED);
        Process process = builder.start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                cancel.throwIfCancelled();
                lines.add(line);
            }
            int code = process.waitFor();
            if (code != 0) {
                List<String> last = lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size());
                throw new IOException("the program ended with %d: %s".formatted(code, String.join(" ", last)));
            }
            return lines;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the program ran", e);
        } finally {
            process.destroy();
        }
    }

    private static List<String> command() {
        String executable = ProcessHandle.current().info().command().orElse(JAVA);
        if (!isJava(executable)) {
            return List.of(executable);
        }
        List<String> command = new ArrayList<>(List.of(executable));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> OWN.stream().anyMatch(name::startsWith))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "lookalike.Launcher"));
        return command;
    }

    private static boolean isJava(String executable) {
        return Stream.of(JAVA, "java.exe", "javaw.exe")
                .anyMatch(name -> Path.of(executable).endsWith(name));
    }
}

package lookalike.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a program that works in an endless loop, and kills it. The program prints the number of each finished piece of work on a line of
 * its own.
 */
public final class KilledProcess {

    private KilledProcess() {}

    /**
     * Kills a process some time after it has finished its first piece of work.
     *
     * @param program has a main method
     * @param place folder for its output and its logs
     * @return how many pieces of work it has done
     */
    public static int run(Class<?> program, List<String> arguments, Path place, int millis) throws Exception {
        Path said = Files.createFile(place.resolve("done.txt"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dlookalike.logs=" + place.resolve("logs"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            while (done(said) == 0) {
                assertThat(process.isAlive()).as("it works until it is killed").isTrue();
                Thread.sleep(5); // the output is the only sign of its progress
            }
            Thread.sleep(millis); // the moment of the kill is what the trial varies
        } finally {
            process.destroyForcibly().waitFor();
        }
        return done(said);
    }

    /** The number in the last whole line. */
    private static int done(Path said) throws IOException {
        String text = Files.readString(said);
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        return lines.isEmpty() ? 0 : Integer.parseInt(lines.get(lines.size() - 1));
    }
}

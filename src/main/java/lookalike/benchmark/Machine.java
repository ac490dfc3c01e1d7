package lookalike.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lookalike.platform.desktop.BuildInfo;

/**
 * Machine that figures come from.
 *
 * @param processor its name where the system tells it, otherwise its kind
 * @param cores how many Java may use
 * @param heapMegabytes how much memory Java may use
 * @param system name and version
 * @param java version
 * @param version of this program
 */
public record Machine(String processor, int cores, long heapMegabytes, String system, String java, String version) {

    private static final long MEGABYTE = 1 << 20;
    private static final double KILOBYTES = 1 << 10;

    /** This one. */
    public static Machine present() {
        Runtime runtime = Runtime.getRuntime();
        return new Machine(
                line("/proc/cpuinfo", "model name").orElseGet(() -> System.getProperty("os.arch")),
                runtime.availableProcessors(),
                runtime.maxMemory() / MEGABYTE,
                BuildInfo.system(),
                BuildInfo.java(),
                BuildInfo.version());
    }

    /** The most memory, in megabytes, that this process has taken, Java's and other; empty where the system does not tell it. */
    static OptionalDouble peakMemory() {
        return megabytes("VmHWM");
    }

    /** The memory, in megabytes, that this process takes now; empty where the system does not tell it. */
    public static OptionalDouble memory() {
        return megabytes("VmRSS");
    }

    private static OptionalDouble megabytes(String key) {
        return line("/proc/self/status", key).stream()
                .mapToDouble(text -> Long.parseLong(text.replace("kB", "").strip()) / KILOBYTES)
                .findFirst();
    }

    /** The value of a key in a file of Linux. */
    private static Optional<String> line(String file, String key) {
        try {
            List<String> lines = Files.readAllLines(Path.of(file));
            return lines.stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

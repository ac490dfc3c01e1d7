package lookalike.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lookalike.platform.desktop.BuildInfo;

/**
 * The machine on which figures were measured.
 *
 * @param processor name of the processor if the system states it, otherwise its architecture
 * @param cores number of cores that Java may use
 * @param heapMegabytes memory that Java may use, in megabytes
 * @param system name and version of the operating system
 * @param java version of Java
 * @param version of this program
 */
public record Machine(String processor, int cores, long heapMegabytes, String system, String java, String version) {

    private static final long MEGABYTE = 1 << 20;
    private static final double KILOBYTES = 1 << 10;

    /** The machine that this program runs on. */
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

    /** The peak memory of this process in megabytes, inside and outside the Java heap; empty if the system does not state it. */
    static OptionalDouble peakMemory() {
        return megabytes("VmHWM");
    }

    /** The memory that this process uses now, in megabytes; empty if the system does not state it. */
    public static OptionalDouble memory() {
        return megabytes("VmRSS");
    }

    private static OptionalDouble megabytes(String key) {
        return line("/proc/self/status", key).stream()
                .mapToDouble(text -> Long.parseLong(text.replace("kB", "").strip()) / KILOBYTES)
                .findFirst();
    }

    /** The value of a key in one of Linux's files about the system. */
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

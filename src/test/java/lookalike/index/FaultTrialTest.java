package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.index.KillTrialTest.Work;
import lookalike.shared.Trust;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Processes for which calls of the system fail, one after the other, as on a full disk or a broken one: nothing that was committed is lost,
 * nothing is half done, and the failure is one that people can understand. The tool strace lets the calls fail, on Linux.
 */
class FaultTrialTest {

    private static final Path STRACE = Path.of("/usr/bin/strace");

    /** Every so many calls one fails; property {@code lookalike.faults.step}. */
    private static final int STEP = Integer.getInteger("lookalike.faults.step", 1);

    /** Failures that have a reason: a bug would be another exception. */
    private static final Pattern NAMED = Pattern.compile(
            "Exception in thread \"main\" (lookalike\\.[\\w.]*Exception|java\\.(io|nio)\\.[\\w.]*Exception)");

    /** A fault of the n-th call, or of all from the n-th on. */
    private enum Fault {
        BROKEN_WRITE("pwrite64,write", "EIO", ""),
        FULL_DISK("pwrite64,write", "ENOSPC", "+"),
        BROKEN_SYNC("fsync,fdatasync", "EIO", ""),
        BROKEN_LENGTH("ftruncate", "EIO", ""),
        BROKEN_MOVE("rename", "EIO", "");

        private final String calls;
        private final String error;
        private final String from;

        Fault(String calls, String error, String from) {
            this.calls = calls;
            this.error = error;
            this.from = from;
        }
    }

    @TempDir
    private Path folder;

    private int tried;

    @ParameterizedTest
    @EnumSource(names = {"IMPORT", "EXPORT"})
    void aFaultLosesNothing(Work work) throws Exception {
        Assumptions.assumeTrue(isPossible(), "there is no strace that may watch processes");
        assertThat(trial(work, Fault.FULL_DISK, 3)).isTrue();
    }

    /** Without downloads: their threads wake each other by such calls, which no disk lets fail. */
    @Trust
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MODEL")
    void aFaultOfEachCallLosesNothing(Work work) throws Exception {
        Assumptions.assumeTrue(isPossible(), "there is no strace that may watch processes");
        for (Fault fault : Fault.values()) {
            tried = 0;
            for (int call = 1; trial(work, fault, call); call += STEP) {
                tried++;
            }
            System.out.printf("%s in %s: tried %d, every %d of the calls, lost 0%n", fault, work, tried, STEP);
        }
    }

    private static boolean isPossible() throws Exception {
        return Files.isExecutable(STRACE)
                && new ProcessBuilder(STRACE.toString(), "-qq", "-e", "trace=none", "true")
                                .redirectErrorStream(true)
                                .start()
                                .waitFor()
                        == 0;
    }

    /** Lets a call fail, and returns whether there were so many. */
    private boolean trial(Work work, Fault fault, int call) throws Exception {
        Path place = Files.createDirectories(folder.resolve(work + "-" + fault + "-" + call));
        prepare(work, place);
        Path calls = place.resolve("calls.txt");
        Path errors = place.resolve("errors.txt");
        List<String> command = new ArrayList<>(List.of(STRACE.toString(), "-f", "-qq", "-o", calls.toString()));
        for (Path file : watched(work, place)) {
            command.addAll(List.of("-P", file.toString()));
        }
        String when = ":error=" + fault.error + ":when=" + call + fault.from;
        command.addAll(List.of(
                "-e",
                "trace=" + fault.calls,
                "-e",
                "inject=" + fault.calls + when,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dlookalike.logs=" + place.resolve("logs"),
                "-Dlookalike.home=" + System.getProperty("lookalike.home", "."),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledProgram.class.getName(),
                work.name(),
                place.toString(),
                "1"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(place.resolve("done.txt").toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s", place).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        String told = Files.readString(errors);
        if (told.contains("Exception in thread")) {
            assertThat(told).as("%s", place).containsPattern(NAMED);
        }
        boolean done = process.exitValue() == 0 && work != Work.SETTINGS;
        KillTrialTest.check(work, place, done ? 1 : 0);
        return Files.readString(calls, StandardCharsets.ISO_8859_1).contains("(INJECTED)");
    }

    /** There is something that may be lost. */
    private static void prepare(Work work, Path place) throws Exception {
        KillTrialTest.prepare(work, place);
        if (work == Work.EXPORT) {
            KilledProgram.importNumber(place.resolve("1.catalog"), 1);
            KilledProgram.export(place, 0);
        } else if (work == Work.MIGRATION) {
            Files.copy(place.resolve("old.catalog"), place.resolve("a.catalog"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The files whose calls fail; of none, those of all files do: the temporary ones have other names each time. */
    private static List<Path> watched(Work work, Path place) {
        return switch (work) {
            case INDEX, IMPORT, DECISIONS, MIGRATION ->
                Stream.of("", "-wal", "-shm", "-journal")
                        .map(ending -> place.resolve("a.catalog" + ending))
                        .toList();
            case EXPORT, SETTINGS, COPY, MODEL -> List.of();
        };
    }
}
